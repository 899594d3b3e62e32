import { describe, expect, it } from "vitest";
import { spanOf } from "../../src/language/analysis.js";
import { findQuotations } from "../../src/reading/3-statements/quotations.js";
import { marksOf, readCases } from "../cases.js";
import { plainAnalysis } from "./plain-analysis.js";

describe("quotations", () => {
  it.each(readCases("statements/quotations"))("$line", ({ text, marks }) => {
    const analysis = plainAnalysis(text);
    const { found, odd } = findQuotations(analysis);
    const words = found.map((range) => spanOf(analysis, range));
    expect(words).toEqual(marksOf(marks, "q").map((mark) => mark.span));
    expect(odd.map((at) => analysis.tokens[at]?.from)).toEqual(
      marksOf(marks, "odd").map((mark) => mark.span.from),
    );
  });

  it("run over paragraphs part by part", () => {
    const analysis = plainAnalysis("“We stay.\n\n“We hold.”");
    const parts = findQuotations(analysis).found[0]?.parts ?? [];
    const words = parts.map((range) => {
      const { from, to } = spanOf(analysis, range);
      return analysis.text.slice(from, to);
    });
    expect(words).toEqual(["“We stay.", "“We hold.”"]);
  });

  it.each(["“", '"', "‘“", "'\" ", "« “ ‘", "” ", "“x\n\n"])("a flood of %j is cheap", (mark) => {
    const analysis = plainAnalysis(mark.repeat(Math.floor(100_000 / mark.length)));
    const began = performance.now();
    findQuotations(analysis);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
