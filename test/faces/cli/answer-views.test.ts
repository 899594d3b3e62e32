import { expect, test } from "vitest";
import { findDemands } from "../../../src/dossier/answers/demands/tell.js";
import { findFigures } from "../../../src/dossier/answers/figures/tell.js";
import { findStatements } from "../../../src/dossier/answers/statements/tell.js";
import { demandsFace } from "../../../src/faces/cli/ask/answers/demands.js";
import { figuresFace } from "../../../src/faces/cli/ask/answers/figures.js";
import { statementsFace } from "../../../src/faces/cli/ask/answers/statements.js";
import { plain } from "../../../src/faces/cli/terminal/paint.js";
import { gathered, type Made } from "../../dossier/answers/made.js";

/** What a terminal shows of items, on lines that need not be folded. */
const view = { width: 500, paint: plain, marks: { all: [], of: () => null } };
const [guild, board] = ["Weavers' Guild", "Loom Board"];

function count(value: number, by: string, published: string): Made {
  const words = `${value} people were hurt`;
  return {
    ...{ text: `${words}, it was said in Harnow.`, published },
    statements: [{ by, words }],
    figures: [{ words: `${value}`, min: value, max: value, counts: "people", statement: 0 }],
  };
}

function shown(reports: readonly Made[]): string {
  return findFigures(gathered(reports))
    .flatMap((item) => figuresFace.view(item, view))
    .join("\n");
}

test("a trend is one of numbers, and copies say that they are", () => {
  const first = { ...count(30, guild, "2026-05-04"), origin: 2 };
  const copy = { ...count(30, guild, "2026-05-05"), origin: 2 };
  const lines = shown([first, copy, count(24, guild, "2026-05-06")]);
  expect(lines).toContain(`numbers by ${guild}: falling`);
  expect(lines).toMatch(/2026-05-04 {2}30 \(copy\)/);
});

test("reports that differ on what one claimant says are told with their outlets", () => {
  const lines = shown([count(12, guild, "2026-05-04"), count(11, guild, "2026-05-04")]);
  expect(lines).toContain(
    `reports differ on what ${guild} says for 2026-05-04: 12 (Outlet 1) against 11 (Outlet 2)`,
  );
  expect(lines).not.toContain("disputed");
});

test("amounts that are wanted say so", () => {
  const text = "The guild called for 9 looms.";
  const made: Made = {
    ...{ text, published: "2026-05-04" },
    demands: [{ by: guild, of: [], words: "9 looms" }],
    figures: [{ words: "9", min: 9, max: 9, counts: "looms" }],
  };
  expect(shown([made])).toContain("9 (demanded)");
});

test("a demand tells what came of it, and in what that falls short", () => {
  const ask: Made = {
    text: "They asked the board to open the loft and the yard on Monday.",
    published: "2026-05-04",
    demands: [{ by: guild, of: [board], words: "open the loft and the yard on Monday" }],
  };
  const yes: Made = {
    text: "The board agreed to open the loft on Friday.",
    published: "2026-05-05",
    statements: [{ by: board, words: "to open the loft on Friday", act: "agree" }],
  };
  const [item] = findDemands(gathered([ask, yes]));
  const lines = item ? demandsFace.view(item, view).join("\n") : "";
  expect(lines).toContain(
    `${board} agreed, in part, for another day: “to open the loft on Friday”`,
  );
});

test("a wording is called shorter where nobody knows that it was cut", () => {
  const said = (words: string): Made => ({
    ...{ text: `${words} said Orla Venn.`, published: "2026-05-04" },
    statements: [{ by: "Orla Venn", words, form: "direct" }],
  });
  const both = [
    said("“The loft opens when the last beam is set,”"),
    said("“when the last beam is set”"),
  ];
  const [item] = findStatements(gathered(both));
  const lines = item ? statementsFace.view(item, view).join("\n") : "";
  expect(lines).toContain("shorter wording: “when the last beam is set”");
});
