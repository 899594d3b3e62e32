import type { Analysis, Token, TokenRange } from "../../language/analysis.js";

/** The trees of a text, walked from heads to dependents. Linear in memory; token indices throughout. */
export interface Tree {
  readonly tokens: readonly Token[];
  /** Dependents of each token, in text order. */
  readonly dependents: readonly (readonly number[])[];
}

const none: readonly number[] = [];
const longestComplement = 14;

/** Relations of what stands inside a noun phrase before its head. */
const premodifiers = new Set([
  "det",
  "amod",
  "compound",
  "nummod",
  "nmod:poss",
  "nmod:desc",
  "flat",
  "advmod",
  "det:predet",
  "nmod:unmarked",
]);

export function treeOf(analysis: Pick<Analysis, "tokens">): Tree {
  const dependents: number[][] = analysis.tokens.map(() => []);
  for (const token of analysis.tokens) dependents[token.head]?.push(token.index);
  return { tokens: analysis.tokens, dependents };
}

export function dependentsOf(tree: Tree, head: number): readonly number[] {
  return tree.dependents[head] ?? none;
}

/** The dependents with one of the relations, subtypes told apart. */
export function dependentsBy(tree: Tree, head: number, ...relations: string[]): number[] {
  return dependentsOf(tree, head).filter((index) => relations.includes(relationOf(tree, index)));
}

export function relationOf(tree: Tree, index: number): string {
  return tree.tokens[index]?.deprel ?? "";
}

/** The form in lower case; the empty string outside the text. */
export function wordAt(tree: Tree, index: number): string {
  return tree.tokens[index]?.form.toLowerCase() ?? "";
}

/** The lemma in lower case; where the network cut "denied" down to "deni", the verb that was meant. */
export function lemmaAt(tree: Tree, index: number): string {
  const lemma = tree.tokens[index]?.lemma.toLowerCase() ?? "";
  return /[^aeiou]i$/.test(lemma) && wordAt(tree, index).endsWith("ied")
    ? `${lemma.slice(0, -1)}y`
    : lemma;
}

export function isPlural(token: Token): boolean {
  return /Number=(?:Plur|Ptan)/.test(token.feats);
}

/** The token of a range whose head lies outside it; the first token when punctuation is all there is. */
export function headOfRange(tokens: readonly Token[], range: TokenRange): number {
  for (let index = range.from; index < range.to; index++) {
    const token = tokens[index];
    if (!token || token.upos === "PUNCT") continue;
    if (token.head < range.from || token.head >= range.to) return index;
  }
  return range.from;
}

/** True if the words of the phrase at `index` are introduced by one of these prepositions. */
export function hasCase(tree: Tree, index: number, ...prepositions: string[]): boolean {
  return dependentsBy(tree, index, "case").some((at) => prepositions.includes(wordAt(tree, at)));
}

/** From the first premodifier to the head: "the ageing harbour ministers", without what follows the head. */
export function coreOfPhrase(tree: Tree, head: number): TokenRange {
  let from = head;
  for (let index = head - 1; index >= 0; index--) {
    if (!belongsBefore(tree, index, head)) break;
    if (tree.tokens[index]?.upos !== "PUNCT") from = index;
  }
  return { from, to: head + 1 };
}

/** "34-year-old woman": where the phrase from `from` on begins with what hyphens tie to its first word. */
export function pastHyphens({ tokens }: Tree, from: number): number {
  let at = from;
  while (
    tokens[at - 1]?.form === "-" &&
    tokens[at - 1]?.gap === "none" &&
    tokens[at]?.gap === "none"
  )
    at -= 2;
  return at;
}

function belongsBefore(tree: Tree, index: number, head: number): boolean {
  let at = index;
  for (let step = 0; step < 5; step++) {
    const token = tree.tokens[at];
    if (!token || token.head < 0) return false;
    if (token.head === head)
      return step > 0 ? premodifiers.has(token.deprel) : mayStandBefore(token);
    if (token.head < index) return false;
    at = token.head;
  }
  return false;
}

function mayStandBefore(token: Token): boolean {
  return (
    premodifiers.has(token.deprel) || (token.upos === "PUNCT" && /^[-–"“‘']$/.test(token.form))
  );
}

/** The phrase with its "of", "for", "from" or "in" complement where that is short and follows at once. */
export function phraseOf(tree: Tree, head: number): TokenRange {
  const core = coreOfPhrase(tree, head);
  const complement = dependentsBy(tree, head, "nmod").find(
    (index) => index > head && hasCase(tree, index, "of", "for", "from", "in", "at"),
  );
  if (complement === undefined) return core;
  const start = Math.min(...dependentsOf(tree, complement), complement);
  const end = coreEnd(tree, complement);
  return start === head + 1 && end - head <= longestComplement
    ? { from: core.from, to: end }
    : core;
}

/** Where the phrase of a complement ends, with what is joined to it by "and". */
function coreEnd(tree: Tree, head: number): number {
  let end = head + 1;
  for (const index of dependentsBy(tree, head, "flat", "conj", "nmod", "compound")) {
    if (index > head) end = Math.max(end, index + 1);
  }
  return end;
}
