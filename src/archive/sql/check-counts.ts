import { sql } from "kysely";
import type { ArchiveFault } from "../archive.js";
import { checkPostings } from "./check-postings.js";
import { kindCodes } from "./codes.js";
import { countKinds } from "./count-kinds.js";
import { unpack } from "./pack.js";
import { readKeys } from "./posting-keys.js";
import type { Database, Store } from "./store.js";

/** What is counted beside the rows themselves, and reports without their newest version: by what is looked at. */
export function checkCounts(store: Store) {
  const over = (look: (db: Database) => Promise<readonly ArchiveFault[]>) => () => store.read(look);
  return [
    ["newest versions", over(checkReports)],
    ["the counts of entries", over(checkKinds)],
    ["groups", over(checkGroups)],
    ["what is kept of groups", over((db) => checkPacked(db, "groups"))],
    ["lists of keys", over((db) => checkPacked(db, "lists of keys"))],
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

/** What is kept of groups, or the keys of owners: whether it can be unpacked. */
async function checkPacked(
  db: Database,
  which: "groups" | "lists of keys",
): Promise<readonly ArchiveFault[]> {
  const faults: ArchiveFault[] = [];
  for (let after = -1; faults.length < mostOfASort; ) {
    const rows = await (which === "groups" ? detailsAfter(db, after) : keysAfter(db, after));
    for (const { number, bytes } of rows)
      if (!canBeUnpacked(which, bytes)) faults.push(unreadable(which, number));
    if (rows.length < batch) break;
    after = rows.at(-1)?.number ?? after;
  }
  return faults.slice(0, mostOfASort);
}

/** Rows that are unpacked at a time. */
const batch = 500;

interface Packed {
  readonly number: number;
  readonly bytes: Buffer;
}

function detailsAfter(db: Database, after: number): Promise<readonly Packed[]> {
  const rows = db.selectFrom("groups").select(["number", "detail as bytes"]);
  return rows.where("number", ">", after).orderBy("number").limit(batch).execute();
}

function keysAfter(db: Database, after: number): Promise<readonly Packed[]> {
  const rows = db.selectFrom("posting_lists").select(["id as number", "keys as bytes"]);
  return rows.where("id", ">", after).orderBy("id").limit(batch).execute();
}

function canBeUnpacked(which: "groups" | "lists of keys", bytes: Buffer): boolean {
  try {
    if (which === "groups") JSON.parse(unpack(bytes));
    else readKeys(bytes);
    return true;
  } catch {
    return false;
  }
}

function unreadable(which: "groups" | "lists of keys", number: number): ArchiveFault {
  const message =
    which === "groups"
      ? `What is kept of group ${number} cannot be unpacked.`
      : `The list ${number} of keys by which neighbours are found cannot be unpacked.`;
  return { message, report: null };
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
