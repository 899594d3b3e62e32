import { describe, expect, it } from "vitest";
import { tuning } from "../../src/language/tuning.js";
import { type Layout, partsOf, windowsOf } from "../../src/language/windows.js";
import { randomFrom } from "./random.js";

/** A text whose tokens have 1 to `most` pieces; cuts of 1 and 2 are sown at the given rates. */
function layoutOf(seed: number, tokens: number, most: number, rates = [0.05, 0.01]): Layout {
  const random = randomFrom(seed);
  const first = new Int32Array(tokens + 1);
  const cuts = new Uint8Array(tokens);
  for (let t = 0; t < tokens; t++) {
    first[t + 1] = (first[t] ?? 0) + 1 + random.below(most);
    const at = random.unit();
    cuts[t] = t === 0 || at < (rates[1] ?? 0) ? 2 : at < (rates[0] ?? 0) ? 1 : 0;
  }
  return { first, cuts };
}

const whole = ({ cuts }: Layout) => ({ from: 0, to: cuts.length });
const piecesIn = ({ first }: Layout, from: number, to: number) =>
  (first[to] ?? 0) - (first[from] ?? 0);

describe("windows", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("tile any text and keep to their size, %i", (seed) => {
    const random = randomFrom(seed * 101);
    for (let round = 0; round < 30; round++) {
      const layout = layoutOf(seed * 1000 + round, random.below(3000), 1 + random.below(12));
      const windows = partsOf(layout, whole(layout)).flatMap((part) => {
        const inside = windowsOf(layout, part);
        expect(inside.every(({ from, to }) => from >= part.from && to <= part.to)).toBe(true);
        return inside;
      });
      let end = 0;
      for (const { from, to, own } of windows) {
        expect(own.from).toBe(end);
        expect(own.to).toBeGreaterThan(own.from);
        expect(from).toBeLessThanOrEqual(own.from);
        expect(to).toBeGreaterThanOrEqual(own.to);
        expect(piecesIn(layout, from, to)).toBeLessThanOrEqual(tuning.windowPieces);
        end = own.to;
      }
      expect(end).toBe(layout.cuts.length);
    }
  });

  it("are one for a short text, none for an empty one", () => {
    const short = layoutOf(1, 60, 3);
    expect(windowsOf(short, { from: 0, to: 60 })).toEqual([
      { from: 0, to: 60, own: { from: 0, to: 60 } },
    ]);
    expect(partsOf(layoutOf(1, 0, 1), { from: 0, to: 0 })).toEqual([]);
  });

  it("end where a paragraph does, else a sentence, else anywhere", () => {
    const plain = {
      first: Int32Array.from({ length: 501 }, (_, i) => i),
      cuts: new Uint8Array(500),
    };
    const firstEnd = (cuts: Record<number, number>) => {
      const layout = { ...plain, cuts: Uint8Array.from(plain.cuts, (_, i) => cuts[i] ?? 0) };
      return windowsOf(layout, { from: 0, to: 500 })[0]?.own.to;
    };
    expect(firstEnd({})).toBe(tuning.windowPieces - tuning.contextPieces);
    expect(firstEnd({ 150: 1, 190: 1 })).toBe(190);
    expect(firstEnd({ 150: 2, 190: 1 })).toBe(150);
    expect(firstEnd({ 20: 2, 190: 1 })).toBe(190);
  });

  it("of a very long text fall into parts of bounded size", () => {
    const layout = layoutOf(9, 40_000, 2);
    for (const { from, to } of partsOf(layout, whole(layout))) {
      expect(piecesIn(layout, from, to)).toBeLessThanOrEqual(tuning.partPieces);
    }
    expect(partsOf(layout, whole(layout)).length).toBeGreaterThan(5);
  });
});
