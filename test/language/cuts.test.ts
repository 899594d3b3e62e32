import { describe, expect, it } from "vitest";
import { cutsOf } from "../../src/language/cuts.js";
import { tokenize } from "../../src/language/tokenize.js";

/** The text with its cuts shown: "¶" before a paragraph, "|" before what may be a sentence. */
function shown(text: string): string {
  const tokens = tokenize(text);
  const cuts = cutsOf(text, tokens);
  let result = "";
  tokens.forEach(({ from, to, gap }, i) => {
    const mark = cuts[i] === 2 ? "¶" : cuts[i] === 1 ? "|" : "";
    result += (gap === "none" || i === 0 ? "" : " ") + mark + text.slice(from, to);
  });
  return result;
}

describe("cuts", () => {
  it.each([
    ["The ferry left. It was late.", "¶The ferry left. |It was late."],
    ['"It left!" he said. (So it did.) Late.', '¶"It left!" |he said. |(So it did.) |Late.'],
    ["Harbour news\nby Ada Lind\n\nThe ferry left.", "¶Harbour news by Ada Lind ¶The ferry left."],
    ["The ferry left.\nThe pier closed.", "¶The ferry left. ¶The pier closed."],
    [
      "The ferry left at\nnoon and came\nback by night.",
      "¶The ferry left at noon and came back by night.",
    ],
    ["", ""],
  ])("of %j", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});
