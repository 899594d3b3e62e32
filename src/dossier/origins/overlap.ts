import { hashRun, hashWord } from "./hash.js";
import type { TextWords } from "./text-words.js";

/** Runs of fewer words are shared by chance. */
const shortestRun = 7;
/** Places of one run of words that are looked at: what a text that repeats itself may cost. */
const mostPlaces = 8;

/** What two texts have word for word. Case, punctuation and typography may differ. */
export interface Overlap {
  /** Shares of each text's words that stand in runs of the other, from 0 to 1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** Words of the first text in such runs. */
  readonly words: number;
  readonly runs: readonly SharedRun[];
}

/** A shared stretch, pinned in both texts: code points, half-open, from first word to last. */
export interface SharedRun {
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
}

/** Runs come in the order of the second text, each as long as can be. Linear in both texts. */
export function overlapOf(first: TextWords, second: TextWords): Overlap {
  const places = indexOf(first.words.map(hashWord));
  const hashed = second.words.map(hashWord);
  const inFirst = new Uint8Array(first.words.length);
  const inSecond = new Uint8Array(second.words.length);
  const runs: SharedRun[] = [];
  let at = 0;
  while (at + shortestRun <= hashed.length) {
    const candidates = places.get(hashRun(hashed, at, at + shortestRun)) ?? [];
    const [from, length] = longest(first.words, second.words, candidates, at);
    if (length < shortestRun) {
      at++;
      continue;
    }
    inFirst.fill(1, from, from + length);
    inSecond.fill(1, at, at + length);
    runs.push({ first: stretch(first, from, length), second: stretch(second, at, length) });
    at += length;
  }
  const [mine, theirs] = [inFirst, inSecond].map((marks) => marks.reduce((a, b) => a + b, 0));
  return {
    ofFirst: share(mine, inFirst.length),
    ofSecond: share(theirs, inSecond.length),
    words: mine ?? 0,
    runs,
  };
}

function indexOf(hashed: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let from = 0; from + shortestRun <= hashed.length; from++) {
    const key = hashRun(hashed, from, from + shortestRun);
    const known = places.get(key);
    if (!known) places.set(key, [from]);
    else if (known.length < mostPlaces) known.push(from);
  }
  return places;
}

function longest(
  first: readonly string[],
  second: readonly string[],
  candidates: readonly number[],
  at: number,
): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  for (const from of candidates) {
    let length = 0;
    while (at + length < second.length && first[from + length] === second[at + length]) length++;
    if (length > best[1]) best = [from, length];
  }
  return best;
}

function stretch({ places }: TextWords, from: number, length: number): readonly [number, number] {
  return [places[from]?.[0] ?? 0, places[from + length - 1]?.[1] ?? 0];
}

function share(part: number | undefined, whole: number): number {
  return whole === 0 ? 0 : (part ?? 0) / whole;
}
