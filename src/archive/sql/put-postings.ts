import { sql } from "kysely";
import type { Posting, PostingChange } from "../postings.js";
import type { Dialect } from "./dialect.js";
import { hashKey } from "./key-hash.js";
import { readKeys, sortKeys, writeKeys } from "./posting-keys.js";
import { listId, spaceNamed } from "./posting-lists.js";
import { changeKeys, type KeyChange } from "./posting-rows.js";
import type { Database } from "./store.js";

/** Sets all keys of an owner; those it had and has no more are taken out. */
export async function putPostings(
  dialect: Dialect,
  db: Database,
  space: string,
  owner: number,
  keys: readonly Posting[],
): Promise<void> {
  const id = await openSpace(db, space);
  const list = listId(id, owner);
  const row = await db
    .selectFrom("posting_lists")
    .select("keys")
    .where("id", "=", list)
    .executeTakeFirst();
  const sorted = sortKeys(keys);
  await changeKeys(dialect, db, changesOf(id, owner, row ? readKeys(row.keys) : [], sorted));
  if (sorted.length > 0) {
    const packed = { keys: writeKeys(sorted) };
    await db
      .insertInto("posting_lists")
      .values({ id: list, ...packed })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(packed))
      .execute();
  } else if (row) await db.deleteFrom("posting_lists").where("id", "=", list).execute();
  const change = (sorted.length > 0 ? 1 : 0) - (row ? 1 : 0);
  if (change === 0) return;
  await db
    .updateTable("spaces")
    .set({ owners: sql`owners + ${change}` })
    .where("id", "=", id)
    .execute();
}

/** Puts in and takes out single keys, of which no list is kept. */
export async function changePostings(
  dialect: Dialect,
  db: Database,
  space: string,
  changes: readonly PostingChange[],
): Promise<void> {
  const id = await openSpace(db, space);
  await changeKeys(
    dialect,
    db,
    changes.flatMap(({ owner, gone, come }) => {
      const kept = new Set(come);
      return [
        ...gone
          .filter((key) => !kept.has(key))
          .map((key) => ({ hash: hashKey(id, key), owner, weight: null })),
        ...come.map((key) => ({ hash: hashKey(id, key), owner, weight: 1 })),
      ];
    }),
  );
}

/** What differs: keys of weight 0 are in the list only. */
function changesOf(
  space: number,
  owner: number,
  before: readonly Posting[],
  after: readonly Posting[],
): readonly KeyChange[] {
  const had = new Map(before.map(({ key, weight }) => [key, weight]));
  const changes: KeyChange[] = [];
  for (const { key, weight } of after) {
    const old = had.get(key) ?? 0;
    had.delete(key);
    if (weight !== old)
      changes.push({ hash: hashKey(space, key), owner, weight: weight === 0 ? null : weight });
  }
  for (const [key, weight] of had)
    if (weight !== 0) changes.push({ hash: hashKey(space, key), owner, weight: null });
  return changes;
}

async function openSpace(db: Database, name: string): Promise<number> {
  const known = await spaceNamed(db, name);
  if (known !== null) return known;
  const { id } = await db
    .insertInto("spaces")
    .values({ name, owners: 0 })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
