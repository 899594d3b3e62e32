import type { ReportRecord } from "../../record/schema.js";
import { applyDecisions, type VersionRead } from "../review/apply.js";
import { decisionsAbout } from "./read-decisions.js";
import { findRecord } from "./reports.js";
import { linesOf, type RecordLines } from "./rows-of.js";
import type { Database, Store } from "./store.js";

/** The rows by which a newest version is found: those of its record as people left it. */
export async function linesAsReviewed(
  store: Store,
  db: Database,
  report: number,
  at: { readonly version: number; readonly record: ReportRecord },
): Promise<RecordLines> {
  const decisions = await decisionsAbout(db, report);
  if (decisions.length === 0) return linesOf(at.record);
  const earlier: VersionRead[] = [];
  const decided = new Set(decisions.map(({ version }) => version ?? at.version));
  for (const version of [...decided].filter((one) => one < at.version)) {
    const kept = await findRecord(store, report, version);
    if (kept) earlier.push({ version, record: kept.record });
  }
  const { record, review } = applyDecisions(at, decisions, earlier);
  return linesOf(record, new Set(review.entries.map(({ entry }) => entry)));
}
