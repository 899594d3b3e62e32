import { describe, expect, it } from "vitest";
import { decodeTree, isTree } from "../../src/language/tree.js";
import { randomFrom } from "./random.js";

function randomScores(seed: number, n: number, distinct: number): Float32Array {
  const random = randomFrom(seed);
  return Float32Array.from({ length: n * (n + 1) }, () =>
    distinct > 0 ? random.below(distinct) : random.unit() * 20 - 10,
  );
}

function sum(scores: Float32Array, heads: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < heads.length; i++) {
    total += scores[i * (heads.length + 1) + 1 + (heads[i] ?? -1)] ?? Number.NaN;
  }
  return total;
}

/** The highest sum that any tree of `n` tokens reaches, by trying them all. */
function bestByTrial(scores: Float32Array, n: number, oneRoot: boolean): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Int32Array(n);
  const place = (i: number) => {
    if (i === n) {
      if (isTree(heads, oneRoot)) best = Math.max(best, sum(scores, heads));
      return;
    }
    for (let head = -1; head < n; head++) {
      if (head === i) continue;
      heads[i] = head;
      place(i + 1);
    }
  };
  place(0);
  return best;
}

describe("a decoded tree", () => {
  it("is a tree with one root, whatever the scores", () => {
    for (let n = 1; n <= 60; n++) {
      for (const distinct of [0, 1, 2, 5]) {
        const scores = randomScores(n * 7 + distinct, n, distinct);
        expect(isTree(decodeTree(scores, n, true), true)).toBe(true);
        expect(isTree(decodeTree(scores, n, false), false)).toBe(true);
      }
    }
  });

  it("is the best there is", () => {
    for (let seed = 0; seed < 120; seed++) {
      const n = 1 + (seed % 5);
      const scores = randomScores(seed, n, seed % 3 === 0 ? 4 : 0);
      for (const oneRoot of [true, false]) {
        const found = sum(scores, decodeTree(scores, n, oneRoot));
        expect(found).toBeCloseTo(bestByTrial(scores, n, oneRoot), 4);
      }
    }
  });

  it("comes out of endless and missing scores, too", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1e30]) {
      const scores = new Float32Array(12 * 13).fill(value);
      expect(isTree(decodeTree(scores, 12, true), true)).toBe(true);
      scores.set(randomScores(3, 6, 0));
      expect(isTree(decodeTree(scores, 12, true), true)).toBe(true);
    }
  });

  it("opens cycles within cycles", () => {
    const scores = new Float32Array(4 * 5).fill(-9);
    const arc = (from: number, to: number, score: number) => {
      scores[to * 5 + 1 + from] = score;
    };
    arc(0, 1, 10);
    arc(1, 0, 10);
    arc(1, 2, 8);
    arc(2, 0, 9);
    arc(2, 3, 7);
    arc(3, 2, 9);
    arc(-1, 3, 1);
    expect([...decodeTree(scores, 4, true)]).toEqual([2, 0, 3, -1]);
  });
});

describe("what is no tree", () => {
  it.each([
    [[1, 0], true],
    [[-1, -1], true],
    [[0], false],
    [[], true],
    [[1, 2, 1, -1], false],
  ])("%j", (heads, oneRoot) => {
    expect(isTree(Int32Array.from(heads), oneRoot)).toBe(false);
  });
});
