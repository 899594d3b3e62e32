import { expect, test } from "vitest";
import { portionOf, stretchOf } from "../../../src/dossier/answers/figures/read-around.js";
import { classOf, headOf } from "../../../src/dossier/answers/figures/what-is-counted.js";

test.each([
  ["They counted 27 bodies, ", " of them children", "part"],
  ["freed ", " of the 14 weavers", "part"],
  ["let the first ", " prisoners go", "part"],
  ["Of the 500 held, ", " are still there", "part"],
  ["In Kelm ", " more people died", "addition"],
  ["Another ", " people died", "addition"],
  ["In all ", " people died", null],
])("of “%s9%s” the number is: %s", (before, after, wanted) => {
  expect(portionOf({ before, after, sentence: `${before}9${after}` })).toBe(wanted);
});

test.each([
  ["9 people have died since March 2019.", " people have died since March 2019.", "since"],
  ["It has since killed 9 people.", " people.", "since"],
  ["In 2014 a wall broke and killed 9.", ".", "2014"],
  ["The wall killed 9 people in 2014, they said.", " people in 2014, they said.", "2014"],
  ["The mill, built in 1968, burned: 9 died.", " died.", null],
  ["9 people have died since Monday, of 2,000 in town.", " people have died since Monday", null],
  ["In 2026 there were 9.", ".", null],
])("“%s” is counted over: %s", (sentence, after, wanted) => {
  expect(stretchOf({ before: "", after, sentence }, "2026-05-04")).toBe(wanted);
});

test.each([
  ["people", "", " people were killed and ", "dead"],
  ["martyrs, wounded and missing", "", "", "dead, injured, missing"],
  ["people", "the blast killed ", " people and injured ", "dead"],
  [null, "the blast killed people and injured ", "", "injured"],
  ["homes", "", " homes were sold", null],
  ["survivors", "", " survivors died in the night", "dead"],
  ["survivors", "", " survivors came home", "rescued"],
  [null, "The town raised the number of missing from the flood at the mill to ", "", "missing"],
  [null, "bringing the toll to ", "", "dead"],
  ["people", "", " people are unable to return to their homes", "displaced"],
  ["custody", "", " are still in custody", "arrested"],
])("the class of %s is told by its words: %s…%s", (counts, before, after, wanted) => {
  expect(classOf(counts, before, after)).toBe(wanted);
});

test.each([
  ["people from Harnow", "dead", null],
  ["people from Harnow", null, "peopl"],
  ["hospital beds", null, "bed"],
  ["crews of the boats", null, "crew"],
  ["weavers seized", null, "weaver"],
  ["people arrested", "arrested", null],
  ["moved", "displaced", null],
])("what is counted by %s (of the class: %s) is %s", (counts, ofClass, wanted) => {
  expect(headOf(counts, ofClass)).toBe(wanted);
});
