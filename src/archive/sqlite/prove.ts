import type { Database } from "better-sqlite3";
import { sql } from "kysely";
import type { ArchiveFault } from "../archive.js";
import { unlessDamaged } from "../sql/read-as-far.js";
import type { Database as Queries, Store } from "../sql/store.js";

/** Findings of SQLite that are told: as many as it makes by itself. */
const most = 100;
/** What is in no report, and reports themselves; all else can be made anew from them. */
const kept = ["reports", "versions", "version_parts", "decisions"];
/** Bytes; a file of up to so many is looked over whole, which takes less than half a second. */
const smallFile = 64 * 2 ** 20;

/** A quick look at pages before something is written: those of what is kept for good, and of a small file all. */
export function isWhole(database: Database): boolean {
  const pages = Number(database.pragma("page_count", { simple: true }));
  const size = Number(database.pragma("page_size", { simple: true }));
  const looks =
    pages * size <= smallFile ? ["quick_check(1)"] : kept.map((table) => `quick_check(${table})`);
  return looks.every((look) => database.pragma(look, { simple: true }) === "ok");
}

/** SQLite's own proof of the file: pages, indexes, references, full text. */
export async function proveFile(store: Store): Promise<readonly ArchiveFault[]> {
  return store.read(async (db) => {
    const findings = await findFaults(store, db);
    const tables = await tablesByRoot(db);
    const faults = findings
      .filter((finding) => finding !== "ok" && !finding.startsWith("***"))
      .slice(0, most)
      .map((finding) => ({
        message: `The file is damaged: ${inWords(finding, tables)}.`,
        report: null,
      }));
    // Over damaged pages references cannot be followed.
    if (faults.length > 0) return faults;
    const lost = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
    const referring = new Set(lost.rows.map(({ table }) => table));
    return [...referring].map((table) => ({
      message: `Rows of ${table} refer to others that are not there.`,
      report: null,
    }));
  });
}

/**
 * A line each. Over damaged pages SQLite gives up in the end, but not before it has said, in its first row, which
 * pages those are.
 */
async function findFaults(store: Store, db: Queries): Promise<readonly string[]> {
  const check = (rows: number) =>
    unlessDamaged(store, () =>
      sql<{ finding: string }>`select integrity_check as finding
        from pragma_integrity_check limit ${rows}`.execute(db),
    );
  const found = (await check(most)) ?? (await check(1));
  if (!found) return ["its pages cannot be looked over"];
  return found.rows.flatMap(({ finding }) => finding.split("\n"));
}

async function tablesByRoot(db: Queries): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ rootpage: number; name: string }>`
    select rootpage, tbl_name as name from sqlite_schema where rootpage > 0`.execute(db);
  return new Map(rows.map(({ rootpage, name }) => [rootpage, name]));
}

/** `Tree 12 page 40: …` with the table in the place of its number. */
function inWords(finding: string, tables: ReadonlyMap<number, string>): string {
  const words = finding.replace(/\s+/g, " ").slice(0, 200);
  const [tree = "", root = ""] = /^Tree (\d{1,10})\b/.exec(words) ?? [];
  const table = tables.get(Number(root));
  return table === undefined ? words : `table ${table},${words.slice(tree.length)}`;
}
