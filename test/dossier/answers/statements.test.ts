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

const later = { published: "2026-05-06" };

test.each([
  ["told after the whole", one(quote), one("“when the last bolt is tight”", later), "2 cut"],
  [
    "quoted in a sentence of a later report",
    one(quote),
    one("The bridge would open “when the last bolt is tight”", later),
    "2 cut",
  ],
  [
    "told on one day: nobody knows which came first",
    one(quote),
    one("“when the last bolt is tight”"),
    "2 shorter",
  ],
  [
    "told at a later hour",
    one(quote, { published: "2026-05-04T07:00:00+02:00" }),
    one("“when the last bolt is tight”", { published: "2026-05-04T06:00:00Z" }),
    "2 cut",
  ],
])("words of a quotation %s", (_, whole, part, alike) => {
  expect(told([whole, part])).toEqual([["1 fullest", alike]]);
});

test("words that were told before the whole are no cut when they are told again", () => {
  const [first, again] = [
    "“The bridge will open,”",
    "“The bridge will open. Take your carts home,”",
  ];
  expect(told([one(first), one(again, later), one(first, { published: "2026-05-07" })])).toEqual([
    ["1 shorter", "2 fullest", "3 shorter"],
  ]);
});

test("what goes on later is another statement, unless the earlier words are whole sentences of it", () => {
  const first = "“There is no rope on the island,”";
  const goesOn = "“There is no rope on the island for carts,”";
  const adds = "“There is no rope on the island. Bring some,”";
  expect(told([one(first), one(goesOn, later)])).toHaveLength(2);
  expect(told([one(first), one(adds, later)])).toEqual([["1 shorter", "2 fullest"]]);
});

test("where a report has all the words, of which less was read, nothing was left out", () => {
  const all = "the Arle bridge opens to carts in June";
  const text = `Orla Venn of the Bridge Office said ${all}.`;
  const less: Made = {
    ...{ text, published: "2026-05-06" },
    statements: [{ by: "Orla Venn", words: "the Arle bridge opens to carts" }],
  };
  expect(told([one(all), less])).toEqual([["1 fullest", "2 same words"]]);
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

test.each([
  ["cannot count the barges", "Unable to count the barges, the guild counts bargemen instead"],
  [
    "the guild will sign nothing until the 9 bargemen are free",
    "it would not sign anything before all 9 bargemen held at Harl were set free",
  ],
])("a negation in other words is the same: “%s”", (first, second) => {
  expect(told([one(`${first}, so it counts bargemen`), one(second, later)])).toHaveLength(1);
});

test("people without an identity are one in copies, bodies of a name in a story", () => {
  const by = (name: string, words: string, more: Partial<Made> = {}): Made => ({
    ...{ text: `${words}, ${name} said.`, published: "2026-05-04", unplaced: [name] },
    ...{ statements: [{ by: name, words }], ...more },
  });
  const words = "the ferry of Harl is late";
  const speakers = (name: string, more: Partial<Made>) =>
    findStatements(gathered([by(name, words, more), by(name, words, more)])).map(
      (item) => item.speakers.length,
    );
  expect(speakers("officials", { origin: 5 })).toEqual([1]);
  expect(speakers("officials", {})).toEqual([1, 1]);
  expect(speakers("Arlebank Carters' Circle", {})).toEqual([1]);
});

test("copies that name nobody tell one statement", () => {
  const nobody = one("the ferry is late", { origin: 5 }, null);
  expect(told([nobody, nobody])).toHaveLength(1);
  expect(told([nobody, one("the ferry is late", {}, null)])).toHaveLength(2);
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
