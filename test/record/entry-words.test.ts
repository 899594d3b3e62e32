import { expect, test } from "vitest";
import {
  describeAmount,
  describeDate,
  describeMedium,
  describeSides,
} from "../../src/record/formats/entry-words.js";
import { full } from "./full.js";

const [figure] = full.record.figures;
if (!figure) throw new Error("the fixture has a figure");

test.each([
  [{ min: 40, max: 40, comparator: "about" }, "about 40"],
  [{ min: 40, max: 40, comparator: "exactly" }, "40"],
  [{ min: 130_000, max: null, comparator: "more than" }, "more than 130,000"],
  [{ min: 10_000, max: null, comparator: "at least" }, "10,000 or more"],
  [{ min: 24, max: null, comparator: "exactly" }, "24 or more"],
  [{ min: null, max: 500, comparator: "up to" }, "up to 500"],
  [{ min: null, max: 12, comparator: "less than" }, "less than 12"],
  [{ min: 20, max: 30, comparator: "exactly", unit: "km" }, "20 to 30 km"],
  [{ min: 5e6, max: 5e6, comparator: "nearly", currency: "USD" }, "nearly 5,000,000 USD"],
  [{ min: 2.5, max: 2.5, comparator: "exactly", unit: "%" }, "2.5 %"],
  [{ min: 0.3333, max: 0.3333, comparator: "nearly", unit: "share" }, "nearly 33.3 %"],
] as const)("%j is “%s”", (bounds, words) => {
  expect(describeAmount({ ...figure, ...bounds })).toBe(words);
});

test("sides that nobody is on are left open, not filled", () => {
  const actors = new Map(full.record.actors.map((actor) => [actor.id, actor]));
  expect(describeSides([], ["a3"], actors)).toBe("… → Harbour Board");
  expect(describeSides(["a2"], [], actors)).toBe("Mira Tolvanen");
  expect(describeSides([], [], actors)).toBe("");
});

test.each([
  ["2026-21", "spring 2026"],
  ["2026-36", "quarter 4 of 2026"],
  ["2026-41", "half 2 of 2026"],
  ["2026-12", "2026-12"],
  ["2026-12-24", "2026-12-24"],
  ["2026-03-02/2026-03-08", "2026-03-02/2026-03-08"],
])("the date %s is %s", (edtf, words) => {
  expect(describeDate(edtf)).toBe(words);
});

test("media are on or in", () => {
  expect(describeMedium("state television")).toBe("on state television");
  expect(describeMedium("the letter")).toBe("in the letter");
});
