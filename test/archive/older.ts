import { readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { type Archive, openArchive } from "../../src/archive/index.js";
import { how, invent } from "../contracts/archive/invent.js";
import { newPlace } from "./places.js";

const schemas = new URL("schemas/", import.meta.url);

/** The archive of an older program that is kept as an example, changed as wanted. */
export function oldArchive(schema: number, change = asItIs): string {
  const path = newPlace();
  const database = new Sqlite(path);
  database.exec(change(readFileSync(new URL(`${schema}.sql`, schemas), "utf8")));
  database.close();
  return path;
}

export function asItIs(text: string): string {
  return text;
}

/** Schema 1 as it was for some days: its example with the column that schema 2 brings. */
export function withColumn(text: string): string {
  const changed = text.replace(
    "last_day integer, spans",
    "last_day integer, statement integer, spans",
  );
  if (changed === text) throw new Error("the example has other columns");
  return `${changed}; update entries set statement = 7 where kind = 3`;
}

/** The same, the column added behind the others. */
export function withLastColumn(text: string): string {
  return `${text}; alter table entries add column statement integer`;
}

/** An archive of so many reports in which somebody says that something happened, as schema 1 has it; closed. */
export async function agedArchive(reports: number): Promise<string> {
  const path = newPlace();
  const archive = await openArchive(path);
  await archive.together(async () => {
    for (let index = 0; index < reports; index++) await addVoice(archive, index);
  });
  await archive.close();
  age(path);
  return path;
}

export async function addVoice(archive: Archive, index: number): Promise<void> {
  const record = voice(index);
  await archive.add(record, how(record));
}

function voice(index: number) {
  return invent({
    ...{ id: `v${index}`, title: `Pier ${index}`, published: `2026-02-0${1 + (index % 7)}` },
    text: `Mira Tolvanen said the crew met at pier ${index} on Monday and wants 40 sailors.`,
    actors: ["Mira Tolvanen/Tolvanen", "the crew"],
    times: ["2026-02-02"],
    statements: [{ words: "the crew met at pier", by: "a1" }],
    events: [{ words: "met", actors: ["a2"], time: "t1", statement: "s1" }],
    figures: [{ words: "40 sailors", according: "a1" }],
  });
}

/** Makes an archive as the last program of schema 1 would have: without what has come since. */
export function age(path: string): void {
  const database = new Sqlite(path);
  database.exec(`
    begin;
    delete from roles where role = 8 and exists (select 1 from entries e
      where e.recency = roles.recency and e.position = roles.position and e.kind = 3);
    drop index entries_by_day;
    alter table entries drop column statement;
    delete from counters where name = 'outdated';
    pragma user_version = 1;
    commit`);
  database.close();
}

/** All rows by which reports are found. */
export function rowsIn(path: string): unknown {
  const database = new Sqlite(path, { readonly: true });
  const rows = ["entries", "roles", "actors", "names", "counters"].map((table) => [
    table,
    database
      .prepare(`select * from ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);
  database.close();
  return rows;
}
