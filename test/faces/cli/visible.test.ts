import { expect, test } from "vitest";
import { onOneLine, showControls } from "../../../src/faces/cli/terminal/visible.js";

test.each([
  ["a sequence that would colour the terminal", "\u001B[31mred", "␛[31mred"],
  ["a sequence that would set its title", "\u001B]0;title\u0007", "␛]0;title␇"],
  ["an eight-bit sequence", "\u009B2J", "<U+009B>2J"],
  ["a word that would overprint another", "good\rbad\b", "good␍bad␈"],
  ["zero and delete", "\0\u007F", "␀␡"],
  ["an override of the direction", "\u202Eetihw\u202C", "<U+202E>etihw<U+202C>"],
  ["isolates and marks", "\u2066a\u2069\u200F", "<U+2066>a<U+2069><U+200F>"],
  ["invisible spaces", "a\u200Bb\uFEFFc\u2060d", "a<U+200B>b<U+FEFF>c<U+2060>d"],
  ["half a character", "\uD83C!", "<U+D83C>!"],
])("%s is shown, not sent", (_, text, shown) => {
  expect(showControls(text)).toBe(shown);
});

test.each([
  "Brücke – “Tor” 港 ⚓👩‍🔧",
  "soft\u00ADhyphen",
  "می\u200Cروم",
  "e\u0301",
  "line\nand\ttab",
])("%j passes as it is", (text) => {
  expect(showControls(text)).toBe(text);
});

test("on one line, white space of any kind is one space", () => {
  expect(onOneLine("  a\r\n\tb\u2028c\u00A0d  ")).toBe("a b c d");
});
