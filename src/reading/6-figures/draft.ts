import type { Analysis, Name, Token, TokenRange } from "../../language/analysis.js";
import type { Span } from "../../text/span.js";
import { type Tree, treeOf } from "../2-actors/tree.js";
import type { FigureEntry } from "../reading.js";

export type Comparator = FigureEntry["comparator"];

/** What the rules of this stage look at; indices are of tokens throughout. */
export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Forms in lower case, one a token. */
  readonly words: readonly string[];
  readonly tree: Tree;
  /** The name that each token stands in. */
  readonly nameAt: ReadonlyMap<number, Name>;
  /** Tokens that a time covers, if only in part. */
  readonly timed: ReadonlySet<number>;
}

/** A number as it is written: "130,000", "1.5 million", "tens of thousands", "two-thirds". */
export interface Numeral extends TokenRange {
  readonly low: number;
  /** Null when the words set no upper bound ("dozens"). */
  readonly high: number | null;
  /** The last scale word or suffix, 1 without one: "2 to 3 million" lends it to the 2. */
  readonly scale: number;
  readonly kind: "digits" | "words" | "share";
}

/** A numeral with what stands around it; the range covers comparator, number and unit. */
export interface Quantity extends TokenRange {
  /** The numerals alone, first to last. */
  readonly core: TokenRange;
  readonly low: number;
  readonly high: number | null;
  readonly scale: number;
  readonly kind: Numeral["kind"];
  readonly comparator: Comparator;
  /** Joined of two numerals. */
  readonly isRange: boolean;
  readonly unit: string | null;
  /** ISO 4217. */
  readonly currency: string | null;
  /** Where the words that say unit or currency stand before or after the number, if any do. */
  readonly measured: boolean;
}

export function pageOf(analysis: Analysis, times: readonly Span[]): Page {
  const nameAt = new Map<number, Name>();
  for (const name of analysis.names) {
    for (let index = name.from; index < name.to; index++) nameAt.set(index, name);
  }
  return {
    text: analysis.text,
    tokens: analysis.tokens,
    words: analysis.tokens.map((token) => token.form.toLowerCase()),
    tree: treeOf(analysis),
    nameAt,
    timed: tokensWithin(analysis.tokens, times),
  };
}

/** The tokens that share a unit with one of the spans. */
function tokensWithin(tokens: readonly Token[], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of spans) {
    for (let index = firstEndingAfter(tokens, span.from); ; index++) {
      const token = tokens[index];
      if (!token || token.from >= span.to) break;
      found.add(index);
    }
  }
  return found;
}

/** Index of the first token that ends after `unit`, by halving. */
export function firstEndingAfter(tokens: readonly Token[], unit: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.to ?? 0) > unit) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function wordOf(page: Page, index: number): string {
  return page.words[index] ?? "";
}

/** True if the token follows the one before it without white space. */
export function isGlued(page: Page, index: number): boolean {
  return page.tokens[index]?.gap === "none";
}

/** True if both stand in one sentence, and no blank line parts them. */
export function isSameSentence(page: Page, a: number, b: number): boolean {
  return page.tokens[a]?.sentence === page.tokens[b]?.sentence;
}

export function isHyphen(page: Page, index: number): boolean {
  return /^[-–‑]$/.test(wordOf(page, index));
}
