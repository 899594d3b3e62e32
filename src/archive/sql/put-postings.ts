import { sql } from "kysely";
import type { Posting } from "../postings.js";
import type { Dialect } from "./dialect.js";
import { readKeys, sortKeys, writeKeys } from "./posting-keys.js";
import type { Database } from "./store.js";

/** Sets all keys of an owner; those it had and has no more are taken out. */
export async function putPostings(
  dialect: Dialect,
  db: Database,
  space: string,
  owner: number,
  keys: readonly Posting[],
): Promise<void> {
  const id = await spaceOf(db, space);
  const before = await db
    .selectFrom("posting_owners")
    .select("keys")
    .where("space", "=", id)
    .where("owner", "=", owner)
    .executeTakeFirst();
  if (before) await takeOut(dialect, db, id, owner, before.keys);
  const sorted = sortKeys(keys);
  if (sorted.length > 0) await putIn(dialect, db, id, owner, sorted);
  const change = (sorted.length > 0 ? 1 : 0) - (before ? 1 : 0);
  if (change === 0) return;
  await db
    .updateTable("spaces")
    .set({ owners: sql`owners + ${change}` })
    .where("id", "=", id)
    .execute();
}

async function spaceOf(db: Database, name: string): Promise<number> {
  const row = await db
    .selectFrom("spaces")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirst();
  if (row) return row.id;
  const { id } = await db
    .insertInto("spaces")
    .values({ name, owners: 0 })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function putIn(
  dialect: Dialect,
  db: Database,
  space: number,
  owner: number,
  keys: readonly Posting[],
): Promise<void> {
  const { value: last } = await db
    .updateTable("counters")
    .set({ value: sql`value + ${keys.length}` })
    .where("name", "=", "posting keys")
    .returning("value")
    .executeTakeFirstOrThrow();
  const rows = keys.map(({ key, weight }, index) => ({ key, weight, id: last - index }));
  const given = sql`${dialect.rowsOf(JSON.stringify(rows))} cross join posting_keys k`;
  const isTheKey = sql`k.space = ${space} and k.key = value ->> 'key'`;
  await sql`
    insert into postings (key_id, owner, weight)
    select k.id, k.lone, k.lone_weight from ${given}
    where ${isTheKey} and k.lone is not null`.execute(db);
  await sql`
    insert into posting_keys (space, key, id, owners, lone, lone_weight)
    select ${space}, value ->> 'key', cast(value ->> 'id' as bigint), 1, ${owner},
      cast(value ->> 'weight' as real)
    from ${dialect.rowsOf(JSON.stringify(rows))} where true
    on conflict (space, key) do update
      set owners = posting_keys.owners + 1, lone = null, lone_weight = null`.execute(db);
  await sql`
    insert into postings (key_id, owner, weight)
    select k.id, ${owner}, cast(value ->> 'weight' as real) from ${given}
    where ${isTheKey} and k.lone is null`.execute(db);
  await db
    .insertInto("posting_owners")
    .values({ space, owner, keys: writeKeys(keys) })
    .execute();
}

async function takeOut(
  dialect: Dialect,
  db: Database,
  space: number,
  owner: number,
  keys: Buffer,
): Promise<void> {
  const rows = JSON.stringify(readKeys(keys));
  const theirs = sql`select value ->> 'key' from ${dialect.rowsOf(rows)}`;
  await sql`
    delete from postings where owner = ${owner} and key_id in
      (select id from posting_keys where space = ${space} and key in (${theirs}))`.execute(db);
  await sql`
    update posting_keys set owners = owners - 1
    where space = ${space} and key in (${theirs})`.execute(db);
  await sql`
    delete from posting_keys
    where space = ${space} and owners = 0 and key in (${theirs})`.execute(db);
  await db
    .deleteFrom("posting_owners")
    .where("space", "=", space)
    .where("owner", "=", owner)
    .execute();
}
