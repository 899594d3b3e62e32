import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type RawToken, tokenize } from "../../src/language/tokenize.js";

const cases = readFileSync(new URL("../cases/language/tokens.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

function shown(text: string, tokens: readonly RawToken[]): string {
  const words = tokens.map(({ from, to, gap }, index) => {
    const before = index === 0 ? "" : gap === "none" ? "|" : " ";
    return before + text.slice(from, to);
  });
  return words.join("");
}

function formsOf(text: string, tokens: readonly RawToken[] = tokenize(text)): string[] {
  return tokens.map(({ from, to }) => text.slice(from, to));
}

describe("tokens", () => {
  it.each(cases)("%s", (line) => {
    const text = line.replaceAll("|", "");
    expect(shown(text, tokenize(text))).toBe(line);
  });

  it("tell the white space before them", () => {
    const gaps = tokenize("One, two\nthree\r\n \r\nfour\r\nfive").map(({ gap }) => gap);
    expect(gaps).toEqual(["paragraph", "none", "space", "line", "paragraph", "line"]);
  });

  it("never touch what is left out", () => {
    const text = "Before[skip this]after\n[skip]\nlast";
    const spans = [
      { from: 23, to: 29 },
      { from: 6, to: 17 },
    ];
    const tokens = tokenize(text, spans);
    expect(formsOf(text, tokens)).toEqual(["Before", "after", "last"]);
    expect(tokens.map(({ gap }) => gap)).toEqual(["paragraph", "space", "paragraph"]);
    expect(tokenize(text, [{ from: 0, to: text.length }])).toEqual([]);
  });

  it("split a word where a left-out span cuts it", () => {
    const text = "harbour";
    expect(formsOf(text, tokenize(text, [{ from: 3, to: 4 }]))).toEqual(["har", "our"]);
  });

  it("are none in a text without words", () => {
    for (const text of ["", " \n\t", "\u0000\u0007\ufeff"]) expect(tokenize(text)).toEqual([]);
  });
});

const HOSTILE = [
  ..."([\"'’ \na1-.!@#/_<`=$&",
  ..."\ud800|\udc00|😀|\u0301|漢|م|\u0000|\u200d|a.|a-|a'|a@|1/|1-|1,|https://|www.|A. |Co. |n't|x:/|a%|e-".split(
    "|",
  ),
];

describe("a million units of", () => {
  it.each(HOSTILE)("%j are cut whole", (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    let end = 0;
    let covered = 0;
    let orderly = true;
    for (const { from, to } of tokenize(text)) {
      orderly &&= from >= end && to > from;
      end = to;
      covered += to - from;
    }
    const blanks = /[\s\0]/.test(unit) ? text.length / unit.length : 0;
    expect(orderly).toBe(true);
    expect(covered).toBe(text.length - blanks);
  });
});
