import { expect, test } from "vitest";
import { fold, foldText, unfold } from "../../src/text/fold.js";
import { wordsOf } from "../../src/text/span.js";

/** The same folding, said plainly and without the way back. */
function plainly(text: string): string {
  return text
    .replace(/\u00AD|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu, "")
    .normalize("NFC")
    .replace(/[\u2018-\u201B]/g, "'")
    .replace(/[\u201C-\u201F]/g, '"')
    .replace(/\s+/g, " ");
}

test("folds what is declared", () => {
  expect(fold("“It’s”  a\u00A0\n\nhar\u00ADbour cafe\u0301 ❤\uFE0F").text).toBe(
    '"It\'s" a harbour café ❤',
  );
});

test("leaves the rest alone: dashes, case, guillemets, ligatures, full-width letters", () => {
  const text = "«Orsk» – ORSK ﬁne Ａ";
  expect(fold(text).text).toBe(text);
});

test("finds the way back to the exact words", () => {
  const text = "Anna said: “We  stay in Kaf\u00ADfe\u0301.”";
  const folded = fold(text);
  const words = '"We stay in Kaffé."';
  const from = folded.text.indexOf(words);
  const span = unfold(folded, { from, to: from + words.length });
  expect(wordsOf(text, span)).toBe("“We  stay in Kaf\u00ADfe\u0301.”");
});

test("an empty stretch has no way back", () => {
  expect(() => unfold(fold("abc"), { from: 1, to: 1 })).toThrow(RangeError);
  expect(() => unfold(fold("abc"), { from: 2, to: 4 })).toThrow(RangeError);
});

test("agrees with the plain statement of the rules on mixed strings, and folds only once", () => {
  const alphabet = [
    "a",
    "e",
    "\u0301",
    "\u0323",
    "\u00AD",
    "\uFE0F",
    " ",
    "\n",
    "\u00A0",
    "“",
    "’",
    "'",
  ];
  alphabet.push("\u1112", "\u1161", "\u11AB", "𝒜", "\u{E0101}", "\u212B", "é", "\u0958", "\uFB2C");
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  for (let round = 0; round < 3000; round++) {
    let text = "";
    for (let i = next() % 12; i >= 0; i--) text += alphabet[(next() >> 8) % alphabet.length];
    const folded = fold(text);
    expect(folded.text).toBe(plainly(text));
    expect(foldText(text)).toBe(folded.text);
    expect(folded.starts.length).toBe(folded.text.length);
    expect(fold(folded.text).text).toBe(folded.text);
    for (let i = 0; i < folded.text.length; i++) {
      const exact = wordsOf(text, unfold(folded, { from: i, to: i + 1 }));
      expect(plainly(exact)).toContain(folded.text[i]);
    }
  }
});

test("a megabyte of marks, spaces or quotes folds at the pace of prose", () => {
  const begun = performance.now();
  for (const piece of ["\u0301", " ", "“", "\u00AD", "[", "e\u0323\u0301"]) {
    fold(`a${piece.repeat(1_000_000 / piece.length)}`);
  }
  expect(performance.now() - begun).toBeLessThan(8000);
}, 30_000);
