import data from "../../language/en/factuality.json" with { type: "json" };
import { dependentsBy, dependentsOf, type Tree, wordAt } from "../2-actors/tree.js";

const negations = new Set(data.negations);
const future = new Set(data.future);
const possibility = new Set(data.possibility);
const duty = new Set(data.duty);
const conditions = new Set(data.conditions);
const maybe = new Set(data.maybe);

/** What the small words of a clause say of its truth. */
export interface ClauseWords {
  readonly negated: boolean;
  readonly future: boolean;
  /** "may", "might", "could". */
  readonly may: boolean;
  readonly possible: boolean;
  readonly duty: boolean;
  readonly conditional: boolean;
  /** Present progressive: "is refusing", "has been shelling". */
  readonly ongoing: boolean;
}

/** Reads auxiliaries, negations, adverbs and marks of the verb at `verb`; those of a verb it is joined to count when it has none. */
export function readClause(tree: Tree, verb: number): ClauseWords {
  const auxiliaries = auxiliariesOf(tree, verb);
  const words = auxiliaries.map((at) => wordAt(tree, at));
  const near = dependentsBy(tree, verb, "advmod", "neg", "discourse", "cc").map((at) =>
    wordAt(tree, at),
  );
  const marks = dependentsBy(tree, verb, "mark").map((at) => wordAt(tree, at));
  return {
    negated:
      near.some((word) => negations.has(word)) ||
      words.some((word) => negations.has(word)) ||
      hasNo(tree, verb),
    future: words.some((word) => future.has(word)) || isToBe(tree, verb, words),
    may: words.some((word) => possibility.has(word)),
    possible: words.some((word) => possibility.has(word)) || near.some((word) => maybe.has(word)),
    duty: words.some((word) => duty.has(word)),
    conditional: marks.some((word) => conditions.has(word)) || isJoinedCondition(tree, verb),
    ongoing: isProgressive(tree, verb, words),
  };
}

/** "if they stop and go home", "unless the raids stop, the siege is lifted and they go free": each is a condition. */
function isJoinedCondition(tree: Tree, verb: number): boolean {
  let at = verb;
  for (let step = 0; step < 3; step++) {
    const token = tree.tokens[at];
    if (!token || token.head < 0) return false;
    if (token.deprel === "parataxis") return isListed(tree, at, token.head);
    if (token.deprel !== "conj" || !isVerb(tree, token.head)) return false;
    at = token.head;
    if (isCondition(tree, at)) return true;
  }
  return false;
}

/** A clause that a list of conditions goes on with, where the reader hung it on the sentence instead. */
function isListed(tree: Tree, clause: number, head: number): boolean {
  const joined = dependentsBy(tree, clause, "conj").some((at) => isVerb(tree, at));
  const before = [head, clause].flatMap((at) => dependentsBy(tree, at, "advcl"));
  return joined && before.some((at) => at > head && at < clause && isCondition(tree, at));
}

function isCondition(tree: Tree, verb: number): boolean {
  return dependentsBy(tree, verb, "mark").some((at) => conditions.has(wordAt(tree, at)));
}

function isVerb(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.upos === "VERB";
}

/** "is to send", "are due to meet". */
function isToBe(tree: Tree, verb: number, auxiliaries: readonly string[]): boolean {
  const before = dependentsBy(tree, verb, "mark", "case").map((at) => wordAt(tree, at));
  const be = auxiliaries.some((word) => /^(?:is|are|was|were)$/.test(word));
  return be && (before.includes("to") || before.includes("due"));
}

function auxiliariesOf(tree: Tree, verb: number): readonly number[] {
  const own = dependentsBy(tree, verb, "aux", "aux:pass", "cop");
  if (own.length > 0) return own;
  const token = tree.tokens[verb];
  if (token?.deprel !== "conj" || dependentsBy(tree, verb, "nsubj").length > 0) return own;
  return token.head >= 0 && tree.tokens[token.head]?.upos === "VERB"
    ? dependentsBy(tree, token.head, "aux").filter((at) => !negations.has(wordAt(tree, at)))
    : own;
}

/** "no longer", "no one came", "blamed neither side": the word stands at the subject, the object or before "longer". */
function hasNo(tree: Tree, verb: number): boolean {
  const near = [
    ...dependentsOf(tree, verb).filter((at) => at < verb),
    ...dependentsBy(tree, verb, "obj"),
  ];
  return near.some((at) =>
    [at, ...dependentsBy(tree, at, "det", "advmod")].some(
      (word) => wordAt(tree, word) === "no" || wordAt(tree, word) === "neither",
    ),
  );
}

function isProgressive(tree: Tree, verb: number, auxiliaries: readonly string[]): boolean {
  if (!/ing$/i.test(tree.tokens[verb]?.form ?? "")) return false;
  return auxiliaries.some((word) => /^(?:is|are|am|been|'s|'re|’s|’re)$/.test(word));
}
