import { type Folded, unfold } from "../text/fold.js";
import type { Span } from "../text/span.js";

/** A stretch of a folded text that is to be found in another one; units of the folded text. */
export interface Sought {
  readonly text: string;
  readonly span: Span;
}

/** Characters of context compared on each side. */
const reach = 32;
/** Characters that must be alike, words and surroundings together, for words to be known again. */
const telling = 20;
/** Occurrences looked at before and after the old place, so that hostile texts stay quick. */
const mostOccurrences = 1000;

/**
 * The same words in a changed text, both folded; null when they are not there.
 *
 * Only whole words and whole numbers count: "port" is not found in "ports", nor "30" in "30,000".
 * Of several occurrences the one with most of the old surroundings is taken, then the one nearest to the old
 * place. Short words ("he", "said") must bring some of the surroundings along, or any sentence would do.
 */
export function findAgain(sought: Sought, changed: Folded): Span | null {
  const words = sought.text.slice(sought.span.from, sought.span.to);
  const { from } = sought.span;
  let best: { readonly at: number; readonly agreement: number } | null = null;
  for (const at of occurrences(words, changed.text, from)) {
    if (!standsAlike(sought, changed.text, at)) continue;
    const agreement = agreementOf(sought, changed.text, at);
    if (best && agreement < best.agreement) continue;
    if (best && agreement === best.agreement && distance(at, from) >= distance(best.at, from))
      continue;
    best = { at, agreement };
  }
  if (!best || words.length + best.agreement < enough(sought)) return null;
  return unfold(changed, { from: best.at, to: best.at + words.length });
}

/** True if the words of a stretch stand at a place of another text, cut from longer words only where they were. */
export function standsAlike(sought: Sought, other: string, at: number): boolean {
  const { text, span } = sought;
  const length = span.to - span.from;
  if (!other.startsWith(text.slice(span.from, span.to), at)) return false;
  const cutsBefore = cutsWord(other, at) && !cutsWord(text, span.from);
  const cutsAfter = cutsWord(other, at + length) && !cutsWord(text, span.to);
  return !cutsBefore && !cutsAfter;
}

function* occurrences(words: string, text: string, near: number): Generator<number> {
  let after = text.indexOf(words, near);
  for (let i = 0; i < mostOccurrences && after >= 0; i++) {
    yield after;
    after = text.indexOf(words, after + 1);
  }
  let before = near > 0 ? text.lastIndexOf(words, near - 1) : -1;
  for (let i = 0; i < mostOccurrences && before >= 0; i++) {
    yield before;
    before = before > 0 ? text.lastIndexOf(words, before - 1) : -1;
  }
}

/** Characters alike before and after, each counted from the words outward. */
function agreementOf(sought: Sought, other: string, at: number): number {
  const { text, span } = sought;
  let before = 0;
  while (before < reach && before < span.from && before < at) {
    if (text[span.from - 1 - before] !== other[at - 1 - before]) break;
    before++;
  }
  const end = at + span.to - span.from;
  let after = 0;
  while (after < reach && span.to + after < text.length) {
    if (text[span.to + after] !== other[end + after]) break;
    after++;
  }
  return before + after;
}

/** A text shorter than that must be there as a whole. */
function enough(sought: Sought): number {
  return Math.min(telling, sought.text.length);
}

function distance(a: number, b: number): number {
  return Math.abs(a - b);
}

const letter = /[\p{L}\p{N}\p{M}]/u;
const digit = /\p{Nd}/u;

/** True if a word or a number goes on across a place. */
function cutsWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at] ?? "";
  if (letter.test(before) && letter.test(after)) return true;
  if (isPoint(before) && digit.test(after)) return digit.test(text[at - 2] ?? "");
  if (isPoint(after) && digit.test(before)) return digit.test(text[at + 1] ?? "");
  return false;
}

function isPoint(character: string): boolean {
  return character === "." || character === ",";
}
