import type { Analysis } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { contains } from "../../text/span.js";
import { dependentsBy, headOfRange, lemmaAt, type Tree, treeOf, wordAt } from "../2-actors/tree.js";
import type { Actor, Statement, TimeEntry } from "../reading.js";
import { cuesOf, tokensOf } from "./owners-of.js";

const STEPS = 6;
const media = new Set([...speech.medium, ...speech.document]);
const where = new Set(["in", "at", "outside", "near"]);

/** Relations through which a phrase belongs to the verb of saying; a subject's own place ("officials in Hest") does not. */
const towards = new Set([
  "obl",
  "obl:unmarked",
  "nmod",
  "nmod:unmarked",
  "appos",
  "flat",
  "compound",
  "obj",
  "iobj",
  "advmod",
]);

interface Ground {
  readonly tree: Tree;
  /** Statements by the tokens of their cues. */
  readonly byCue: ReadonlyMap<number, Statement>;
}

/**
 * When and where each statement was made, where the sentence says so beside the cue: "said on Monday", "told reporters
 * in Hest". What stands inside the content tells of something else. The first day or time wins, and the first place.
 */
export function tellOccasions(
  analysis: Pick<Analysis, "tokens">,
  statements: readonly Statement[],
  times: readonly TimeEntry[],
  actors: readonly Actor[],
): readonly Statement[] {
  const tree = treeOf(analysis);
  const ground: Ground = { tree, byCue: cuesOf(analysis.tokens, statements) };
  const when = new Map<Statement, string>();
  for (const { id, span, type } of times) {
    if (type !== "DATE" && type !== "TIME") continue;
    const head = headOfRange(tree.tokens, tokensOf(tree.tokens, span));
    const said = saidBeside(ground, head, span);
    if (said && !when.has(said)) when.set(said, id);
  }
  const places = new Map<Statement, string>();
  for (const { id, kind, mentions } of actors) {
    if (kind !== "place") continue;
    for (const { head, span } of mentions) {
      const said = isLocated(tree, head) ? saidBeside(ground, head, span) : null;
      if (said && !places.has(said)) places.set(said, id);
    }
  }
  return statements.map((statement) => ({
    ...statement,
    time: when.get(statement) ?? null,
    place: places.get(statement) ?? null,
  }));
}

/** The statement whose cue stands above a phrase that is not part of what is said or of who says it. */
function saidBeside(
  { tree, byCue }: Ground,
  head: number,
  span: { readonly from: number; readonly to: number },
): Statement | null {
  let at = head;
  for (let step = 0; step < STEPS && leadsUp(tree, at); step++) {
    if (at !== head && isOfAnother(tree, at)) return null;
    at = tree.tokens[at]?.head ?? -1;
    const said = byCue.get(at);
    if (!said) continue;
    const parts = [...said.content.spans, ...said.source.spans];
    const isPart = parts.some((part) => contains(part, span));
    return isPart || (head < at && !hasSubject(tree, at)) ? null : said;
  }
  return null;
}

/** "a day after the collapse of talks in Hest" tells where the talks were. */
function isOfAnother(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, "case", "mark").some((word) =>
    /^(?:after|before|since|until|amid|over|about|following|despite)$/.test(wordAt(tree, word)),
  );
}

/** Also from "issued on Tuesday" to the statement that was, when it is where something was said. */
function leadsUp(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  if (!token) return false;
  if (towards.has(token.deprel)) return true;
  return /^acl/.test(token.deprel) && media.has(lemmaAt(tree, token.head));
}

/** Before "urging them" stands what tells of the clause above. */
function hasSubject(tree: Tree, verb: number): boolean {
  if (tree.tokens[verb]?.upos !== "VERB") return true;
  if (dependentsBy(tree, verb, "nsubj", "nsubj:pass").length > 0) return true;
  return tree.tokens[verb]?.feats.includes("VerbForm=Fin") ?? false;
}

/** "in Hest", "in the village of Hest". */
function isLocated(tree: Tree, head: number): boolean {
  const token = tree.tokens[head];
  const over = /^(?:nmod|appos|flat|nmod:unmarked)$/.test(token?.deprel ?? "") ? token?.head : head;
  return [head, over ?? head].some((phrase) =>
    dependentsBy(tree, phrase, "case").some((at) => where.has(wordAt(tree, at))),
  );
}
