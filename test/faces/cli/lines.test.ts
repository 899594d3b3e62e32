import { describe, expect, test } from "vitest";
import { foldWords, widthOf, wrapWords } from "../../../src/faces/cli/terminal/lines.js";

describe("wrapWords", () => {
  test("breaks at spaces and keeps every word", () => {
    expect(wrapWords("the harbour stays shut until Monday", 12)).toEqual([
      "the harbour",
      "stays shut",
      "until Monday",
    ]);
  });

  test("counts columns, not units: wide characters take two, marks none", () => {
    expect(widthOf("港口")).toBe(4);
    expect(widthOf("e\u0301te\u0301")).toBe(3);
    expect(wrapWords("港口 港口 港口", 9)).toEqual(["港口 港口", "港口"]);
    expect(wrapWords("e\u0301te\u0301 e\u0301te\u0301", 7)).toEqual([
      "e\u0301te\u0301 e\u0301te\u0301",
    ]);
  });

  test("cuts what is longer than a line between characters, never within one", () => {
    expect(wrapWords("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
    expect(wrapWords("港港港", 5)).toEqual(["港港", "港"]);
    expect(wrapWords("⚓🌊🏗️👩‍🔧", 4).join("")).toBe("⚓🌊🏗️👩‍🔧");
  });

  test("no line is wider than asked, whatever comes", () => {
    const texts = [
      "a".repeat(500),
      "港".repeat(99),
      "word ".repeat(50).trim(),
      "x 港港港港港港港港 y",
    ];
    for (const text of texts)
      for (const width of [5, 11, 40])
        for (const line of wrapWords(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test("nothing gives no lines", () => {
    expect(wrapWords("", 10)).toEqual([]);
  });
});

describe("foldWords", () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`);

  test("says how many words it leaves out, and shows all others", () => {
    const lines = foldWords(words.join(" "), 30, 3);
    expect(lines).toHaveLength(3);
    const left = Number(/… \(\+(\d+) words\)$/.exec(lines[2] ?? "")?.[1]);
    const shown = lines
      .join(" ")
      .replace(/ … .*$/, "")
      .split(" ");
    expect(shown).toEqual(words.slice(0, 40 - left));
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(30);
  });

  test("leaves what fits alone", () => {
    expect(foldWords("fits", 8, 1)).toEqual(["fits"]);
    expect(foldWords("two lines", 5, 2)).toEqual(["two", "lines"]);
  });

  test("a long run without a space, of spaces or of marks costs little", () => {
    const start = performance.now();
    foldWords("x".repeat(200_000), 76, 3);
    foldWords("x ".repeat(100_000), 76, 3);
    foldWords(`e${"\u0301".repeat(200_000)}`, 76, 3);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
