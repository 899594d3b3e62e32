import { expect, test } from "vitest";
import { widthOf } from "../../../src/faces/cli/terminal/lines.js";
import { plain } from "../../../src/faces/cli/terminal/paint.js";
import { showTable } from "../../../src/faces/cli/terminal/table.js";

const heads = ["day", "how many", "according to", "in"];
const row = ["2026-03-03", "at least nine", "the Harbour Board", "Verrin Evening Post [8 f1]"];

test("columns give way until all fit", () => {
  const lines = showTable("Figures", heads, [row], { width: 60, paint: plain });
  expect(lines[1]).toMatch(/^ {2}day {9}how many/);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(60);
});

test("where they would cut words, a row is written as text, and nothing of it is left out", () => {
  const lines = showTable("Figures", heads, [row], { width: 32, paint: plain });
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(32);
  expect(lines.slice(1).join(" ").replace(/\s+/g, " ").trim()).toBe(row.join(" · "));
});

test("no rows give no lines", () => {
  expect(showTable("Figures", heads, [], { width: 80, paint: plain })).toEqual([]);
});
