import type { Archive } from "../../archive/archive.js";
import { type Overlap, overlapOf } from "./overlap.js";
import { copySpace } from "./signature.js";
import type { TextWords } from "./text-words.js";
import { wordsOfText } from "./text-words.js";

/** How many reports are fetched for one key, newest first, and how many texts are compared word for word. */
const ownersOfKey = 12;
const mostCompared = 5;
/** From this share of the shorter text on, and so many words, one is a copy: a quotation alone is less. */
const leastShare = 0.5;
const leastWords = 25;

export interface Copied {
  readonly report: number;
  /** First: the report at hand; second: the other. */
  readonly overlap: Overlap;
}

/** The reports that a text shares most of the shorter text with, the likest first. */
export async function findCopied(
  archive: Archive,
  report: number,
  words: TextWords,
  keys: readonly string[],
): Promise<readonly Copied[]> {
  const shared = new Map<number, number>();
  for (const { owner } of await archive.postings.find(copySpace, keys, ownersOfKey))
    if (owner !== report) shared.set(owner, (shared.get(owner) ?? 0) + 1);
  const near = [...shared].sort(([a, x], [b, y]) => y - x || a - b).slice(0, mostCompared);
  const copied: Copied[] = [];
  const texts = await archive.texts(near.map(([other]) => other));
  for (const [other] of near) {
    const text = texts.get(other);
    if (text === undefined) continue;
    const overlap = overlapOf(words, wordsOfText(text));
    if (isCopy(overlap)) copied.push({ report: other, overlap });
  }
  return copied.sort((a, b) => b.overlap.words - a.overlap.words || a.report - b.report);
}

function isCopy({ ofFirst, ofSecond, words }: Overlap): boolean {
  return words >= leastWords && Math.max(ofFirst, ofSecond) >= leastShare;
}
