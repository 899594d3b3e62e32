import { readdirSync, readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/index.js";
import { schemaOf } from "../../src/archive/sqlite/migrate.js";
import { migrations } from "../../src/archive/sqlite/migrations/index.js";
import { openFile } from "../../src/archive/sqlite/open-file.js";
import { week } from "../contracts/archive/invent.js";
import { expectSentence, problemOf } from "./damage.js";
import { asItIs, oldArchive, withColumn, withLastColumn } from "./older.js";
import { newPlace, openAt } from "./places.js";

const schemas = new URL("schemas/", import.meta.url);
const last = migrations.length;

function designOf(path: string): readonly unknown[] {
  const database = new Sqlite(path, { readonly: true });
  const rows = database
    .prepare("select type, name, sql from sqlite_master order by name")
    .all() as readonly { readonly sql: string | null }[];
  database.close();
  return rows.map((row) => ({ ...row, sql: row.sql?.toLowerCase().replace(/\s+/g, " ") }));
}

test("steps are numbered from 1 without a gap, and each released schema has its example", () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 1));
  const examples = readdirSync(schemas).map((name) => Number.parseInt(name, 10));
  expect(examples.sort((a, b) => a - b)).toEqual(migrations.map(({ to }) => to));
});

const old = [
  ...migrations.map(({ to }) => ({ name: `schema ${to}`, schema: to, change: asItIs })),
  { name: "schema 1 with a column of schema 2", schema: 1, change: withColumn },
  { name: "schema 1 with that column behind the others", schema: 1, change: withLastColumn },
];

describe.each(old)("an archive of $name", ({ schema, change }) => {
  test("becomes one of the last schema, the same as a new one", async () => {
    const path = oldArchive(schema, change);
    const fresh = newPlace();
    for (const place of [path, fresh]) await (await openArchive(place)).close();
    expect(designOf(path)).toEqual(designOf(fresh));
  });

  test("keeps all that it had", async () => {
    const archive = await openAt(oldArchive(schema, change));
    expect(await archive.check()).toEqual([]);
    expect((await archive.record(1))?.record).toEqual(week.talks);
    expect((await archive.record(3, 1))?.record).toEqual(week.wages);
    expect(await archive.versions(3)).toHaveLength(2);
    expect(await archive.counts()).toMatchObject({ reports: 4, versions: 5, statements: 4 });
    const found = await archive.asking.search({ words: "tolvanen urged" });
    expect(found.items.map(({ report }) => report.id)).toEqual(["talks"]);
    expect((await archive.asking.entries({ reviewed: true })).items).toHaveLength(1);
    expect(await archive.groups.of("story", 2)).toHaveLength(1);
    expect(await archive.postings.of("words", 1)).toHaveLength(2);
    expect(await archive.decisions.list(0, 9)).toHaveLength(1);
    const again = await archive.add(week.talks, { key: "talks", at: "2026-04-01T00:00:00Z" });
    expect(again.outcome).toBe("same");
  });
});

test("one from before schema 1 was settled is refused, and left as it is", async () => {
  const path = oldArchive(1, (text) => `${text}; drop table version_parts`);
  const before = readFileSync(path);
  for (const options of [{}, { readOnly: true }]) {
    const problem = await problemOf(openArchive(path, options));
    expect(problem.message).toContain("add its reports to a new archive");
    expectSentence(problem, path);
  }
  expect(readFileSync(path).equals(before)).toBe(true);
});

describe("steps to come", () => {
  const next = {
    to: last + 1,
    brings: "a column",
    statements: [
      "alter table reports add column colour text",
      "update reports set colour = 'green'",
    ],
  };

  test("are all made, or none", () => {
    const path = oldArchive(last);
    const broken = { to: last + 2, brings: "", statements: ["create table fine (x)", "nonsense"] };
    expect(() => openFile(path, {}, [...migrations, next, broken])).toThrow();
    const before = openFile(path, {});
    expect(schemaOf(before.database)).toBe(last);
    before.database.close();
    const after = openFile(path, {}, [...migrations, next]);
    expect(schemaOf(after.database)).toBe(last + 1);
    expect(after.database.prepare("select distinct colour from reports").pluck().all()).toEqual([
      "green",
    ]);
    after.database.close();
  });

  test("an archive that has them is from a newer program: refused, and left as it is", async () => {
    const path = oldArchive(last);
    openFile(path, {}, [...migrations, next]).database.close();
    const before = readFileSync(path);
    for (const options of [{}, { readOnly: true }])
      await expect(openArchive(path, options)).rejects.toMatchObject({
        code: "newer",
        message: expect.stringContaining(`schema ${last + 1}; this one knows ${last}`),
      });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("one that lacks them cannot be read until it may be written", () => {
    const path = oldArchive(last);
    expect(() => openFile(path, { readOnly: true }, [...migrations, next])).toThrow(
      expect.objectContaining({ code: "older" }),
    );
  });
});
