import { expect, test } from "vitest";
import { findFigures } from "../../../src/dossier/answers/figures/tell.js";
import { gathered, type Made } from "./made.js";

function count(
  words: string,
  value: number,
  published: string,
  by: string | null,
  rest = "people were missing",
): Made {
  const claim = `${words} ${rest}`;
  return {
    text: `${claim}, it was said in Harnow.`,
    published,
    ...(by === null ? {} : { statements: [{ by, words: claim }] }),
    figures: [
      { words, min: value, max: value, counts: "people", ...(by === null ? {} : { statement: 0 }) },
    ],
  };
}

test("claimants stand side by side, over days, with what they dispute", () => {
  const [item, ...others] = findFigures(
    gathered([
      count("12", 12, "2026-05-04", "Fire Brigade"),
      count("20", 20, "2026-05-04", "Miners' Guild"),
      count("15", 15, "2026-05-05", "Fire Brigade"),
    ]),
  );
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    class: "missing",
    spread: { min: 12, max: 20 },
    disputed: [{ day: "2026-05-04", claims: [0, 1] }],
    series: [
      { speaker: { name: "Fire Brigade" }, claims: [0, 2], trend: "rises" },
      { speaker: { name: "Miners' Guild" }, claims: [1], trend: null },
    ],
  });
});

test("one claimant whose count rises disputes nothing", () => {
  const reports = [
    count("12", 12, "2026-05-04", "Fire Brigade"),
    count("15", 15, "2026-05-05", "Fire Brigade"),
  ];
  expect(findFigures(gathered(reports))[0]?.disputed).toEqual([]);
});

test("bounds that can both hold are no dispute, and what is open stays open", () => {
  const more: Made = {
    ...count("more than 10", 10, "2026-05-04", "Miners' Guild"),
    figures: [
      {
        words: "more than 10",
        min: 10,
        max: null,
        counts: "people",
        comparator: "more than",
        statement: 0,
      },
    ],
  };
  const [item] = findFigures(gathered([count("12", 12, "2026-05-04", "Fire Brigade"), more]));
  expect(item).toMatchObject({ disputed: [], spread: { min: 10, max: null } });
});

test("a report's own voice is a claimant by its outlet", () => {
  const own = { ...count("20", 20, "2026-05-04", null), outlet: "The Harnow Bell" };
  const [item] = findFigures(gathered([count("12", 12, "2026-05-04", "Fire Brigade"), own]));
  expect(item?.disputed).toHaveLength(1);
  expect(item?.series.map(({ outlet }) => outlet)).toEqual([null, "The Harnow Bell"]);
});

test("other things are counted apart", () => {
  const dead = count("12", 12, "2026-05-04", "Fire Brigade", "people were killed");
  const missing = count("30", 30, "2026-05-04", "Fire Brigade");
  expect(findFigures(gathered([dead, missing])).map((item) => item.class)).toEqual([
    "dead",
    "missing",
  ]);
});

test("people who are not of a class are one thing only if the words around are alike", () => {
  const crowd = count("300", 300, "2026-05-04", "Mayor", "people filled the market square");
  const again = count("500", 500, "2026-05-05", "Mayor", "people filled the square of the market");
  const others = count("40", 40, "2026-05-04", "Mayor", "people live on the island");
  expect(findFigures(gathered([crowd, again, others])).map(({ claims }) => claims.length)).toEqual([
    2, 1,
  ]);
});

/** How many claims each thing has. */
function sizes(reports: readonly Made[]): readonly number[] {
  return findFigures(gathered(reports)).map(({ claims }) => claims.length);
}

/** Several figures of one text, each a list of its words, its number and what is counted. */
function tell(
  text: string,
  figures: readonly (readonly [string, number, string | null])[],
  more: Partial<Made> = {},
): Made {
  return {
    ...{ text, published: "2026-05-04" },
    figures: figures.map(([words, value, counts]) => ({ words, min: value, max: value, counts })),
    ...more,
  };
}

test("a copy that is printed later claims nothing for its own day", () => {
  const [first, copy] = [
    count("9", 9, "2026-05-04", "Fire Brigade"),
    count("9", 9, "2026-05-05", "Fire Brigade"),
  ].map((made) => ({ ...made, origin: 3 }));
  const risen = count("17", 17, "2026-05-05", "Miners' Guild");
  const [item] = findFigures(gathered([first as Made, copy as Made, risen]));
  expect(item?.claims.map(({ day, copyOf }) => [day, copyOf])).toEqual([
    ["2026-05-04", null],
    ["2026-05-04", 0],
    ["2026-05-05", null],
  ]);
  expect(item?.disputed).toEqual([]);
  expect(item?.series.map(({ trend }) => trend)).toEqual([null, null]);
});

test("reports that give two numbers of one claimant for a day differ on what it says", () => {
  const reports = [
    count("12", 12, "2026-05-04", "Fire Brigade"),
    count("11", 11, "2026-05-04", "Fire Brigade"),
  ];
  const [item] = findFigures(gathered(reports));
  expect(item?.disputed).toEqual([]);
  expect(item?.differs).toMatchObject([{ speaker: { name: "Fire Brigade" }, claims: [0, 1] }]);
});

test("what is refused and agreed is no count: it makes no trend", () => {
  const say = (words: string, value: number, act: "refuse" | "agree", published: string): Made => ({
    text: `The Loom Board spoke of a rise in pay by ${words}.`,
    published,
    statements: [{ by: "Loom Board", words: `a rise in pay by ${words}`, act }],
    figures: [{ words, min: value, max: value, unit: "%", counts: "pay", statement: 0 }],
  });
  const reports = [
    say("8 percent", 8, "refuse", "2026-05-04"),
    say("6 percent", 6, "agree", "2026-05-06"),
  ];
  const [item] = findFigures(gathered(reports));
  expect(item?.claims.map(({ standing }) => standing)).toEqual(["refused", "agreed"]);
  expect(item?.series).toMatchObject([{ trend: null }]);
});

test("a number inside a demand is wanted, whoever tells it", () => {
  const text = "The envoy said that the guild wanted the return of 60 looms.";
  const made = tell(text, [["60", 60, "looms"]], {
    demands: [{ by: "guild", of: [], words: "the return of 60 looms" }],
  });
  expect(findFigures(gathered([made]))[0]?.claims[0]?.standing).toBe("demanded");
});

test("the dead of a market are not those of the whole war", () => {
  const market = count("31", 31, "2026-05-04", "Fire Brigade", "people were killed");
  const since = "people have been killed since 2019";
  const war = count("200", 200, "2026-05-04", "Envoy", since);
  const far = count("20000", 20000, "2026-05-04", "Envoy", "people were killed");
  expect(sizes([market, war])).toEqual([1, 1]);
  expect(sizes([market, far])).toEqual([1, 1]);
});

test("a toll that falls to a few on another day is one of something else", () => {
  const all = count("298", 298, "2026-05-04", "Sheriff", "people were arrested");
  const few = count("41", 41, "2026-05-06", null, "people were arrested");
  const fewer = count("250", 250, "2026-05-06", null, "people were arrested");
  expect(sizes([all, few])).toEqual([1, 1]);
  expect(sizes([all, fewer])).toEqual([2]);
});

test("people killed in another town are others, unless a sentence names both towns together", () => {
  const at = (value: number, town: string): Made =>
    tell(`${value} people were killed in ${town}.`, [[`${value}`, value, "people"]], {
      places: [town],
    });
  const both: Made = { text: "The road from Kelm leads to Tarn.", places: ["Kelm", "Tarn"] };
  expect(sizes([at(12, "Kelm"), at(9, "Tarn")])).toEqual([1, 1]);
  expect(sizes([at(12, "Kelm"), at(9, "Tarn"), both])).toEqual([2]);
});

test.each([
  ["Some 400 people walked to the quay. ", "The guild put the number at 1,500.", [2]],
  ["Some 400 people walked to the quay; ", "the guild spoke of 1,500.", [2]],
  ["Some 400 people walked to the quay. ", "The guild said 1,500 took part.", [2]],
  ["Some 400 people walked to the quay.\n\n", "The guild put the number at 1,500.", [1, 1]],
  ["Some 400 people walked to the quay. ", "Not 1,500, said the guild.", [1, 1]],
])("a bare total counts what the figure before it counts: “%s%s”", (before, total, wanted) => {
  const made = tell(`${before}${total}`, [
    ["400", 400, "people"],
    ["1,500", 1500, null],
  ]);
  const figures = made.figures?.map((one, at) => (at === 1 ? { ...one, statement: 0 } : one));
  const statements = [{ by: "guild", words: total }];
  expect(sizes([{ ...made, statements, figures: figures ?? [] }])).toEqual(wanted);
});

test("the 14 weavers are the same all through a story", () => {
  const seized = tell("The miners seized 14 weavers at the mill.", [["14", 14, "weavers"]]);
  const freed = tell("Let all 14 weavers go, the mayor urged.", [["14", 14, "weavers seized"]]);
  const two = tell("Nobody asked the 2 weavers.", [["2", 2, "weavers"]]);
  expect(sizes([seized, freed, two])).toEqual([2, 1]);
});

test("percentages of a vote are told by whose they are", () => {
  const text = "Orla Venn won 53.4 percent of the vote and Harl Dosk 41.2 percent.";
  const vote = (published: string): Made => ({
    ...{ text, published, people: ["Orla Venn", "Harl Dosk"] },
    figures: [
      { words: "53.4 percent", min: 53.4, max: 53.4, unit: "%", counts: "vote" },
      { words: "41.2 percent", min: 41.2, max: 41.2, unit: "%" },
    ],
  });
  const items = findFigures(gathered([vote("2026-05-04"), vote("2026-05-05")]));
  expect(items.map(({ share, claims }) => [share?.name, claims.length])).toEqual([
    ["Orla Venn", 2],
    ["Harl Dosk", 2],
  ]);
});

test("claims without a day stand first, so that the last is the newest", () => {
  const { published: _, ...undated } = count("29", 29, "", "Fire Brigade");
  const [item] = findFigures(gathered([count("12", 12, "2026-05-04", "Fire Brigade"), undated]));
  expect(item?.claims.map(({ day }) => day)).toEqual([null, "2026-05-04"]);
});

test("people who go by several nouns are named by their class", () => {
  const dead = count("12", 12, "2026-05-04", "Fire Brigade", "people were killed");
  const bodies = tell("13 bodies were found.", [["13", 13, "bodies"]]);
  expect(findFigures(gathered([dead, bodies]))[0]).toMatchObject({ class: "dead", counts: null });
  expect(findFigures(gathered([dead]))[0]?.counts).toBe("people");
});

test("money that was saved is nobody rescued", () => {
  const made = tell("They saved 3 million crowns.", [["3 million crowns", 3e6, null]]);
  const [figure] = made.figures ?? [];
  const crowns = { ...made, figures: [{ ...figure, unit: "crown" }] } as Made;
  expect(findFigures(gathered([crowns]))[0]?.class).toBeNull();
});

test("dozens more wounded are not more wounded than before", () => {
  const text = "31 people were killed and 24 more wounded.";
  const figures = [
    ["31", 31, "people"],
    ["24", 24, "wounded"],
  ] as const;
  const items = findFigures(gathered([tell(text, figures)]));
  expect(items.flatMap(({ claims }) => claims.map(({ standing }) => standing))).toEqual([
    "count",
    "count",
  ]);
});
