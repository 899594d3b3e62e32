import { hashRun, hashWord, mix } from "./hash.js";
import type { TextWords } from "./text-words.js";

/** Keys by which copies are found: bands of a MinHash signature for whole texts, and sentences for parts of them. */
export const copySpace = "copies";

const shingle = 5;
const hashes = 64;
const bands = 16;
const rows = hashes / bands;
/** A sentence of fewer words may well be written twice. */
const shortestSentence = 10;
const mostSentences = 48;
/** Of the words of a longer text only so many are read for its keys. */
const mostWords = 20_000;

/** 16 keys for bands, the likelier shared the more of the two texts is the same, and a key for each long sentence. */
export function keysOfText({ words, starts }: TextWords): readonly string[] {
  const hashed = words.slice(0, mostWords).map(hashWord);
  if (hashed.length < shingle) return [];
  return [...bandKeys(hashed), ...sentenceKeys(hashed, starts)];
}

function bandKeys(hashed: readonly number[]): readonly string[] {
  const least = new Uint32Array(hashes).fill(0xffffffff);
  for (let from = 0; from + shingle <= hashed.length; from++) {
    const run = hashRun(hashed, from, from + shingle);
    for (let k = 0; k < hashes; k++) {
      const value = mix(run ^ Math.imul(k + 1, 0x9e3779b1));
      if (value < (least[k] as number)) least[k] = value;
    }
  }
  const lows = [...least];
  return Array.from(
    { length: bands },
    (_, band) => `b${band}:${hashRun(lows, band * rows, (band + 1) * rows).toString(36)}`,
  );
}

function sentenceKeys(hashed: readonly number[], starts: readonly number[]): readonly string[] {
  const keys = new Set<string>();
  for (const [index, from] of starts.entries()) {
    const to = Math.min(starts[index + 1] ?? hashed.length, hashed.length);
    if (to - from < shortestSentence) continue;
    const [high, low] = [hashRun(hashed, from, to, 1), hashRun(hashed, from, to, 2)];
    keys.add(`s:${high.toString(36)}${low.toString(36)}`);
    if (keys.size >= mostSentences) break;
  }
  return [...keys];
}
