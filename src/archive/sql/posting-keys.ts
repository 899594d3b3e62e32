import type { Posting } from "../postings.js";
import { packSummary, unpack } from "./pack.js";

/** An owner's keys as packed JSON: with weight 1 the key alone, else `[key, weight]`. */
export function writeKeys(keys: readonly Posting[]): Buffer {
  return packSummary(
    JSON.stringify(keys.map(({ key, weight }) => (weight === 1 ? key : [key, weight]))),
  );
}

export function readKeys(packed: Uint8Array): readonly Posting[] {
  const keys = JSON.parse(unpack(packed)) as readonly (string | readonly [string, number])[];
  return keys.map((key) =>
    typeof key === "string" ? { key, weight: 1 } : { key: key[0], weight: key[1] },
  );
}

/** Each key once, the last weight counting, in the order of the keys' characters. */
export function sortKeys(keys: readonly Posting[]): readonly Posting[] {
  const weights = new Map(keys.map(({ key, weight }) => [key, weight]));
  return [...weights.keys()].sort().map((key) => ({ key, weight: weights.get(key) as number }));
}
