import { sql } from "kysely";
import type { FoundPosting } from "../postings.js";
import type { Dialect } from "./dialect.js";
import type { Database } from "./store.js";

/** The owners of each key, highest first, cut at `most` a key: by where the cut lies, so that no more are read. */
export async function findOwners(
  dialect: Dialect,
  db: Database,
  space: string,
  keys: readonly string[],
  most: number,
): Promise<readonly FoundPosting[]> {
  if (keys.length === 0 || most < 1) return [];
  const found = theKeys(dialect, space, keys);
  const { rows } = await sql<FoundPosting>`
    select k.key as key, k.lone as owner, k.lone_weight as weight from (${found}) k
    where k.lone is not null
    union all
    select k.key as key, p.owner as owner, p.weight as weight
    from (${found}) k cross join postings p
    where k.lone is null and p.key_id = k.id and p.owner >= case when k.owners <= ${most} then 0 else
      (select lowest.owner from postings lowest where lowest.key_id = k.id
       order by lowest.owner desc limit 1 offset ${most - 1}) end
    order by 1, 2 desc`.execute(db);
  return rows;
}

export async function countKeys(
  dialect: Dialect,
  db: Database,
  space: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; owners: number }>`
    select key, owners from (${theKeys(dialect, space, keys)}) k`.execute(db);
  return new Map(rows.map(({ key, owners }) => [key, owners]));
}

/** "cross join" keeps SQLite from reading the whole space: without statistics it would take the larger table first. */
function theKeys(dialect: Dialect, space: string, keys: readonly string[]) {
  const rows = JSON.stringify([...new Set(keys)].map((key) => ({ key })));
  return sql`
    select k.key, k.id, k.owners, k.lone, k.lone_weight from ${dialect.rowsOf(rows)} cross join posting_keys k
    where k.key = value ->> 'key' and k.space = (select id from spaces where name = ${space})`;
}
