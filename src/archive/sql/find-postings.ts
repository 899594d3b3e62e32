import type { FoundPosting } from "../postings.js";
import type { Dialect } from "./dialect.js";
import { hashKey } from "./key-hash.js";
import { highestOwners } from "./posting-blocks.js";
import { readCount } from "./posting-entries.js";
import { spaceNamed } from "./posting-lists.js";
import { readEntries } from "./posting-rows.js";
import type { Database } from "./store.js";

/** The owners of each key, highest first, cut at `most` a key; by key. */
export async function findOwners(
  dialect: Dialect,
  db: Database,
  space: string,
  keys: readonly string[],
  most: number,
): Promise<readonly FoundPosting[]> {
  const id = await spaceNamed(db, space);
  if (id === null || keys.length === 0 || most < 1) return [];
  const hashes = new Map([...new Set(keys)].sort().map((key) => [key, hashKey(id, key)]));
  const entries = await readEntries(dialect, db, [...hashes.values()]);
  const inBlocks = [...entries.values()].filter(({ owners }) => owners === null);
  const found = await highestOwners(
    dialect,
    db,
    inBlocks.map(({ hash }) => hash),
    most,
  );
  return [...hashes].flatMap(([key, hash]) => {
    const owners = entries.get(hash)?.owners ?? found.get(hash) ?? [];
    return owners.slice(0, most).map(({ owner, weight }) => ({ key, owner, weight }));
  });
}

export async function countKeys(
  dialect: Dialect,
  db: Database,
  space: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const id = await spaceNamed(db, space);
  if (id === null || keys.length === 0) return new Map();
  const hashes = new Map(keys.map((key) => [key, hashKey(id, key)]));
  const entries = await readEntries(dialect, db, [...hashes.values()], readCount);
  return new Map(
    [...hashes].flatMap(([key, hash]) => {
      const entry = entries.get(hash);
      return entry ? [[key, entry.count] as const] : [];
    }),
  );
}
