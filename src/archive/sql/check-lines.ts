import type { ReportRecord } from "../../record/schema.js";
import type { ArchiveFault } from "../archive.js";
import { linesOf } from "./rows-of.js";
import type { Database } from "./store.js";

/** Whether the rows by which a newest version is found are those that its record gives. */
export async function checkLines(
  db: Database,
  report: number,
  recency: number,
  record: ReportRecord,
): Promise<readonly ArchiveFault[]> {
  const lines = linesOf(record);
  const entries = await db
    .selectFrom("entries")
    .select(["position", "kind", "number", "code", "factuality", "first_day", "last_day", "spans"])
    .where("recency", "=", recency)
    .orderBy("position")
    .execute();
  const roles = await db
    .selectFrom("roles")
    .select(["role", "actor", "position"])
    .where("recency", "=", recency)
    .execute();
  const actors = await db
    .selectFrom("actors")
    .innerJoin("names", "names.id", "actors.name")
    .select(["actors.actor", "names.forms"])
    .where("recency", "=", recency)
    .execute();
  const differ = [
    ["entries", marksOf(entries), marksOf(lines.entries)],
    ["people's parts in entries", marksOf(roles), marksOf(lines.roles)],
    ["actors", marksOf(actors), marksOf(lines.actors)],
  ] as const;
  return differ
    .filter(([, kept, wanted]) => kept !== wanted)
    .map(([what]) => ({
      message: `The index of its ${what} does not agree with its record; the record is whole.`,
      report,
    }));
}

/** The same rows in whatever order give the same words. */
function marksOf(rows: readonly object[]): string {
  return rows
    .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
    .join("\n");
}
