import { describe, expect, it } from "vitest";
import { stretchesOf } from "../../src/language/stretches.js";
import { tokenize } from "../../src/language/tokenize.js";
import { tuning } from "../../src/language/tuning.js";

function shapeOf(text: string): string {
  const stretches = stretchesOf(text, tokenize(text));
  return stretches.map(({ from, to, barren }) => `${barren ? "-" : ""}${to - from}`).join(" ");
}

const run = (count: number) => "( ".repeat(count);
const least = tuning.barrenTokens;

describe("stretches", () => {
  it.each([
    ["", ""],
    ["one two", "2"],
    [`one ${run(least - 1)}two`, String(least + 1)],
    [`one ${run(least)}two`, `1 -${least} 1`],
    [run(least + 5), `-${least + 5}`],
    [`${run(least)}é${run(least)}`, `-${least} 1 -${least}`],
  ])("of %j", (text, expected) => {
    expect(shapeOf(text)).toBe(expected);
  });
});
