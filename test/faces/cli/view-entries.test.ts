import { describe, expect, test } from "vitest";
import { widthOf } from "../../../src/faces/cli/terminal/lines.js";
import { viewRecord } from "../../../src/faces/cli/terminal/view.js";
import type { ReportRecord } from "../../../src/record/schema.js";
import { read } from "../../record/fixture.js";
import { full } from "../../record/full.js";

const plainly = (record: ReportRecord, width = 80) => viewRecord(record, { width, color: false });

describe("events, demands and figures on a terminal", () => {
  test("are told in order of time, with who and whom and in whose mouth", () => {
    const shown = plainly(full.record);
    expect(shown).toContain(
      "  2025-03-11 · REJECT · dockers' union → Harbour Board\n    asserted · Mira Tolvanen (s1) · “will not … sign”\n",
    );
    expect(shown.indexOf("CONSULT")).toBeLessThan(shown.indexOf("no date · ACCUSE ALLEGE"));
    expect(shown).toMatch(
      /by +of +what\n {2}Mira Tolvanen +Harbour Board +until the cranes are safe\n/,
    );
    expect(shown).toMatch(/about 40 +cranes +the report\n/);
  });

  test("are not spoken of where there are none", () => {
    expect(plainly(read.record)).not.toMatch(/What happens|Who wants what|How many/);
  });

  test.each([40, 80, 120])("fit %i columns", (width) => {
    for (const line of plainly(full.record, width).split("\n"))
      expect(widthOf(line), line).toBeLessThanOrEqual(width);
  });

  test("cannot steer the terminal", () => {
    const evil = "\u001B]0;owned\u0007\u202Etxt";
    const shown = plainly({
      ...full.record,
      actors: full.record.actors.map((actor) => ({ ...actor, name: evil })),
      times: full.record.times.map((time) => ({ ...time, edtf: evil })),
      figures: full.record.figures.map((one) => ({ ...one, counts: evil, unit: evil })),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });
});
