import { expect, test } from "vitest";
import { passageOf } from "../../../src/faces/http/passage-of.js";

function around(text: string, words: string): string | undefined {
  const at = text.indexOf(words);
  const start = [...text.slice(0, at)].length;
  return passageOf(text, [[start, start + [...words].length]])?.text;
}

test("stays within its paragraph", () => {
  const text = "One line.\n\n  The ferry \u{1F6A2} sank at night. \n\nAnother.";
  expect(around(text, "sank")).toBe("The ferry \u{1F6A2} sank at night.");
  expect(around("sank", "sank")).toBe("sank");
});

test("ends where words end, 80 code points away at most", () => {
  const text = `${"pier ".repeat(40)}sank${" quay".repeat(40)}`;
  expect(around(text, "sank")).toBe(`${"pier ".repeat(15)}sank${" quay".repeat(15)}`);
  const long = `${"x".repeat(200)} sank ${"y".repeat(200)}`;
  expect(around(long, "sank")).toBe("sank");
});

test("several spans are marked within one passage; code points count", () => {
  const text = "\u{1F6A2}\u{1F6A2} Forty and, he said, ten left.";
  const passage = passageOf(text, [
    [3, 8],
    [22, 25],
  ]);
  expect(passage).toEqual({
    start: 0,
    text,
    marks: [
      [3, 8],
      [22, 25],
    ],
  });
  expect(passageOf("short", [[3, 99]])).toBeNull();
});
