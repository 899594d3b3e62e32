import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { loadLanguage } from "../../src/language/index.js";
import { ownModelFolder } from "../../src/language/model.js";
import { createReader } from "../../src/reader.js";
import { findFigures } from "../../src/reading/6-figures/find-figures.js";
import {
  expectedOf,
  readFigureCases,
  readKept,
  statementsOf,
  timesOf,
  toldOf,
  writeKept,
} from "./figure-cases.js";
import { plainAnalysis } from "./plain-analysis.js";

const cases = readFigureCases();
const kept = new Map(readKept());
const hasWeights = existsSync(`${ownModelFolder}/read.onnx`);

/** `KEEP_ANALYSES=1` has the weights read the cases that were added, and keeps what they read. */
beforeAll(async () => {
  if (process.env.KEEP_ANALYSES !== "1") return;
  const language = await loadLanguage({ threads: 1 });
  for (const { text } of cases) if (!kept.has(text)) kept.set(text, await language.analyse(text));
  writeKept(cases.flatMap(({ text }) => kept.get(text) ?? []));
  await language.close();
}, 120_000);

const figuresIn = (text: string) => findFigures(plainAnalysis(text), []);

describe("figures", () => {
  test.each(cases)("$line", (one) => {
    const analysis = kept.get(one.text);
    if (!analysis) throw new Error("No analysis is kept; run once with KEEP_ANALYSES=1.");
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

describe.skipIf(!hasWeights)("figures read with the package's own weights", () => {
  const worthOf = (line: string) => line.split(";")[0] ?? "";
  const score = { wanted: 0, found: 0, right: 0, whole: 0 };

  beforeAll(async () => {
    const language = await loadLanguage({ threads: 1 });
    for (const one of cases) {
      const analysis = await language.analyse(one.text);
      const { figures } = findFigures(analysis, statementsOf(one), timesOf(one));
      const told = figures.map((figure) => toldOf(one.text, figure));
      const wanted = expectedOf(one);
      const values = new Set(wanted.map(worthOf));
      score.wanted += wanted.length;
      score.found += told.length;
      score.right += told.filter((line) => values.has(worthOf(line))).length;
      score.whole += told.filter((line) => wanted.includes(line)).length;
    }
    await language.close();
  }, 300_000);

  test("19 of 20 have the right words, bounds and comparator, and few others are found", () => {
    expect(score.wanted).toBeGreaterThan(130);
    expect(score.right / score.wanted).toBeGreaterThan(0.95);
    expect(score.right / score.found).toBeGreaterThan(0.95);
  });

  test("9 of 10 are right in all fields", () => {
    expect(score.whole / score.wanted).toBeGreaterThan(0.9);
  });
});

const report = fileURLToPath(
  new URL("../../../shared/reports/000_c8f0b6a259b21319.txt", import.meta.url),
);

test.skipIf(!hasWeights || !existsSync(report))(
  "the figures of a real report, each with its owner (skipped where ../shared/reports is absent)",
  async () => {
    const reader = await createReader({ threads: 1 });
    const { figures, actors } = await reader.read(readFileSync(report, "utf8"));
    await reader.close();
    const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
    expect(
      figures.map(({ min, max, counts, according }) => [
        min,
        max,
        counts,
        according === null ? null : nameOf.get(according),
      ]),
    ).toEqual([
      [130000, null, "martyrs, wounded and missing", "Palestinian factions"],
      [11000, 11000, "wounded", "Palestinian factions"],
      [100000, null, "displaced people", "Palestinian factions"],
      [10000, null, "martyrs and wounded", null],
    ]);
  },
  120_000,
);

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

  test("so are words for amounts that no number can hold", () => {
    const { figures, notices } = figuresIn(
      "It owed 17 googol marks, 4 centillion nails and 12 eggs.",
    );
    expect(figures.map(({ min }) => min)).toEqual([12]);
    expect(notices[0]?.spans).toHaveLength(2);
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
