import { describe, expect, test } from "vitest";
import { widthOf } from "../../../src/faces/cli/terminal/lines.js";
import { viewRecord } from "../../../src/faces/cli/terminal/view.js";
import { makeRecord } from "../../../src/record/make.js";
import type { ReportRecord } from "../../../src/record/schema.js";
import { bareReading, made, read } from "../../record/fixture.js";

const plainly = (record: ReportRecord, width = 80) => viewRecord(record, { width, color: false });

test("a record as it stands on a terminal of 80 columns", () => {
  expect(plainly(read.record)).toBe(
    `Harbour talks stall
The Alden Tide · by Ilse Marren · published 2025-03-12 (given)
harbour-1 · 4 statements by 3 speakers
${"─".repeat(80)}

s1  its chair Mira Tolvanen
    refuse to Harbour Board · mixed, named source · cue: told
    │ “will not sign anything” […] “until the cranes are safe”

s2  the board → Harbour Board
    say · indirect, an organization · in a statement · cue: said
    │ it regrets that the union's lawyer claimed the cranes 🏗️ are unsafe

   s3  the union's lawyer
       say · indirect, unnamed source · cue: claimed
       │ the cranes 🏗️ are unsafe

s4  he → the union's lawyer
    deny · direct, named source · cue: added
    │ “We don't agree,”

Who takes part
  Mira Tolvanen · chair (dockers' union) · person · said 1
  Harbour Board · organization · said 1 · told 1
  the union's lawyer · person · said 2
  Also named: dockers' union

! A picture's credit is kept out.
`,
  );
});

test("colour changes nothing but colour", () => {
  const coloured = viewRecord(read.record, { width: 80, color: true });
  expect(coloured).toContain("\u001B[1mHarbour talks stall\u001B[22m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(coloured.replace(/\u001B\[\d{1,2}m/g, "")).toBe(plainly(read.record));
});

test.each([40, 50, 80, 120])("no line is wider than %i columns", (width) => {
  for (const line of plainly(read.record, width).split("\n")) {
    expect(widthOf(line), line).toBeLessThanOrEqual(width);
  }
});

test("a long quote is folded to three lines that say how much is left out", () => {
  const [, , , last] = read.record.statements;
  if (!last) throw new Error("the fixture has four statements");
  const { length } = [...read.record.report.text];
  const long = { ...last, content: { spans: [[0, length] as [number, number]] } };
  const lines = plainly({ ...read.record, statements: [long] }).split("\n");
  const quote = lines.filter((line) => line.includes("│"));
  expect(quote).toHaveLength(3);
  expect(quote[2]).toMatch(/… \(\+\d+ words\)$/);
});

describe("what a report may hold", () => {
  const evil = "\u001B]0;owned\u0007\u001B[2J\u202Etxt";

  test("cannot steer the terminal, wherever it stands", () => {
    const bare = makeRecord(
      bareReading(`Nothing here. ${evil}`, {
        id: `id${evil}`,
        title: `title${evil}`,
        byline: `byline${evil}`,
        publisher: `publisher${evil}`,
        notices: [{ code: "credit-left-out", message: `notice${evil}`, spans: [] }],
      }),
      made,
    );
    const actor = {
      ...(read.record.actors[0] as ReportRecord["actors"][number]),
      name: evil,
      fullName: evil,
      roles: [{ title: evil, of: null }],
    };
    const statement = {
      ...(read.record.statements[0] as ReportRecord["statements"][number]),
      source: { spans: [[0, 30] as [number, number]], actor: actor.id, implied: evil },
      content: { spans: [[0, 30] as [number, number]] },
      cue: { spans: [[10, 30] as [number, number]], lemma: evil },
      medium: evil,
      addressees: [actor.id],
    };
    const shown = plainly({ ...bare, actors: [actor], statements: [statement] });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    for (const word of ["id␛", "title␛", "by byline␛", "publisher␛", "notice␛"])
      expect(shown).toContain(word);
  });

  test("nothing found is said as plainly", () => {
    const bare = makeRecord(bareReading("Rain fell.", { title: null, published: null }), made);
    expect(plainly(bare)).toBe(
      `Report bare\nThe Alden Tide · by Ilse Marren · publication date not known\n0 statements\n${"─".repeat(80)}\n`,
    );
  });

  test("statements told inside each other a thousandfold stay on the screen", () => {
    const [first] = read.record.statements;
    if (!first) throw new Error("the fixture has statements");
    const statements = Array.from({ length: 1000 }, (_, at) => ({
      ...first,
      id: `s${at + 1}`,
      within: at === 0 ? null : `s${at}`,
    }));
    const lines = plainly({ ...read.record, statements }, 40).split("\n");
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(40);
  });
});
