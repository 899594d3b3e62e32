import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../../src/archive/index.js";
import { keepAndPlace } from "../../../src/dossier/place.js";
import { spoil } from "../../archive/damage.js";
import { how, invent } from "../../contracts/archive/invent.js";
import { rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const folder = scratchFolder();
const sound = join(folder, "sound.db");
const input = join(folder, "reports.jsonl");

/** 60 invented reports of one week, each long enough to fill a part of a page. */
const records = Array.from({ length: 60 }, (_, index) => {
  const crates = Array.from({ length: 60 }, (_, at) => (at * 7919 + index * 104729) % 99991);
  const text = `Mira Tolvanen said pier ${index} must stay open. Crates ${crates.join(", ")} were counted at quay ${index}.`;
  return invent({
    ...{ id: `r${index}`, title: `Pier ${index}`, text, publisher: "The Alden Tide" },
    published: `2026-02-0${1 + (index % 7)}`,
    actors: ["Mira Tolvanen"],
    statements: [{ words: `pier ${index} must stay open`, by: "a1", act: "demand" }],
    demands: [{ words: "stay open", by: "a1" }],
  });
});

beforeAll(async () => {
  const archive = await openArchive(sound);
  for (const record of records) await keepAndPlace(archive, record, how(record));
  await archive.close();
  const lines = records.map(({ report: { id, title, text } }) =>
    JSON.stringify({ id, title, text }),
  );
  writeFileSync(input, `${lines.join("\n")}\n`);
});

let copies = 0;
function copy(): string {
  const file = join(folder, `${++copies}.db`);
  copyFileSync(sound, file);
  return file;
}

/** Overwrites a page of a table. */
function withBadPage(table: string): string {
  const file = copy();
  spoil(file, table);
  return file;
}

/** Overwrites a few bytes of a report's packed text, where SQLite cannot notice. */
function withBadText(report: number): string {
  const file = copy();
  const database = new Sqlite(file, { readonly: true });
  const part = database
    .prepare(
      "select p.bytes from versions v join version_parts p on p.id = v.id * 1048576 where v.report = ?",
    )
    .pluck()
    .get(report) as Buffer;
  database.close();
  const bytes = readFileSync(file);
  const at = bytes.indexOf(part);
  if (at < 0) throw new Error("the text is not in the file");
  bytes.fill(0xa5, at + 20, at + 28);
  writeFileSync(file, bytes);
  return file;
}

const asking = [
  ...[["reports"], ["search", "pier"], ["search", "--act", "demand"], ["stories"], ["actors"]],
  ...[["statements"], ["demands"], ["timeline"], ["changes"], ["export", "mentions"]],
];

describe("over damaged pages", { timeout: 300_000 }, () => {
  test.each(["version_parts", "versions", "entries", "report_words_data", "groups"])(
    "of %s each command says at most one sentence, and 1 when it left something out",
    async (table) => {
      const file = withBadPage(table);
      const check = await rapporteur(["check", "--archive", file]);
      expect([check.code, check.err]).toEqual([1, ""]);
      expect(check.out).toContain("To recover:");
      const add = await rapporteur(["add", input, "-q", "--archive", file]);
      expect([add.code, add.out]).toEqual([1, ""]);
      expect(add.err).toMatch(/^rapporteur: The archive .*\.db is damaged; .{1,300}\.\n$/);
      for (const args of asking) {
        const { code, err } = await rapporteur([...args, "--archive", file]);
        expect(err).toMatch(code === 0 ? /^$/ : /^rapporteur: [^\n]{1,600}\.\n$/);
        expect(err).not.toMatch(/SQLITE|unexpected/);
        if (code !== 0) expect(err).toMatch(/damaged/);
      }
    },
  );

  test("known from the start: what is left is told with exit code 1", async () => {
    const file = copy();
    truncateSync(file, Math.floor((statSync(file).size * 0.9) / 4096) * 4096);
    for (const args of [["statements"], ["export", "csv"], ["reports"]]) {
      const { code, err } = await rapporteur([...args, "--archive", file]);
      expect([args[0], code]).toEqual([args[0], 1]);
      expect(err).toMatch(/^rapporteur: The archive [^\n]{1,600} damaged[^\n]{1,600}\.\n$/);
    }
  });

  test("an answer counts the reports that it was told from", async () => {
    const lost = withBadText(34);
    const { out } = await rapporteur(["statements", "--format", "json", "--archive", lost]);
    expect(JSON.parse(out).covered).toMatchObject({
      ...{ reports: 59, note: "One report could not be read." },
    });
  });

  test("lost reports are named by check, left out of answers, and not “already there”", async () => {
    const file = withBadText(34);
    const { out } = await rapporteur(["check", "--archive", file]);
    expect(out).toContain("1 report cannot be read any more:\n      34  Pier 33 · r33\n");
    const add = await rapporteur(["add", input, "-q", "--archive", file]);
    expect(add.code).toBe(1);
    expect(add.err).toMatch(/^rapporteur: Version 1 of report 34 in .* is damaged: .*\.\n$/);
    expect(add.out).toMatch(/^added 0, \d+ already there, then stopped: the rest was not added\n$/);
    const shown = await rapporteur(["reports", "34", "--archive", file]);
    expect([shown.code, shown.out]).toEqual([1, ""]);
    const lines = await rapporteur(["export", "jsonl", "--archive", file]);
    expect(lines.code).toBe(1);
    expect(lines.err).toMatch(/^rapporteur: What could not be read was left out\. .*damaged/);
    expect(lines.out.trimEnd().split("\n")).toHaveLength(59);
  });
});

describe("lists come in parts", { timeout: 120_000 }, () => {
  const list = async (...args: string[]) =>
    JSON.parse((await rapporteur([...args, "--archive", sound, "--format", "json"])).out);

  test.each([["stories"], ["reports"], ["search", "pier"], ["search", "--act", "demand"]])(
    "%s %s %s: what a part ends with leads to the next",
    async (...args) => {
      const all = await list(...args, "--most", "500");
      expect(all.next).toBeNull();
      const first = await list(...args, "--most", "1");
      if (all.items.length === 1) return expect(first.next).toBeNull();
      const second = await list(...args, "--most", "1", "--next", first.next);
      expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
    },
  );

  test("a place that is none is refused", async () => {
    const { code, err } = await rapporteur(["stories", "--next", "x", "--archive", sound]);
    expect(code).toBe(2);
    expect(err).toMatch(/--next takes the place .*not “x”\.\n$/);
    const changes = await rapporteur(["changes", "--next", "x", "--archive", sound]);
    expect(changes.code).toBe(1);
    expect(changes.err).toMatch(/Begin again from the first page\.\n$/);
  });
});
