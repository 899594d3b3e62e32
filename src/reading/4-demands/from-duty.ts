import type { TokenRange } from "../../language/analysis.js";
import data from "../../language/en/demands.json" with { type: "json" };
import { coreOfPhrase, dependentsBy, type Tree, wordAt } from "../2-actors/tree.js";
import type { Statement } from "../reading.js";
import type { People } from "./cast.js";
import { doersOf, isPassive, objectsOf } from "./clause.js";
import type { Finder } from "./draft.js";
import { dutyOf, isAnyone, isForeseen, isNoDeed } from "./duty.js";
import { peopleOf } from "./find-people.js";
import { withoutAside } from "./fit-action.js";
import { isDemand } from "./from-statements.js";
import { verbForms } from "./inflect.js";

const voices: ReadonlySet<string> = new Set(data.voices);
const shortest = 2;
const dutyVerbs = new Set(data.dutyVerbs.flatMap(verbForms));

/**
 * What a voice of the report says that another must do: "the harbour guild said the board must mend the
 * cranes". The action is the clause from its verb on. What must be done to something names nobody to do it.
 */
export const fromDuty: Finder = (ground) =>
  ground.analysis.tokens.flatMap((token) => {
    const statement = ground.owners[token.index];
    if (token.upos !== "VERB" || !statement || !mayAsk(statement)) return [];
    const word = dutyOf(ground.tree, token.index, dutyVerbs);
    if (word < 0 || isAsked(ground, token.index)) return [];
    if (isNoDeed(ground.tree, token) || isForeseen(ground.tree, token.index, word)) return [];
    const by = statement.source.actor;
    const { tree } = ground;
    const passive = isPassive(tree, token.index);
    const heads = passive ? objectsOf(tree, token.index) : doersOf(tree, token.index);
    if (!passive && heads.every((at) => isSpeaker(ground, at, by))) return [];
    if (heads.length > 0 && heads.every((at) => isAnyone(ground.tree, at))) return [];
    const asked = heads.flatMap((at) => (passive ? [] : peopleOf(ground, at)));
    const of = [...new Set(asked)].filter((id) => id !== by);
    const clause = withoutAside(ground, clauseFrom(ground, token.index));
    const action = withSubject(ground, clause, heads, passive);
    return [{ by, of, action: [action], statement: statement.id }];
  });

/** "who should hold the bridge", "whether it must close": asked, not demanded. */
function isAsked({ tree }: People, verb: number): boolean {
  const relative = tree.tokens[verb]?.deprel === "acl:relcl";
  const above = tree.tokens[verb]?.deprel === "xcomp" ? [tree.tokens[verb]?.head ?? -1] : [];
  const [subject] = [verb, ...above].flatMap((at) => dependentsBy(tree, at, "nsubj"));
  if (subject !== undefined && wordAt(tree, coreOfPhrase(tree, subject).from - 1) === "what")
    return true;
  const wh = [verb, ...above].flatMap((at) =>
    dependentsBy(tree, at, "nsubj", "nsubj:pass", "obj", "mark", "advmod"),
  );
  return wh.some((at) => {
    const word = wordAt(tree, at);
    return (
      /^(?:whether|what|how|why)$/.test(word) || (!relative && /^(?:who|whom|which)$/.test(word))
    );
  });
}

/** "We must": one's own duty is no demand. */
function isSpeaker(ground: People, at: number, by: string | null): boolean {
  if (/^(?:i|we|it|there|that|this|one|you)$/.test(wordAt(ground.tree, at))) return true;
  const ids = peopleOf(ground, at);
  return ids.length > 0 && ids.every((id) => id === by);
}

/** Those who promise, deny or agree speak of their own duty; what is demanded already is found elsewhere. */
function mayAsk(statement: Statement): boolean {
  return voices.has(statement.act) && !isDemand(statement);
}

/** From the verb (or "not" before it) to the end of what stands under it, closing marks left out. */
function clauseFrom({ analysis, tree, owners }: People, verb: number): TokenRange {
  let to = verb + 1;
  const sentence = analysis.sentences[tree.tokens[verb]?.sentence ?? 0];
  const owner = owners[verb];
  while (to < (sentence?.to ?? to) && owners[to] === owner && isUnder(tree.tokens, to, verb)) to++;
  while (to > verb + 1 && tree.tokens[to - 1]?.upos === "PUNCT") to--;
  return { from: startOf(tree, verb), to };
}

/** "not", "be" and "shouldn't" before the verb belong to what is demanded. */
function startOf(tree: Tree, verb: number): number {
  let from = verb;
  while (/^(?:not|never|be)$/.test(wordAt(tree, from - 1)) && from > verb - 3) from--;
  return /^n['’]t$/.test(wordAt(tree, from - 1)) ? from - 2 : from;
}

/** "be met" and "go" say little without what must be met and who must go; nor does a passive without its subject. */
function withSubject(
  { tree, owners }: People,
  range: TokenRange,
  heads: readonly number[],
  passive: boolean,
): TokenRange {
  const [head] = heads;
  if (head === undefined || head >= range.from) return range;
  if (!passive && range.to - range.from > shortest) return range;
  const { from } = coreOfPhrase(tree, head);
  return owners[from] === owners[range.from] ? { from, to: range.to } : range;
}

function isUnder(tokens: readonly { readonly head: number }[], at: number, top: number): boolean {
  let up = at;
  for (let step = 0; step < 40 && up >= 0; step++) {
    if (up === top) return true;
    up = tokens[up]?.head ?? -1;
  }
  return false;
}
