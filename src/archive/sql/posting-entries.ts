import { type ByteWriter, readBytes, writeBytes } from "./varints.js";

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
export function findEntries(row: KeyRow, hashes: readonly number[]): readonly KeyEntry[] {
  const found: KeyEntry[] = [];
  const reader = readBytes(row.entries);
  let hash = row.first;
  let next = 0;
  while (reader.at < row.entries.length && next < hashes.length) {
    hash += reader.number();
    while (next < hashes.length && (hashes[next] as number) < hash) next++;
    const head = reader.number();
    const count = Math.floor(head / 2);
    const isSought = hashes[next] === hash;
    if (head % 2 === 1) {
      if (isSought) found.push({ hash, count, owners: null });
      continue;
    }
    const owners: Owned[] = [];
    let owner = 0;
    for (let at = 0; at < count; at++) {
      const far = reader.number();
      const weight = reader.weight();
      owner = at === 0 ? far : owner - far;
      if (isSought) owners.push({ owner, weight });
    }
    if (isSought) found.push({ hash, count, owners });
  }
  return found;
}

/** All entries of a row. */
export function allEntries(row: KeyRow): readonly KeyEntry[] {
  const hashes: number[] = [];
  walk(row, (hash) => hashes.push(hash));
  return findEntries(row, hashes);
}

/** The row, or those that it is parted into, with some entries changed; one without owners is taken out. */
export function changeEntries(row: KeyRow, changed: readonly KeyEntry[]): readonly KeyRow[] {
  const waiting = [...changed].sort((a, b) => a.hash - b.hash);
  const parts = openParts(row.first, row.entries.length);
  let next = 0;
  const writeUpTo = (hash: number) => {
    for (; next < waiting.length && (waiting[next] as KeyEntry).hash <= hash; next++) {
      const entry = waiting[next] as KeyEntry;
      if (entry.count > 0) writeEntry(parts.begin(entry.hash), entry);
    }
  };
  walk(row, (hash, from, to) => {
    writeUpTo(hash);
    if (waiting[next - 1]?.hash !== hash) parts.begin(hash).copy(row.entries, from, to);
  });
  writeUpTo(Number.POSITIVE_INFINITY);
  return parts.end();
}

/** Each entry's hash, and where what follows it stands. */
function walk(row: KeyRow, each: (hash: number, from: number, to: number) => void): void {
  const reader = readBytes(row.entries);
  let hash = row.first;
  while (reader.at < row.entries.length) {
    hash += reader.number();
    const from = reader.at;
    const head = reader.number();
    if (head % 2 === 0)
      for (let at = 0; at < head; at += 2) {
        reader.number();
        reader.weight();
      }
    each(hash, from, reader.at);
  }
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

/** Rows of about the same length, none much longer than half of the longest when there are several. */
function openParts(first: number, expected: number) {
  const parts: KeyRow[] = [];
  const target = expected > longestRow ? expected / 2 : longestRow;
  let [start, before] = [first, first];
  let writer = writeBytes(expected + 128);
  return {
    begin(hash: number): ByteWriter {
      if (writer.length >= target) {
        parts.push({ first: start, entries: writer.take() });
        writer = writeBytes(expected + 128);
        [start, before] = [hash, hash];
      }
      writer.number(hash - before);
      before = hash;
      return writer;
    },
    end: (): readonly KeyRow[] => [...parts, { first: start, entries: writer.take() }],
  };
}
