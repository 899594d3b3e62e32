import { sql } from "kysely";
import type { ChangedQuestion, ChangedReport } from "../archive.js";
import type { Page } from "../asking.js";
import { readCursor, sizeOf, writeCursor } from "./asking/cursor.js";
import { keptReport, type ReportFields } from "./reports.js";
import type { Store } from "./store.js";

type Changed = ReportFields & { readonly row: number; readonly changed_at: string };

/** Versions are looked through from the last one on; "cross join" keeps that order. Those that are the first are passed over. */
export async function findChanged(
  store: Store,
  { since = "", most: asked, after }: ChangedQuestion,
): Promise<Page<ChangedReport>> {
  const most = sizeOf(asked);
  const below = readCursor(after)?.[0] ?? Number.MAX_SAFE_INTEGER;
  return store.read(async (db) => {
    const { rows } = await sql<Changed>`
      select r.*, v.id as row, v.added_at as changed_at
      from versions v cross join reports r
      where v.id < ${below} and v.version > 1 and v.added_at >= ${since}
        and r.number = v.report and r.newest = v.id
      order by v.id desc limit ${most + 1}`.execute(db);
    const shown = rows.slice(0, most);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => ({ report: keptReport(row), changedAt: row.changed_at })),
      next: last && rows.length > most ? writeCursor([last.row, 0]) : null,
    };
  });
}
