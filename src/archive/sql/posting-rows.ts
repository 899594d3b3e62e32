import { sql } from "kysely";
import type { Dialect } from "./dialect.js";
import { whole } from "./json-rows.js";
import { type KnownRow, knownRows } from "./known-rows.js";
import { writePacked } from "./packed-rows.js";
import { changeBlocks, openBlocks, writeBlocks } from "./posting-blocks.js";
import {
  changeEntries,
  findEntries,
  type KeyEntry,
  type KeyRow,
  type Owned,
  type readCount,
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
  read?: typeof readCount,
): Promise<ReadonlyMap<number, KeyEntry>> {
  const found = new Map<number, KeyEntry>();
  for (const { row, sought } of await rowsFor(dialect, db, hashes))
    for (const entry of findEntries(row, sought, read)) found.set(entry.hash, entry);
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
  const after = rows.map(({ row, sought }) => {
    const now = sought.map((hash) => changed.get(hash) as KeyEntry);
    return { row, made: changeEntries(row, now) };
  });
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
  readonly row: KnownRow;
  /** Ascending. */
  readonly sought: readonly number[];
}

/** The rows in which keys stand, or would stand, each once. */
async function rowsFor(
  dialect: Dialect,
  db: Database,
  hashes: readonly number[],
): Promise<readonly SoughtRow[]> {
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const known = knownRows(db);
  known.makeRoom(sorted.length);
  const lacking = sorted.filter((hash) => known.find(hash) === null);
  if (lacking.length > 0) known.learn(await readRows(dialect, db, lacking));
  const rows: { readonly row: KnownRow; readonly sought: number[] }[] = [];
  for (const hash of sorted) {
    const last = rows.at(-1);
    const row = known.find(hash) as KnownRow;
    if (last?.row === row) last.sought.push(hash);
    else rows.push({ row, sought: [hash] });
  }
  return rows;
}

async function readRows(
  dialect: Dialect,
  db: Database,
  hashes: readonly number[],
): Promise<readonly KnownRow[]> {
  const asked = dialect.rowsOf(JSON.stringify(hashes.map((hash) => ({ hash }))));
  const { rows } = await sql<KnownRow>`
    select first, entries,
      (select min(n.first) from posting_keys n where n.first > k.first) as next
    from posting_keys k where first in (
      select (select max(first) from posting_keys where first <= ${whole("hash")})
      from ${asked})`.execute(db);
  return rows.length > 0 ? rows : [{ first: 0, entries: Buffer.of(), next: null }];
}

async function writeRows(
  dialect: Dialect,
  db: Database,
  changed: readonly { readonly row: KnownRow; readonly made: readonly KeyRow[] }[],
): Promise<void> {
  const rows = changed.flatMap(({ made }) => made);
  await writePacked(
    rows.map((row) => ({ fields: { first: row.first }, bytes: row.entries })),
    (json, bytes) =>
      sql`
      insert into posting_keys (first, entries)
      select ${whole("first")}, ${bytes} from ${dialect.rowsOf(json)} where true
      on conflict (first) do update set entries = excluded.entries`.execute(db),
  );
  const known = knownRows(db);
  for (const { row, made } of changed) known.replace(row, made);
}
