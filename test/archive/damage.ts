import { readFileSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { expect } from "vitest";
import { ArchiveProblem, openArchive } from "../../src/archive/index.js";
import { how, invent } from "../contracts/archive/invent.js";
import { newPlace } from "./places.js";

/** An archive of so many reports in a file, closed. */
export async function filled(reports: number): Promise<string> {
  const path = newPlace();
  const archive = await openArchive(path);
  await archive.together(async () => {
    for (let index = 0; index < reports; index++) {
      const text = `Note ${index}. ${Array.from({ length: 120 }, (_, at) => `w${(at * 7919 + index * 104729) % 9973}`).join(" ")}`;
      const record = invent({ id: `r${index}`, text });
      await archive.add(record, how(record));
    }
  });
  await archive.close();
  return path;
}

/** Overwrites the middle page of those that a table has, or so many bytes in the middle of it. */
export function spoil(path: string, table: string, length = 4056): void {
  const database = new Sqlite(path, { readonly: true });
  const pages = database
    .prepare("select pageno from dbstat where name = ? and pagetype <> 'internal' and pageno > 1")
    .pluck()
    .all(table) as readonly number[];
  database.close();
  const page = pages[Math.floor(pages.length / 2)];
  if (page === undefined) throw new Error(`${table} has no page`);
  const bytes = readFileSync(path);
  const start = (page - 1) * 4096 + (length < 4056 ? 2048 : 0);
  bytes.fill(0xa5, start, start + length);
  writeFileSync(path, bytes);
}

export async function problemOf(work: Promise<unknown>): Promise<ArchiveProblem> {
  const problem = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(ArchiveProblem);
  return problem as ArchiveProblem;
}

/** A sentence for people: it names the place, ends as sentences do, and shows nothing of the machine. */
export function expectSentence({ message }: Error, place: string): void {
  expect(message).toContain(place);
  expect(message).toMatch(/\.$/);
  expect(message).not.toMatch(/SQLITE|Error:|undefined|\n/);
}
