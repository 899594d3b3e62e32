/** Hashes of 32 bits that are the same on every machine and in every run; for finding, never for proving. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return mix(hash);
}

/** The hash of a run of hashed words. */
export function hashRun(words: readonly number[], from: number, to: number, seed = 1): number {
  let hash = seed >>> 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 0x9e3779b1) + (words[at] ?? 0)) >>> 0;
  return mix(hash);
}

/** Scatters the bits of a number over all 32 (the end of MurmurHash 3). */
export function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
