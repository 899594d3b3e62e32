/** A small generator with a seed, so that a failing case comes back (mulberry32). */
export function randomFrom(seed: number): { unit(): number; below(limit: number): number } {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { unit, below: (limit) => Math.floor(unit() * limit) };
}
