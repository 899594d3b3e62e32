import { expect, test } from "vitest";
import { findStatements } from "../../../src/dossier/answers/statements/tell.js";
import { gathered, type Made } from "./made.js";

const quote = "“The bridge will open when the last bolt is tight,”";

function one(words: string, more: Partial<Made> = {}, by: string | null = "Orla Venn"): Made {
  const form = words.startsWith("“") ? "direct" : "indirect";
  const text = `${words} said Orla Venn of the Bridge Office.`;
  return { text, published: "2026-05-04", statements: [{ by, words, form }], ...more };
}

/** Ids of what is told together, and how alike. */
function told(reports: readonly Made[]): readonly (readonly string[])[] {
  return findStatements(gathered(reports)).map((item) =>
    item.told.map(({ pin, alike }) => `${pin.report} ${alike}`),
  );
}

test("the same words are one statement, whatever their typography", () => {
  const straight = '"The bridge will open when the last bolt is tight"';
  expect(told([one(quote), one(straight, {})])).toEqual([["1 fullest", "2 same words"]]);
});

test("a cut quotation belongs to the whole one, also when it came first", () => {
  const cut = "“when the last bolt is tight”";
  expect(told([one(cut), one(quote)])).toEqual([["1 cut", "2 fullest"]]);
});

test("words quoted in a sentence of the report are a cut", () => {
  const mixed = "The bridge would open “when the last bolt is tight”";
  expect(told([one(quote), one(mixed)])).toEqual([["1 fullest", "2 cut"]]);
});

test("a claim in other words is one statement of that speaker", () => {
  const first = "the bridge over the Arle opens in June after repairs";
  const second = "repairs were done and the Arle bridge would open in June";
  expect(told([one(first), one(second)])).toEqual([["1 fullest", "2 reworded"]]);
});

test("another number is told as changed", () => {
  const [first, second] = [
    "repairs of the Arle bridge cost 30 crowns",
    "the repairs of the Arle bridge cost 45 crowns",
  ];
  expect(told([one(first), one(second)])).toEqual([["1 fullest", "2 changed"]]);
});

test.each([
  [
    "the opposite",
    "the Arle bridge will open in June",
    "the Arle bridge will not open in June",
    {},
  ],
  [
    "a week later",
    "the Arle bridge will open in June",
    "the bridge of the Arle would open in June",
    { published: "2026-05-12" },
  ],
  [
    "something else",
    "the Arle bridge will open in June",
    "the toll office on the hill stays shut",
    {},
  ],
])("is held apart: %s", (_, first, second, more) => {
  expect(told([one(first), one(second, more)])).toHaveLength(2);
});

test("other speakers who say alike things are held apart", () => {
  const first = one("the Arle bridge will open in June");
  const second = one("in June the Arle bridge would open", {}, "Harl Dosk");
  expect(told([first, second])).toHaveLength(2);
});

test("short words of two speakers are held apart, a long quotation is one with both speakers", () => {
  expect(told([one("“We are ready,”"), one("“We are ready,”", {}, "Harl Dosk")])).toHaveLength(2);
  const items = findStatements(gathered([one(quote), one(quote, {}, "Bridge Office")]));
  expect(items.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([
    ["Orla Venn", "Bridge Office"],
  ]);
});

test("what one demands and another refuses is no retelling", () => {
  const text =
    "Orla Venn urged them to open the Arle bridge to carts. The guild refused to open the Arle bridge to carts.";
  const words = "to open the Arle bridge to carts";
  const demand: Made = { text, statements: [{ by: "Orla Venn", words, act: "demand" }] };
  const refusal: Made = { text, statements: [{ by: "The guild", words, act: "refuse" }] };
  expect(told([demand, refusal])).toHaveLength(2);
});

test("copies of one origin count once", () => {
  const copies = [one(quote, { origin: 9 }), one(quote, { origin: 9 }), one(quote)];
  expect(findStatements(gathered(copies))[0]?.count).toEqual({ reports: 3, origins: 2 });
});

test("with an actor in the scope only what it says or is told", () => {
  const reports = [one(quote), one("“Not one cart has crossed yet,”", {}, "Harl Dosk")];
  const orla = findStatements(gathered(reports, { actor: 100 }));
  expect(orla.map(({ fullest }) => fullest.text)).toEqual([quote]);
});
