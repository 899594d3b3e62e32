import { dependentsBy, dependentsOf, type Tree, wordAt } from "../2-actors/tree.js";

const deepest = 6;
const furthest = 12;

/** The word as it is written, and with the word before it ("tear gas", "cease-fire"): both in lower case. */
export function namesOf(tree: Tree, at: number): readonly string[] {
  const word = wordAt(tree, at);
  const before = wordAt(tree, at - 1) === "-" ? at - 2 : at - 1;
  const of = tree.tokens[at]?.upos === "NOUN" ? wordAfterOf(tree, at) : "";
  return [word, `${wordAt(tree, before)} ${word}`, ...(of ? [`${word} of ${of}`] : [])];
}

function wordAfterOf(tree: Tree, at: number): string {
  const of = wordAt(tree, at + 1) === "of" ? dependentsBy(tree, at, "nmod")[0] : undefined;
  return of === undefined ? "" : wordAt(tree, of);
}

export function isOneOf(tree: Tree, at: number, words: ReadonlySet<string>): boolean {
  return namesOf(tree, at).some((name) => words.has(name));
}

/** Words that introduce the phrase or clause at `at`: its cases and marks, in lower case. */
export function introducedBy(tree: Tree, at: number): readonly string[] {
  return dependentsBy(tree, at, "case", "mark").map((index) => wordAt(tree, index));
}

export function isIntroducedBy(tree: Tree, at: number, words: readonly string[]): boolean {
  return introducedBy(tree, at).some((word) => words.includes(word));
}

/** Everything below a token, itself left out, down to a depth; clauses that `skips` names are not entered. */
export function below(
  tree: Tree,
  head: number,
  skips: ReadonlySet<string> = new Set(),
  depth = deepest,
): number[] {
  if (depth === 0) return [];
  return dependentsOf(tree, head).flatMap((at) =>
    skips.has(tree.tokens[at]?.deprel ?? "") ? [] : [at, ...below(tree, at, skips, depth - 1)],
  );
}

/** Nouns joined to the one at `head` by "and", the one itself first. */
export function withJoined(tree: Tree, head: number): readonly number[] {
  const joined = dependentsBy(tree, head, "conj").filter((at) => {
    const upos = tree.tokens[at]?.upos;
    return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM";
  });
  const other = joined.length === 0 ? otherParty(tree, head) : null;
  return other === null ? [head, ...joined] : [head, other];
}

/** "between the guild and the board": the second, wherever the reader hung it. */
function otherParty(tree: Tree, head: number): number | null {
  if (!isIntroducedBy(tree, head, ["between"])) return null;
  for (let at = head + 1; at <= head + furthest; at++) {
    const token = tree.tokens[at];
    if (!token || token.upos === "PUNCT" || token.upos === "VERB") return null;
    if (token.form.toLowerCase() !== "and") continue;
    const upos = tree.tokens[token.head]?.upos ?? "";
    return token.head > at && /^(?:NOUN|PROPN|PRON)$/.test(upos) ? token.head : null;
  }
  return null;
}
