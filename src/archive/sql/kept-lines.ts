import type { RecordLines } from "./rows-of.js";
import type { Database } from "./store.js";

/** The rows by which a newest version is found, as they are kept. */
export async function readLines(db: Database, recency: number): Promise<RecordLines> {
  const entries = await db
    .selectFrom("entries")
    .select(["position", "kind", "number", "code", "factuality", "first_day", "last_day", "spans"])
    .select(["statement", "reviewed"])
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
  return { entries, roles, actors };
}

/** The same rows in whatever order give the same words. */
export function marksOf(rows: readonly object[]): string {
  return markEach(rows).sort().join("\n");
}

/** Each row in words, whatever the order of its columns; all have the same ones. */
export function markEach(rows: readonly object[]): string[] {
  const columns = Object.keys(rows[0] ?? {}).sort();
  return rows.map((row) => columns.map((column) => Reflect.get(row, column)).join("\u0001"));
}
