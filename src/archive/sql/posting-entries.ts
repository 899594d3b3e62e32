import { ByteReader, ByteWriter } from "./varints.js";

/**
 * A row of keys: all keys with a hash from the row's own on to the next row's, by hash. An entry is how far its hash
 * is from the one before, then twice the number of its owners, and one more when they are in `posting_blocks`;
 * else each owner, highest first, as how far it is from the one before, with its weight.
 */
export interface KeyRow {
  /** Lowest hash that belongs here. */
  readonly first: number;
  readonly entries: Uint8Array;
}

export interface Owned {
  readonly owner: number;
  readonly weight: number;
}

export interface KeyEntry {
  readonly hash: number;
  /** How many owners. */
  readonly count: number;
  /** Highest first; null when there are so many that they have blocks of their own. */
  readonly owners: readonly Owned[] | null;
}

/** A row longer than this is parted. */
export const longestRow = 600;

/** The entries of these hashes, which are in ascending order; those that nobody has are left out. */
export function findEntries(
  row: KeyRow,
  hashes: readonly number[],
  read = readEntry,
): readonly KeyEntry[] {
  const found: KeyEntry[] = [];
  const last = hashes.at(-1) ?? -1;
  const reader = new ByteReader(row.entries);
  let hash = row.first;
  let next = 0;
  while (reader.at < row.entries.length && hash <= last) {
    hash += reader.number();
    while ((hashes[next] as number) < hash) next++;
    if (hashes[next] === hash) found.push(read(reader, hash));
    else skipEntry(reader);
  }
  return found;
}

/** All entries of a row. */
export function allEntries(row: KeyRow): readonly KeyEntry[] {
  const found: KeyEntry[] = [];
  const reader = new ByteReader(row.entries);
  let hash = row.first;
  while (reader.at < row.entries.length) {
    hash += reader.number();
    found.push(readEntry(reader, hash));
  }
  return found;
}

/** The row, or those that it is parted into, with some entries changed; one without owners is taken out. */
export function changeEntries(row: KeyRow, changed: readonly KeyEntry[]): readonly KeyRow[] {
  const { entries, first } = row;
  const writer = new ByteWriter(entries.length + 32 * changed.length);
  const reader = new ByteReader(entries);
  const passed = { from: 0, hash: first, body: 0 };
  const next = () => {
    passed.from = reader.at;
    passed.hash = reader.at < entries.length ? passed.hash + reader.number() : Number.NaN;
    passed.body = reader.at;
  };
  next();
  let before = first;
  /** Where bytes begin that are copied as they are; null when the next distance has to be written anew. */
  let copied: number | null = 0;
  for (const entry of [...changed].sort((a, b) => a.hash - b.hash)) {
    for (; passed.hash < entry.hash; next()) {
      if (copied === null) writer.number(passed.hash - before);
      copied ??= passed.body;
      before = passed.hash;
      skipEntry(reader);
    }
    if (copied !== null) writer.copy(entries, copied, passed.from);
    copied = null;
    if (passed.hash === entry.hash) {
      skipEntry(reader);
      next();
    }
    if (entry.count === 0) continue;
    writer.number(entry.hash - before);
    writeEntry(writer, entry);
    before = entry.hash;
  }
  if (copied === null && passed.from < entries.length) writer.number(passed.hash - before);
  writer.copy(entries, copied ?? passed.body, entries.length);
  return part({ first, entries: writer.take() });
}

function readEntry(reader: ByteReader, hash: number): KeyEntry {
  const head = reader.number();
  const count = Math.floor(head / 2);
  if (head % 2 === 1) return { hash, count, owners: null };
  const owners: Owned[] = [];
  let owner = 0;
  for (let at = 0; at < count; at++) {
    const far = reader.number();
    owner = at === 0 ? far : owner - far;
    owners.push({ owner, weight: reader.weight() });
  }
  return { hash, count, owners };
}

/** An entry without its owners. */
export function readCount(reader: ByteReader, hash: number): KeyEntry {
  const head = reader.number();
  const count = Math.floor(head / 2);
  if (head % 2 === 0) reader.skipPairs(count);
  return { hash, count, owners: null };
}

function skipEntry(reader: ByteReader): void {
  const head = reader.number();
  if (head % 2 === 0) reader.skipPairs(head / 2);
}

function writeEntry(writer: ByteWriter, { count, owners }: KeyEntry): void {
  writer.number(count * 2 + (owners === null ? 1 : 0));
  let before = 0;
  for (const [at, { owner, weight }] of (owners ?? []).entries()) {
    writer.number(at === 0 ? owner : before - owner);
    writer.weight(weight);
    before = owner;
  }
}

/** Rows of about the same length, when one is too long. */
function part(row: KeyRow): readonly KeyRow[] {
  const { length } = row.entries;
  if (length <= longestRow) return [row];
  const target = length / Math.ceil((length + 1) / longestRow);
  const rows: KeyRow[] = [];
  const reader = new ByteReader(row.entries);
  let [first, from, hash] = [row.first, 0, row.first];
  while (reader.at < length) {
    const start = reader.at;
    hash += reader.number();
    if (start > 0 && start >= target * (rows.length + 1)) {
      rows.push({ first, entries: row.entries.subarray(from, start) });
      [first, from] = [hash, start];
    }
    skipEntry(reader);
  }
  rows.push({ first, entries: row.entries.subarray(from) });
  return rows.map((one, at) => (at === 0 ? one : fromOwn(one)));
}

/** A row whose first distance is nought, since its own hash is that of its first entry. */
function fromOwn({ first, entries }: KeyRow): KeyRow {
  const reader = new ByteReader(entries);
  reader.number();
  return { first, entries: Buffer.concat([Buffer.of(0), entries.subarray(reader.at)]) };
}
