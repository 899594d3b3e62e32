import { sql } from "kysely";
import type { ArchiveFault } from "../archive.js";
import { checkPostings } from "./check-postings.js";
import { kindCodes } from "./codes.js";
import { countKinds } from "./count-kinds.js";
import type { Database, Store } from "./store.js";

/** What is counted beside the rows themselves, and reports without their newest version: by what is looked at. */
export function checkCounts(store: Store) {
  const over = (look: (db: Database) => Promise<readonly ArchiveFault[]>) => () => store.read(look);
  return [
    ["newest versions", over(checkReports)],
    ["the counts of entries", over(checkKinds)],
    ["groups", over(checkGroups)],
    ["keys", over((db) => checkPostings(db, mostOfASort))],
  ] as const;
}

/** Of each sort of fault that so many rows have, so many are told. */
const mostOfASort = 20;

async function checkReports(db: Database): Promise<readonly ArchiveFault[]> {
  const { rows } = await sql<{ number: number }>`
    select r.number from reports r
      left join versions v on v.id = r.newest and v.report = r.number and v.version = r.version
    where v.id is null limit ${mostOfASort}`.execute(db);
  return rows.map(({ number }) => ({
    message: "Its newest version is not there.",
    report: number,
  }));
}

async function checkKinds(db: Database): Promise<readonly ArchiveFault[]> {
  const kept = await countKinds(db);
  const rows = await db
    .selectFrom("entries")
    .select((select) => ["kind", select.fn.countAll().as("count")])
    .groupBy("kind")
    .execute();
  const counted = new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
  return Object.entries(kindCodes)
    .filter(([, code]) => (counted.get(code) ?? 0) !== kept.get(code))
    .map(([kind]) => ({
      message: `The count of entries of the kind ${kind} is wrong.`,
      report: null,
    }));
}

async function checkGroups(db: Database): Promise<readonly ArchiveFault[]> {
  const { rows } = await sql<{ number: number }>`
    select g.number from groups g
    where g.size <> (select count(*) from members m where m.group_number = g.number)
    limit ${mostOfASort}`.execute(db);
  return rows.map(({ number }) => ({
    message: `The size of group ${number} is not the number of its members.`,
    report: null,
  }));
}
