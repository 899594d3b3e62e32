import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rapporteur, scratchFolder } from "../../helpers/rapporteur.js";
import { read, text } from "../../record/fixture.js";

const folder = scratchFolder();
const line = JSON.stringify(read.record);
const broken = JSON.stringify({
  ...read.record,
  report: { ...read.record.report, id: "bad\u001B[2J" },
  statements: read.record.statements.map((statement, index) =>
    index === 1 ? { ...statement, content: { spans: [[0, 9999]] } } : statement,
  ),
});

describe("rapporteur verify", () => {
  test("says how many records hold", async () => {
    const { code, out, err } = await rapporteur(["verify"], { stdin: `${line}\n${line}\n` });
    expect({ code, out, err }).toEqual({ code: 0, out: "2 records, 2 hold, 0 do not\n", err: "" });
  });

  test("reads lists and indented records too", async () => {
    for (const stdin of [
      JSON.stringify([read.record, read.record]),
      JSON.stringify([read.record, read.record], null, 2),
    ])
      expect((await rapporteur(["verify", "-"], { stdin })).out).toContain("2 records, 2 hold");
    const indented = JSON.stringify(read.record, null, 2);
    expect((await rapporteur(["verify"], { stdin: indented })).out).toContain("1 record, 1 hold");
  });

  test("lists offenders with line, record, path and reason, and goes on", async () => {
    const file = join(folder, "records.jsonl");
    writeFileSync(file, `${line}\n${line.slice(0, 200)}\n\n${broken}\n${line}\n`);
    const { code, out } = await rapporteur(["verify", file]);
    expect(code).toBe(1);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^line 2: this is not whole JSON/);
    expect(lines[1]).toMatch(
      /^line 4: bad␛\[2J: statements\[1\]\.content\.spans\[0\]: The span 0–9999/,
    );
    expect(lines.at(-1)).toBe("4 records, 2 hold, 2 do not");
  });

  test("--against says of every pin whether it is exact, elsewhere or orphan", async () => {
    const same = join(folder, "same.txt");
    writeFileSync(same, text);
    const unchanged = await rapporteur(["verify", "--against", same], { stdin: line });
    expect(unchanged.code).toBe(0);
    expect(unchanged.out).toMatch(/pins: \d+ exact, 0 elsewhere, 0 orphan\n$/);

    const changed = join(folder, "changed.txt");
    writeFileSync(
      changed,
      `Updated on Friday.\n\n${text.replace("until the cranes are safe", "for now")}`,
    );
    const moved = await rapporteur(["verify", "--against", changed], { stdin: line });
    expect(moved.code).toBe(1);
    expect(moved.out).toMatch(
      /orphan +statements\[0\]\.content\.spans\[1\] “.*until the cranes are safe/,
    );
    expect(moved.out).toMatch(/elsewhere statements\[0\]\.content\.spans\[0\] at \d+–\d+ “/);
    expect(moved.out).toMatch(
      /1 record, 1 hold, 0 do not; pins: 0 exact, \d+ elsewhere, 1 orphan\n$/,
    );
  });

  test("--against a text that is not there is one sentence", async () => {
    const { code, err } = await rapporteur(["verify", "--against", "nowhere.txt"], { stdin: line });
    expect(code).toBe(1);
    expect(err).toMatch(/^rapporteur: nowhere\.txt: .{10,200}\n$/);
  });
});
