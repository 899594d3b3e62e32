import { sql } from "kysely";
import { addToKinds } from "./count-kinds.js";
import { keepActors, keepEntries, keepRoles } from "./keep-lines.js";
import { markEach, marksOf, readLines } from "./kept-lines.js";
import { linesAsReviewed } from "./lines-as-reviewed.js";
import { decisionsAbout } from "./read-decisions.js";
import { findRecord } from "./reports.js";
import type { EntryLine, RecordLines } from "./rows-of.js";
import type { Database, Store } from "./store.js";

/** Before the transaction is kept: makes a report found as what people decided about it leaves it. */
export function refreshLinesAtEnd(store: Store, report: number): void {
  store.atEnd(`lines of ${report}`, () =>
    store.write(async (db) => {
      if ((await decisionsAbout(db, report)).length > 0) await refreshLines(store, db, report);
    }),
  );
}

/** Makes the rows by which a report is found those of its record as people left it. */
export async function refreshLines(store: Store, db: Database, report: number): Promise<void> {
  const newest = await findRecord(store, report);
  if (!newest) return;
  const { recency } = await db
    .selectFrom("reports")
    .select("recency")
    .where("number", "=", report)
    .executeTakeFirstOrThrow();
  const wanted = await linesAsReviewed(store, db, report, newest);
  const kept = await readLines(db, recency);
  await refreshEntries(store, db, recency, kept.entries, wanted.entries);
  if (!isSame(kept.roles, wanted.roles)) {
    await db.deleteFrom("roles").where("recency", "=", recency).execute();
    await keepRoles(store.dialect, db, recency, wanted.roles);
  }
  if (isSame(kept.actors, wanted.actors)) return;
  await db.deleteFrom("actors").where("recency", "=", recency).execute();
  await keepActors(store.dialect, db, recency, wanted.actors);
}

/** Most rows stay: only those that differ are written anew. */
async function refreshEntries(
  { dialect }: Store,
  db: Database,
  recency: number,
  kept: readonly EntryLine[],
  wanted: readonly EntryLine[],
): Promise<void> {
  const [before, after] = [markEach(kept), markEach(wanted)];
  const [marksKept, marksWanted] = [new Set(before), new Set(after)];
  const gone = kept.filter((_, index) => !marksWanted.has(before[index] ?? ""));
  const come = wanted.filter((_, index) => !marksKept.has(after[index] ?? ""));
  if (gone.length > 0) {
    const positions = JSON.stringify(gone.map(({ position }) => position));
    await sql`delete from entries where recency = ${recency}
      and position in (select cast(value as bigint) from ${dialect.rowsOf(positions)})`.execute(db);
    await addToKinds(db, gone, -1);
  }
  if (come.length > 0) await keepEntries(dialect, db, recency, come);
}

function isSame(
  kept: RecordLines["roles" | "actors"],
  wanted: RecordLines["roles" | "actors"],
): boolean {
  return marksOf(kept) === marksOf(wanted);
}
