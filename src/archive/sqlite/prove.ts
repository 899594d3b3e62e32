import { sql } from "kysely";
import type { ArchiveFault } from "../archive.js";
import type { Store } from "../sql/store.js";

/** Findings of SQLite that are told. */
const most = 100;

/** SQLite's own proof of the file: pages, indexes, references, full text. */
export async function proveFile(store: Store): Promise<readonly ArchiveFault[]> {
  return store.read(async (db) => {
    const { rows } = await sql<{ integrity_check: string }>`
      pragma integrity_check(${sql.lit(most)})`.execute(db);
    const faults = rows
      .map((row) => row.integrity_check)
      .filter((finding) => finding !== "ok")
      .map((finding) => ({ message: `The file is damaged: ${oneLine(finding)}.`, report: null }));
    const lost = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
    const tables = new Set(lost.rows.map(({ table }) => table));
    return [
      ...faults,
      ...[...tables].map((table) => ({
        message: `Rows of ${table} refer to others that are not there.`,
        report: null,
      })),
    ];
  });
}

function oneLine(finding: string): string {
  return finding.replace(/\s+/g, " ").slice(0, 200);
}
