import { type RawBuilder, sql } from "kysely";
import type { Dialect, Phrases } from "../dialect.js";
import { all, type Conditions } from "./conditions.js";
import type { Cursor } from "./cursor.js";

/** A question as one condition on a row `e` of `entries`; after the entry at which the last page ended. */
export function whichEntries(
  dialect: Dialect,
  conditions: Conditions,
  phrases: Phrases | null,
  after: Cursor | null,
): RawBuilder<unknown> {
  const recency = sql.ref("e.recency");
  const parts = [conditions.onReport(recency)];
  if (conditions.from > 0) parts.push(sql`e.recency >= ${conditions.from}`);
  if (conditions.to < Number.MAX_SAFE_INTEGER) parts.push(sql`e.recency <= ${conditions.to}`);
  if (conditions.onEntry) parts.push(conditions.onEntry);
  if (phrases) parts.push(sql`e.recency in (${dialect.reportsWith(phrases)})`);
  if (after)
    parts.push(
      sql`e.recency <= ${after[0]} and (e.recency < ${after[0]} or e.position > ${after[1]})`,
    );
  return all(parts);
}
