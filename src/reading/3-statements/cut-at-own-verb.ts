import type { TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, headOfRange, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { cueLemma } from "./cue-lemma.js";
import type { Draft, Ground } from "./draft.js";
import { actOfWords } from "./lexicon.js";
import { holds } from "./ranges.js";

const giving: ReadonlySet<string> = new Set(speech.proving);
const proofs: ReadonlySet<string> = new Set(speech.proofs);
/** Acts that whoever speaks does with the verb that goes on, after a comma. */
const goingOn: ReadonlySet<string> = new Set([
  "demand",
  "warn",
  "accuse",
  "refuse",
  "promise",
  "threaten",
]);
const modal = /^(?:will|would|can|could|may|might|must|should|shall|wo|'d|’d|'ll|’ll)$/;
/** Words between "and" and the verb. */
const farthest = 4;
const auxiliaries = ["aux", "aux:pass", "cop"] as const;

/**
 * "Said that nine people had died, and appealed for help", "said the strike would end but warned that it might begin again",
 * "claimed that twenty had been shot, but gave no details": what the speaker does next is not said with the rest. It is seen
 * by a form that the clause's own auxiliary does not allow, by another statement of the same source, or by what is done.
 */
export function cutAtOwnVerb(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => {
    const { cue } = draft;
    if (!cue) return draft;
    const content = draft.content.map((range) =>
      range.from < cue.to ? range : { ...range, to: endOf(range, draft, drafts, ground) },
    );
    return { ...draft, content };
  });
}

function endOf(range: TokenRange, draft: Draft, drafts: readonly Draft[], ground: Ground): number {
  const { tree, quotedAt } = ground;
  const cue = draft.cue ? headOfRange(tree.tokens, draft.cue) : -1;
  for (let at = range.from + 2; at < range.to; at++) {
    const token = tree.tokens[at];
    if (token?.deprel !== "conj" || token.upos !== "VERB" || quotedAt[at] !== -1) continue;
    const [and = -1] = dependentsBy(tree, at, "cc");
    if (and <= range.from + 1 || at - and > farthest || !goesOn(tree, and, at)) continue;
    if (dependentsBy(tree, at, "nsubj", "nsubj:pass", "mark").length > 0) continue;
    const isTwin = token.head === cue && isPast(tree, cue) === isPast(tree, at);
    if (!isTwin && !(holds(range, token.head) && isOwn(at, and, draft, drafts, ground))) continue;
    return wordAt(tree, and - 1) === "," ? and - 1 : and;
  }
  return range.to;
}

/** "And gave", "but did not give": no "or", and nothing of what might be said ("but would first look"). */
function goesOn(tree: Tree, and: number, verb: number): boolean {
  if (!/^(?:and|but)$/.test(wordAt(tree, and))) return false;
  for (let at = and + 1; at < verb; at++)
    if (tree.tokens[at]?.upos === "AUX" && wordAt(tree, at) !== "did") return false;
  return true;
}

function isOwn(
  verb: number,
  and: number,
  draft: Draft,
  drafts: readonly Draft[],
  { tree }: Ground,
): boolean {
  const head = tree.tokens[verb]?.head ?? -1;
  if (!isPast(tree, verb)) return false;
  if (givesNothing(tree, verb)) return wordAt(tree, and) === "but";
  const speaksOn = drafts.some(
    ({ cue, source }) =>
      cue &&
      headOfRange(tree.tokens, cue) === verb &&
      source[0]?.from === draft.source[0]?.from &&
      source[0] !== undefined,
  );
  if (speaksOn) return true;
  if (isMismatch(tree, verb, head)) return true;
  const act =
    actOfWords(cueLemma(wordAt(tree, verb), lemmaAt(tree, verb))) ?? actOfPhrase(tree, verb);
  const had = dependentsBy(tree, head, "aux").some((at) => wordAt(tree, at) === "had");
  return had && wordAt(tree, and - 1) === "," && act !== null && goingOn.has(act);
}

/** "Appealed for", "called on". */
function actOfPhrase(tree: Tree, verb: number): string | null {
  return actOfWords(`${lemmaAt(tree, verb)} ${wordAt(tree, verb + 1)}`);
}

function isPast(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  if (dependentsBy(tree, verb, ...auxiliaries).some((at) => wordAt(tree, at) === "did"))
    return true;
  if (dependentsBy(tree, verb, ...auxiliaries).length > 0) return false;
  return token !== undefined && /Tense=Past/.test(token.feats);
}

/** "But gave no evidence", "but did not elaborate". */
function givesNothing(tree: Tree, verb: number): boolean {
  if (!giving.has(lemmaAt(tree, verb))) return false;
  if (dependentsBy(tree, verb, "advmod").some((at) => /^(?:not|n't|n’t)$/.test(wordAt(tree, at))))
    return true;
  return dependentsBy(tree, verb, "obj").some(
    (at) =>
      proofs.has(lemmaAt(tree, at)) &&
      dependentsBy(tree, at, "det").some((no) => /^(?:no|any|few)$/.test(wordAt(tree, no))),
  );
}

/** "Would end … but warned", "had gone … and gave": no one clause has both. */
function isMismatch(tree: Tree, verb: number, head: number): boolean {
  const aux = dependentsBy(tree, head, "aux").map((at) => wordAt(tree, at));
  if (aux.some((word) => modal.test(word))) return isFiniteVerb(tree, verb);
  return aux.includes("had") && pasts.has(wordAt(tree, verb));
}

function isFiniteVerb(tree: Tree, verb: number): boolean {
  return (tree.tokens[verb]?.feats ?? "").includes("VerbForm=Fin");
}

/** Forms of the past that are no participles. */
const pasts: ReadonlySet<string> = new Set(speech.pasts);
