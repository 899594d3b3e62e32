import { describe, expect, it } from "vitest";
import { findTimes } from "../../src/reading/1-times/find-times.js";
import { toEdtf } from "../../src/reading/1-times/to-edtf.js";
import { sourceFromText } from "../../src/source/from-text.js";
import { type Case, marksOf, readCases } from "../cases.js";
import { readKept } from "./kept.js";
import { statedTimes, timeAnalysis } from "./time-cases.js";

const published = "2026-03-04";

function read(text: string, date: string | null = published) {
  return findTimes(sourceFromText(text, { published: date }), timeAnalysis(text));
}

function found({ text }: Case, date: string | null) {
  return read(text, date).times.map(({ span, type, value, mod }) => ({
    from: span.from,
    words: text.slice(span.from, span.to),
    type,
    value,
    mod,
  }));
}

describe.each(["dates", "relative", "clock", "lengths", "vague", "feasts"])("times: %s", (name) => {
  it.each(readCases(`times/${name}`).map((one) => [one.line, one] as const))("%s", (_, one) => {
    expect(found(one, published)).toEqual(statedTimes(one));
  });
});

describe("times of what is planned, moved and given up", () => {
  const kept = readKept("events/analyses.jsonl");
  it.each(readCases("times/plans").map((one) => [one.line, one] as const))("%s", (_, one) => {
    const analysis = kept.get(one.text);
    if (!analysis) throw new Error("No analysis is kept; run node bench/cases.mjs --keep.");
    const { times } = findTimes(sourceFromText(one.text, { published }), analysis);
    const marked = marksOf(one.marks, "time");
    expect(times.map(({ span, value }) => [span, value])).toEqual(
      marked.map(({ span, value }) => [span, value]),
    );
  });
});

describe("times without a publication date", () => {
  const cases = readCases("times/undated");
  it.each(cases.map((one) => [one.line, one] as const))("%s", (_, one) => {
    expect(found(one, null)).toEqual(statedTimes(one));
  });

  it("takes the date from a dateline or a label, and says how it knows", () => {
    const line = "LARNOV, March 12, 2025 (Larnov Wire) - The road is open.";
    expect(read(line, null).published).toEqual({ published: "2025-03-12", basis: "stated" });
    const today = read("The gates open today, March 12, 2025.", null);
    expect(today.published).toEqual({ published: "2025-03-12", basis: "inferred" });
    expect(read("The gates open on March 12, 2025.", null).published).toBeUndefined();
  });
});

describe("what is no time", () => {
  it.each(readCases("times/silence").map(({ text }) => text))("%s", (text) => {
    expect(read(text).times).toEqual([]);
  });

  it("makes no entry of a day that is not on the calendar, and says so", () => {
    const { times, notices } = read("They will meet on 30 February 2026 and on March 5.");
    expect(times.map(({ value }) => value)).toEqual(["2026-03-05"]);
    expect(notices.map(({ code, spans }) => [code, spans])).toEqual([
      ["impossible-time", [{ from: 18, to: 34 }]],
    ]);
  });
});

describe("how a time is known", () => {
  it("says against what it was resolved", () => {
    const text = "She came on 3 March 2020. The next day she left. The miller said Tuesday.";
    expect(read(text).times.map(({ basis, against }) => [basis, against])).toEqual([
      ["stated", null],
      ["resolved", "t1"],
      ["resolved", "published"],
    ]);
  });

  it.each([
    ["2026-03-04", null, "2026-03-04"],
    ["2026-03", "APPROX", "2026-03~"],
    ["1994", "ON_OR_AFTER", "1994/.."],
    ["198", null, "198X"],
    ["19", null, "19XX"],
    ["2026-Q1", null, "2026-33"],
    ["2026-H2", null, "2026-41"],
    ["2025-WI", null, "2025-24"],
    ["2026-W01", null, "2025-12-29/2026-01-04"],
    ["2026-W09-WE", null, "2026-02-28/2026-03-01"],
    ["2026-03-04T18:00", null, "2026-03-04T18:00:00"],
    ["2026-12-31T24:00", null, "2027-01-01T00:00:00"],
    ["2026-03-04TMO", null, "2026-03-04"],
    ["XXXX-02-29", null, "XXXX-02-29"],
    ["XXXX-WXX-4", null, null],
    ["PAST_REF", null, null],
  ] as const)("%s with %s is %s in EDTF", (value, mod, edtf) => {
    expect(toEdtf(value, mod)).toBe(edtf);
  });
});

describe("hostile texts", () => {
  it.each([
    ["last ", 1_000_000],
    ["twenty ", 100_000],
    ["1990 ", 100_000],
    ["the first the ", 100_000],
    ["10:35 a.m. Friday, ", 100_000],
    ["a year ago ", 100_000],
    ["99999999999999999999 years ", 100_000],
    ["-", 1_000_000],
    ["month of month of ", 100_000],
  ])(
    "reads %j, over and over, in bounded time",
    (piece, length) => {
      const text = piece.repeat(Math.floor(length / piece.length));
      const analysis = timeAnalysis(text);
      const source = sourceFromText(text, { published });
      const start = performance.now();
      const { times } = findTimes(source, analysis);
      expect(performance.now() - start).toBeLessThan(30_000);
      expect(times.filter(({ value }) => /NaN|undefined|Infinity/.test(value))).toEqual([]);
    },
    60_000,
  );
});
