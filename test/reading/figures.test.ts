import { describe, expect, test } from "vitest";
import { findFigures } from "../../src/reading/6-figures/find-figures.js";
import {
  expectedOf,
  readFigureCases,
  readKept,
  statementsOf,
  timesOf,
  toldOf,
} from "./figure-cases.js";
import { plainAnalysis } from "./plain-analysis.js";

const cases = readFigureCases();
const kept = readKept();

const figuresIn = (text: string) => findFigures(plainAnalysis(text), []);

describe("figures", () => {
  test.each(cases)("$line", (one) => {
    const analysis = kept.get(one.text);
    if (!analysis) throw new Error("No analysis is kept; run `npm run keep-analyses`.");
    const { figures } = findFigures(analysis, statementsOf(one), timesOf(one));
    expect(figures.map((figure) => toldOf(one.text, figure))).toEqual(expectedOf(one));
  });

  test("ids count from f1 in text order", () => {
    const { figures } = figuresIn("12 boats, 30 carts and 7 mules.");
    expect(figures.map(({ id, min }) => [id, min])).toEqual([
      ["f1", 12],
      ["f2", 30],
      ["f3", 7],
    ]);
  });
});

describe("amounts beyond numbers", () => {
  test("digits without end are given up with one notice that says where", () => {
    const text = `They owe ${"9".repeat(150)} marks, ${"8".repeat(40)} nails and 12 eggs.`;
    const { figures, notices } = figuresIn(text);
    expect(figures.map(({ min }) => min)).toEqual([12]);
    expect(notices.map(({ code }) => code)).toEqual(["amount-too-large"]);
    expect(notices[0]?.spans.map(({ from, to }) => text.slice(from, to))).toEqual([
      "9".repeat(150),
      "8".repeat(40),
    ]);
  });

  test("so are scales heaped on scales", () => {
    const { figures, notices } = figuresIn("A million billion trillion stars, 5 trillion leaves.");
    expect(figures.map(({ min }) => min)).toEqual([5e12]);
    expect(notices[0]?.message).toContain("9007199254740991");
  });

  test("every bound is finite, whatever the digits", () => {
    for (const digits of ["1".repeat(5000), `${"1,000".repeat(2000)}`, `0.${"3".repeat(4000)}`]) {
      for (const { min, max } of figuresIn(`They saw ${digits} boats.`).figures) {
        expect(Number.isFinite(min ?? 0)).toBe(true);
        expect(Number.isFinite(max ?? 0)).toBe(true);
      }
    }
  });
});

describe("hostile text is read in time that grows with its length", () => {
  test.each([
    ["numbers", "12 "],
    ["number words", "one hundred and "],
    ["ranges", "between 20 and 30 to "],
    ["comparators", "at least more than about "],
    ["scales", "million "],
    ["hyphens", "3-2-"],
    ["money", "$5m a barrel "],
    ["and a half", "and a half "],
  ])("%s", (_, piece) => {
    const analysis = plainAnalysis(piece.repeat(10_000));
    const begun = process.cpuUsage();
    const { figures } = findFigures(analysis, []);
    expect(process.cpuUsage(begun).user).toBeLessThan(4_000_000);
    expect(figures.every(({ spans }) => spans.length === 1)).toBe(true);
  });
});
