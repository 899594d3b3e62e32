import type { Posting } from "../postings.js";
import { readKeys } from "./posting-keys.js";
import { type RememberedBytes, rememberBytes } from "./remember-bytes.js";
import type { Database } from "./store.js";

/** Spaces that an archive may have: the lists of an owner stand together, a space each. */
const spacesOfOwner = 1024;

/** The number of an owner's list of keys in a space. */
export function listId(space: number, owner: number): number {
  if (space >= spacesOfOwner)
    throw new RangeError("an archive has no room for more spaces of keys");
  return owner * spacesOfOwner + space;
}

/** Numbers of spaces that a transaction has met: they never change. */
const met = new WeakMap<Database, Map<string, number>>();

/** Null when nothing has been put into it. */
export async function spaceNamed(db: Database, name: string): Promise<number | null> {
  const known = met.get(db) ?? new Map<string, number>();
  const there = known.get(name);
  if (there !== undefined) return there;
  const row = await db
    .selectFrom("spaces")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirst();
  if (row && db.isTransaction) met.set(db, known.set(name, row.id));
  return row?.id ?? null;
}

/** Lists of keys that have been unpacked. */
export type Lists = RememberedBytes<readonly Posting[]>;

const mostRemembered = 2000;

export function rememberLists(): Lists {
  return rememberBytes(readKeys, mostRemembered);
}

/** The keys of owners by owner; those that have none are left out. */
export async function listsOf(
  known: Lists,
  db: Database,
  space: string,
  owners: readonly number[],
): Promise<ReadonlyMap<number, readonly Posting[]>> {
  const id = await spaceNamed(db, space);
  const lists = new Map<number, readonly Posting[]>();
  if (id === null || owners.length === 0) return lists;
  const wanted = new Map(owners.map((owner) => [listId(id, owner), owner]));
  const rows = await db
    .selectFrom("posting_lists")
    .select(["id", "keys"])
    .where("id", "in", [...wanted.keys()])
    .orderBy("id")
    .execute();
  for (const row of rows) lists.set(wanted.get(row.id) as number, known.unpack(row.keys));
  return lists;
}
