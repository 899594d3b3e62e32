import { describe, expect, it } from "vitest";
import { bioRanges, bioScheme, decodeBio } from "../../src/language/viterbi.js";
import { randomFrom } from "./random.js";

const kinds = bioScheme(["O", "B-person", "I-person", "B-place", "I-place"]);
const plain = bioScheme(["O", "B", "I"]);
const labelsOf = (scheme: typeof kinds, path: ArrayLike<number>) =>
  Array.from(path, (label) => scheme.labels[label] ?? "?");

function legal(labels: readonly string[]): boolean {
  return labels.every((label, i) => {
    if (!label.startsWith("I")) return true;
    const before = labels[i - 1] ?? "O";
    return before !== "O" && before.slice(1) === label.slice(1);
  });
}

describe("decoding begin, inside and outside", () => {
  it.each([kinds, plain])("never goes on with what was not begun, $labels", (scheme) => {
    const width = scheme.labels.length;
    for (let seed = 0; seed < 300; seed++) {
      const random = randomFrom(seed);
      const length = random.below(40);
      const scores = Float32Array.from({ length: length * width }, () =>
        seed % 4 === 0 ? -random.below(2) : -random.unit() * 9,
      );
      expect(legal(labelsOf(scheme, decodeBio(scheme, scores, 0, length)))).toBe(true);
    }
  });

  it("finds the likeliest of all legal sequences", () => {
    const random = randomFrom(5);
    for (let round = 0; round < 40; round++) {
      const scores = Float32Array.from({ length: 20 }, () => -random.unit() * 5);
      const total = (path: readonly number[]) =>
        path.reduce((sum, label, i) => sum + (scores[i * 5 + label] ?? 0), 0);
      let best = Number.NEGATIVE_INFINITY;
      for (let code = 0; code < 5 ** 4; code++) {
        const path = [0, 1, 2, 3].map((i) => Math.floor(code / 5 ** i) % 5);
        if (legal(labelsOf(kinds, path))) best = Math.max(best, total(path));
      }
      expect(total([...decodeBio(kinds, scores, 0, 4)])).toBeCloseTo(best, 5);
    }
  });

  it("starts at an offset and heeds caution", () => {
    const scores = Float32Array.from([-9, -9, -9, -0.5, -0.7, -9, -2, -2, -0.1]);
    expect(labelsOf(plain, decodeBio(plain, scores, 3, 2))).toEqual(["B", "I"]);
    expect(labelsOf(plain, decodeBio(plain, scores, 3, 2, 3))).toEqual(["O", "O"]);
  });
});

describe("ranges", () => {
  it.each([
    [
      "O B I O B",
      [
        [1, 3],
        [4, 5],
      ],
    ],
    [
      "B B I",
      [
        [0, 1],
        [1, 3],
      ],
    ],
    [
      "I I O I",
      [
        [0, 2],
        [3, 4],
      ],
    ],
    ["O", []],
  ])("%s", (labels, expected) => {
    const path = labels.split(" ").map((label) => plain.labels.indexOf(label));
    expect(bioRanges(plain, path).map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it("change with the kind", () => {
    const path = ["B-person", "I-place", "I-place", "I-person"].map((l) => kinds.labels.indexOf(l));
    expect(bioRanges(kinds, path)).toEqual([
      { from: 0, to: 1, kind: "person" },
      { from: 1, to: 3, kind: "place" },
      { from: 3, to: 4, kind: "person" },
    ]);
  });
});

describe("a scheme", () => {
  it.each([[["B", "O"]], [["O", "I-person"]], [["O", "person"]], [[]]])("is not %j", (labels) => {
    expect(() => bioScheme(labels)).toThrow();
  });
});
