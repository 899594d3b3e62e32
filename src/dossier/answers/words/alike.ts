import type { Alikeness } from "../types/index.js";
import type { Wording } from "./wording.js";

/** How much a stem tells: the rarer among the wordings compared, the more. */
export type Weigh = (stem: string) => number;

/** Words of a cut: fewer are found anywhere. */
const leastCut = 4;
const leastShared = 2;

export function weigherOf(wordings: Iterable<Wording>): Weigh {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { stems } of wordings) {
    all++;
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const weigh = (count: number) => Math.log(1 + (all + 1) / (count + 0.5));
  const weights = new Map([...counts].map(([stem, count]) => [stem, weigh(count)]));
  const most = weigh(0);
  return (stem) => weights.get(stem) ?? most;
}

/** Shared weight as a part of the lesser wording's, and of both together. */
export interface Overlap {
  readonly ofLesser: number;
  readonly ofBoth: number;
  readonly stems: number;
}

export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): Overlap {
  let [shared, stems] = [0, 0];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const stem of small)
    if (large.has(stem)) {
      shared += weigh(stem);
      stems++;
    }
  const [one, other] = [weightOf(a, weigh), weightOf(b, weigh)];
  const both = one + other - shared;
  return {
    ofLesser: shared === 0 ? 0 : shared / Math.min(one, other),
    ofBoth: shared === 0 ? 0 : shared / both,
    stems,
  };
}

function weightOf(stems: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const stem of stems) sum += weigh(stem);
  return sum;
}

/** True if one is the other, or a stretch of it: as a whole, or by the quotations that are most of it. */
export function isPartOf(part: Wording, whole: Wording): boolean {
  if (part.key === whole.key) return true;
  if (isLong(part.key) && whole.key.includes(part.key)) return part.stems.size >= leastShared;
  const quotes = part.quoted.filter(isLong);
  const quoted = quotes.reduce((sum, quote) => sum + quote.length, 0);
  return quoted > part.key.length / 2 && quotes.every((quote) => whole.key.includes(quote));
}

/** A key of enough words: there is a space before and after each. */
function isLong(key: string): boolean {
  let at = 0;
  for (let words = 0; words < leastCut && at >= 0; words++) at = key.indexOf(" ", at + 1);
  return at >= 0;
}

export interface Enough {
  /** Of the lesser wording's weight. */
  readonly ofLesser: number;
  /** Of the weight of both. */
  readonly ofBoth: number;
}

/** How a wording stands to a fuller one; null when they are not alike. */
export function alikeTo(
  wording: Wording,
  fuller: Wording,
  weigh: Weigh,
  enough: Enough,
): Exclude<Alikeness, "fullest"> | null {
  if (wording.key === fuller.key) return "same words";
  if (isPartOf(wording, fuller)) return "cut";
  if (wording.isNegated !== fuller.isNegated) return null;
  const { ofLesser, ofBoth, stems } = overlapOf(wording.stems, fuller.stems, weigh);
  if (stems < leastShared || ofLesser < enough.ofLesser || ofBoth < enough.ofBoth) return null;
  return differInNumbers(wording, fuller) ? "changed" : "reworded";
}

/** Both give numbers, and neither has all of the other's. */
export function differInNumbers(a: Wording, b: Wording): boolean {
  if (a.numbers.size === 0 || b.numbers.size === 0) return false;
  return !holdsAll(a.numbers, b.numbers) && !holdsAll(b.numbers, a.numbers);
}

function holdsAll(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...others].every((other) => some.has(other));
}
