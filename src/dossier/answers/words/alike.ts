import type { Alikeness } from "../types/index.js";
import type { Wording } from "./wording.js";

/** How much stems tell: the rarer among the wordings compared, the more. */
export interface Weigh {
  of(stem: string): number;
  /** Of all; remembered. */
  sum(stems: ReadonlySet<string>): number;
}

/** Words of a cut: fewer are found anywhere. */
const leastCut = 4;
/** Stems shared by two wordings of one claim; so few only where they are all that one of them says. */
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
  const of = (stem: string) => weights.get(stem) ?? most;
  const sums = new WeakMap<ReadonlySet<string>, number>();
  return {
    of,
    sum(stems) {
      let sum = sums.get(stems);
      if (sum === undefined) {
        sum = 0;
        for (const stem of stems) sum += of(stem);
        sums.set(stems, sum);
      }
      return sum;
    },
  };
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
      shared += weigh.of(stem);
      stems++;
    }
  const [one, other] = [weigh.sum(a), weigh.sum(b)];
  const both = one + other - shared;
  return {
    ofLesser: shared === 0 ? 0 : shared / Math.min(one, other),
    ofBoth: shared === 0 ? 0 : shared / both,
    stems,
  };
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

/** How a wording stands to a fuller one; null when they are not alike. Which of them came first is not looked at. */
export function alikeTo(
  wording: Wording,
  fuller: Wording,
  weigh: Weigh,
  enough: Enough,
): Exclude<Alikeness, "fullest" | "cut"> | null {
  if (wording.key === fuller.key) return "same words";
  if (isPartOf(wording, fuller)) return "shorter";
  return rewordingOf(wording, fuller, weigh, enough);
}

/** Whether the content of two wordings overlaps enough, and neither is the negation of the other; null when it does not. */
export function rewordingOf(
  wording: Wording,
  fuller: Wording,
  weigh: Weigh,
  enough: Enough,
): "reworded" | "changed" | null {
  if (wording.isNegated !== fuller.isNegated) return null;
  const { ofLesser, ofBoth, stems } = overlapOf(
    toldBy(wording, fuller),
    toldBy(fuller, wording),
    weigh,
  );
  if (ofLesser < enough.ofLesser || ofBoth < enough.ofBoth) return null;
  if (stems < leastShared || (stems === leastShared && stems < lesserOf(wording, fuller)))
    return null;
  return differInNumbers(wording, fuller) ? "changed" : "reworded";
}

/** A number that both have tells as much as a rare word does, unless another differs. */
function toldBy(wording: Wording, other: Wording): ReadonlySet<string> {
  const shared = [...wording.numbers].filter((number) => other.numbers.has(number));
  if (shared.length === 0 || differInNumbers(wording, other)) return wording.stems;
  return new Set([...wording.stems, ...shared]);
}

function lesserOf(a: Wording, b: Wording): number {
  return Math.min(a.stems.size, b.stems.size);
}

/** Both give numbers, or days of the week, and neither has all of the other's. */
export function differInNumbers(a: Wording, b: Wording): boolean {
  return differ(a.numbers, b.numbers);
}

type Numbered = Pick<Wording, "numbers">;

/** The same of numbers alone. */
export function differInAmounts(a: Numbered, b: Numbered): boolean {
  return differ(amountsIn(a), amountsIn(b));
}

/** The same of days of the week alone. */
export function differInDays(a: Numbered, b: Numbered): boolean {
  return differ(daysIn(a), daysIn(b));
}

function amountsIn({ numbers }: Numbered): ReadonlySet<string> {
  return new Set([...numbers].filter((number) => /^\d/.test(number)));
}

function daysIn({ numbers }: Numbered): ReadonlySet<string> {
  return new Set([...numbers].filter((number) => !/^\d/.test(number)));
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !holdsAll(a, b) && !holdsAll(b, a);
}

function holdsAll(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...others].every((other) => some.has(other));
}
