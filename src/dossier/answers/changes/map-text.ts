import { mapOffsets } from "../../../record/offsets.js";
import type { RecordSpan } from "../../../record/schema.js";
import { matchWords } from "./match-words.js";

/** Words of a text, half-open, by their numbers. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the words of the older of two texts stand in the newer one. */
export interface TextMap {
  /** The newer text's words that took the place of a span of the older one; empty when none did. */
  moved(spans: readonly RecordSpan[]): Stretch;
  /** The words of a span of the newer text. */
  newer(spans: readonly RecordSpan[]): Stretch;
}

interface Words {
  readonly words: readonly string[];
  /** In code points. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function mapText(older: string, newer: string): TextMap {
  const [old, now] = [wordsIn(older), wordsIn(newer)];
  const matches = matchWords(old.words, now.words);
  const [before, after] = neighbours(matches, now.words.length);
  return {
    newer: (spans) => stretchOf(now, spans),
    moved(spans) {
      const { from, to } = stretchOf(old, spans);
      if (from >= to) return { from: 0, to: 0 };
      const first = matches[from] as number;
      const last = matches[to - 1] as number;
      return {
        from: first >= 0 ? first : (before[from] as number) + 1,
        to: last >= 0 ? last + 1 : (after[to - 1] as number),
      };
    },
  };
}

/** For each older word the newer ones that its nearest matched neighbours are. */
function neighbours(matches: Int32Array, length: number): readonly [Int32Array, Int32Array] {
  const before = new Int32Array(matches.length);
  const after = new Int32Array(matches.length);
  let last = -1;
  for (const [index, match] of matches.entries()) {
    before[index] = last;
    if (match >= 0) last = match;
  }
  let next = length;
  for (let index = matches.length - 1; index >= 0; index--) {
    after[index] = next;
    const match = matches[index] as number;
    if (match >= 0) next = match;
  }
  return [before, after];
}

function wordsIn(text: string): Words {
  const offsets = mapOffsets(text);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(match[0].toLowerCase());
    starts.push(offsets.toPoint(match.index) ?? 0);
    ends.push(offsets.toPoint(match.index + match[0].length) ?? 0);
  }
  return { words, starts, ends };
}

/** From the first word of the first span to the last word of the last one. */
function stretchOf({ starts, ends }: Words, spans: readonly RecordSpan[]): Stretch {
  const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  return { from: countBelow(ends, start + 1), to: countBelow(starts, end) };
}

/** How many of some rising numbers lie below another. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
