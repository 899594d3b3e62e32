import type { ReportRecord } from "../../record/schema.js";
import type { ArchiveFault } from "../archive.js";
import { marksOf, readLines } from "./kept-lines.js";
import { linesAsReviewed } from "./lines-as-reviewed.js";
import type { Database, Store } from "./store.js";

/** Whether the rows by which a newest version is found are those that its record gives, as people left it. */
export async function checkLines(
  store: Store,
  db: Database,
  { report, recency }: { readonly report: number; readonly recency: number },
  at: { readonly version: number; readonly record: ReportRecord },
): Promise<readonly ArchiveFault[]> {
  const wanted = await linesAsReviewed(store, db, report, at);
  const kept = await readLines(db, recency);
  const differ = [
    ["entries", kept.entries, wanted.entries],
    ["people's parts in entries", kept.roles, wanted.roles],
    ["actors", kept.actors, wanted.actors],
  ] as const;
  return differ
    .filter(([, rows, others]) => marksOf(rows) !== marksOf(others))
    .map(([what]) => ({
      message: `The index of its ${what} does not agree with its record; the record is whole.`,
      report,
    }));
}
