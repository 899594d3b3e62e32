/**
 * A key of a space as a whole number of 48 bits, the same on every machine: keys are kept and sought by it. Two keys
 * of one hash are found as one; among ten million keys the odds that a new one meets another are 1 in 28 million.
 */
export function hashKey(space: number, key: string): number {
  let high = 0xdeadbeef ^ space;
  let low = 0x41c6ce57 ^ space;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = mix(high ^ Math.imul(low, 0x85ebca6b));
  low = mix(low ^ Math.imul(high, 0xc2b2ae35));
  return (high >>> 8) * 2 ** 24 + (low >>> 8);
}

/** Scatters the bits of a number over all 32 (the end of MurmurHash 3). */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
