import { sql } from "kysely";
import type { ArchiveFault } from "../archive.js";
import { ownersOf } from "./posting-blocks.js";
import { allEntries, type KeyRow } from "./posting-entries.js";
import type { Database } from "./store.js";

/** Rows of keys that are read at a time. */
const batch = 200;

/** Whether the rows of keys can be read, lie in order, and count their owners right; so many faults are told. */
export async function checkPostings(db: Database, most: number): Promise<readonly ArchiveFault[]> {
  const faults: ArchiveFault[] = [];
  let after = -1;
  let low = 0;
  while (faults.length < most) {
    const { rows } = await sql<KeyRow>`
      select first, entries from posting_keys where first > ${after}
      order by first limit ${batch}`.execute(db);
    for (const [at, row] of rows.entries()) {
      if (!(await isSound(db, row, low, rows[at + 1]?.first ?? null))) faults.push(faultAt(row));
      low = row.first;
    }
    if (rows.length < batch) break;
    after = rows.at(-1)?.first ?? after;
  }
  return faults.slice(0, most);
}

async function isSound(
  db: Database,
  row: KeyRow,
  low: number,
  next: number | null,
): Promise<boolean> {
  try {
    let before = Math.max(low, row.first) - 1;
    for (const { hash, count, owners } of allEntries(row)) {
      if (hash <= before || (next !== null && hash >= next)) return false;
      before = hash;
      if (count !== (owners?.length ?? (await countBlocks(db, hash)))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function countBlocks(db: Database, hash: number): Promise<number> {
  const rows = await db
    .selectFrom("posting_blocks")
    .select(["low", "owners"])
    .where("hash", "=", hash)
    .execute();
  return rows.reduce((sum, row) => sum + ownersOf(row).length, 0);
}

function faultAt({ first }: KeyRow): ArchiveFault {
  return {
    message: `The keys by which neighbours are found do not fit together (row ${first}).`,
    report: null,
  };
}
