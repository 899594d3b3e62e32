import { expect, test } from "vitest";
import { findFigures } from "../../../src/dossier/answers/figures/tell.js";
import { classOf, headOf } from "../../../src/dossier/answers/figures/what-is-counted.js";
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

test.each([
  ["people", "", " people were killed and ", "dead"],
  ["martyrs, wounded and missing", "", "", "dead, injured, missing"],
  ["people", "the blast killed ", " people and injured ", "dead"],
  [null, "the blast killed people and injured ", "", "injured"],
  ["homes", "", " homes were sold", null],
])("the class of %s is told by its words: %s…%s", (counts, before, after, wanted) => {
  expect(classOf(counts, before, after)).toBe(wanted);
});

test.each([
  ["people from Harnow", true, null],
  ["people from Harnow", false, "peopl"],
  ["hospital beds", false, "bed"],
  ["crews of the boats", false, "crew"],
])("what is counted by %s (of a class: %s) is %s", (counts, hasClass, wanted) => {
  expect(headOf(counts, hasClass)).toBe(wanted);
});
