import { sql } from "kysely";
import type { Dialect } from "./dialect.js";
import { writePacked } from "./packed-rows.js";
import { changeBlocks, openBlocks, writeBlocks } from "./posting-blocks.js";
import {
  changeEntries,
  findEntries,
  type KeyEntry,
  type KeyRow,
  type Owned,
} from "./posting-entries.js";
import type { Database } from "./store.js";

/** Owners of a key that stand in its own entry; when there are more they get blocks. */
const mostInEntry = 24;

/** An owner's weight for a key to be set, or taken out when it is null. */
export interface KeyChange {
  readonly hash: number;
  readonly owner: number;
  readonly weight: number | null;
}

/** The entries of keys, by hash; those that nobody has are left out. */
export async function readEntries(
  dialect: Dialect,
  db: Database,
  hashes: readonly number[],
): Promise<ReadonlyMap<number, KeyEntry>> {
  const found = new Map<number, KeyEntry>();
  for (const { row, sought } of await rowsFor(dialect, db, hashes))
    for (const entry of findEntries(row, sought)) found.set(entry.hash, entry);
  return found;
}

/** Makes changes, in order. */
export async function changeKeys(
  dialect: Dialect,
  db: Database,
  changes: readonly KeyChange[],
): Promise<void> {
  const byHash = new Map<number, KeyChange[]>();
  for (const change of changes) {
    const known = byHash.get(change.hash);
    if (known) known.push(change);
    else byHash.set(change.hash, [change]);
  }
  const rows = await rowsFor(dialect, db, [...byHash.keys()]);
  const entries = new Map<number, KeyEntry>();
  for (const { row, sought } of rows)
    for (const entry of findEntries(row, sought)) entries.set(entry.hash, entry);
  const made = [...byHash].map(([hash, some]) =>
    changeEntry(entries.get(hash) ?? { hash, count: 0, owners: [] }, some),
  );
  const counted = await settleBlocks(dialect, db, made, byHash);
  const changed = new Map(counted.map((entry) => [entry.hash, entry]));
  const after = rows.flatMap(({ row, sought }) =>
    changeEntries(
      row,
      sought.map((hash) => changed.get(hash) as KeyEntry),
    ),
  );
  await writeRows(dialect, db, after);
}

function changeEntry(entry: KeyEntry, changes: readonly KeyChange[]): KeyEntry {
  if (entry.owners === null) return entry;
  let owners = entry.owners;
  for (const { owner, weight } of changes) {
    const others = owners.filter((one) => one.owner !== owner);
    owners = weight === null ? others : put(others, { owner, weight });
  }
  return { ...entry, count: owners.length, owners };
}

function put(owners: readonly Owned[], one: Owned): readonly Owned[] {
  const at = owners.findIndex(({ owner }) => owner < one.owner);
  return at < 0 ? [...owners, one] : [...owners.slice(0, at), one, ...owners.slice(at)];
}

/** Moves what has become too long for an entry into blocks, and changes the blocks of those that have them. */
async function settleBlocks(
  dialect: Dialect,
  db: Database,
  entries: readonly KeyEntry[],
  changes: ReadonlyMap<number, readonly KeyChange[]>,
): Promise<readonly KeyEntry[]> {
  const grown = new Map<number, number>();
  const inBlocks = entries.filter(({ owners }) => owners === null);
  for (let round = 0; ; round++) {
    const now = inBlocks.flatMap(({ hash }) => changes.get(hash)?.[round] ?? []);
    if (now.length === 0) break;
    for (const [hash, by] of await changeBlocks(dialect, db, now))
      grown.set(hash, (grown.get(hash) ?? 0) + by);
  }
  const isLong = ({ owners }: KeyEntry) => owners !== null && owners.length > mostInEntry;
  const opened = entries.filter(isLong);
  await writeBlocks(
    dialect,
    db,
    opened.flatMap(({ hash, owners }) => openBlocks(hash, owners ?? [])),
  );
  return entries.map((entry) => ({
    hash: entry.hash,
    count: entry.count + (grown.get(entry.hash) ?? 0),
    owners: isLong(entry) ? null : entry.owners,
  }));
}

interface SoughtRow {
  readonly row: KeyRow;
  /** Ascending. */
  readonly sought: readonly number[];
}

/** The rows in which keys stand, or would stand, each once. */
async function rowsFor(
  dialect: Dialect,
  db: Database,
  hashes: readonly number[],
): Promise<readonly SoughtRow[]> {
  if (hashes.length === 0) return [];
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const asked = dialect.rowsOf(JSON.stringify(sorted.map((hash) => ({ hash }))));
  const { rows } = await sql<KeyRow>`
    select first, entries from posting_keys where first in (
      select (select max(first) from posting_keys where first <= cast(value ->> 'hash' as bigint))
      from ${asked})
    order by first`.execute(db);
  if (rows[0] === undefined) return [{ row: { first: 0, entries: Buffer.of() }, sought: sorted }];
  const sought = rows.map((row) => ({ row, sought: [] as number[] }));
  let at = 0;
  for (const hash of sorted) {
    while (hash >= (sought[at + 1]?.row.first ?? Number.POSITIVE_INFINITY)) at++;
    sought[at]?.sought.push(hash);
  }
  return sought;
}

function writeRows(dialect: Dialect, db: Database, rows: readonly KeyRow[]): Promise<void> {
  return writePacked(
    rows.map((row) => ({ numbers: { first: row.first }, bytes: row.entries })),
    (json, bytes) =>
      sql`
      insert into posting_keys (first, entries)
      select cast(value ->> 'first' as bigint), ${bytes} from ${dialect.rowsOf(json)} where true
      on conflict (first) do update set entries = excluded.entries`.execute(db),
  );
}
