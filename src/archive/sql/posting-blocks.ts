import { sql } from "kysely";
import type { Dialect } from "./dialect.js";
import { whole } from "./json-rows.js";
import { writePacked } from "./packed-rows.js";
import type { Owned } from "./posting-entries.js";
import type { Database } from "./store.js";
import { ByteReader, ByteWriter } from "./varints.js";

/**
 * Owners of the keys that many have, in blocks of some hundred: each a row with its lowest owner, then each owner,
 * ascending, as how far it is from the one before, with its weight.
 */
interface Block {
  readonly hash: number;
  readonly low: number;
  readonly owners: Uint8Array;
}

/** A block longer than this is parted: at its end, where most come. */
const longestBlock = 480;

/** An owner's weight for a key to be set, or taken out when it is null. */
export interface BlockChange {
  readonly hash: number;
  readonly owner: number;
  readonly weight: number | null;
}

/** Makes changes, no two of one key; gives by how many each key's owners have become more. */
export async function changeBlocks(
  dialect: Dialect,
  db: Database,
  changes: readonly BlockChange[],
): Promise<ReadonlyMap<number, number>> {
  const grown = new Map<number, number>();
  if (changes.length === 0) return grown;
  const blocks = new Map((await blocksFor(dialect, db, changes)).map((one) => [one.hash, one]));
  const made: Block[] = [];
  const gone: Block[] = [];
  for (const { hash, owner, weight } of changes) {
    const block = blocks.get(hash);
    const before = block ? ownersOf(block) : [];
    const others = before.filter((one) => one.owner !== owner);
    const after = weight === null ? others : put(others, { owner, weight });
    grown.set(hash, after.length - before.length);
    const parts = blocksOf(hash, after);
    if (block && parts[0]?.low !== block.low) gone.push(block);
    made.push(...parts);
  }
  await removeBlocks(dialect, db, gone);
  await writeBlocks(dialect, db, made);
  return grown;
}

/** Puts all owners of a key, highest first, into blocks of its own. */
export function openBlocks(hash: number, owners: readonly Owned[]): readonly Block[] {
  return blocksOf(hash, [...owners].reverse());
}

/** The highest owners of keys, at most `most` of each, highest first. */
export async function highestOwners(
  dialect: Dialect,
  db: Database,
  hashes: readonly number[],
  most: number,
): Promise<ReadonlyMap<number, readonly Owned[]>> {
  const found = new Map<number, Owned[]>(hashes.map((hash) => [hash, []]));
  let asked = hashes.map((hash) => ({ hash, below: Number.MAX_SAFE_INTEGER }));
  while (asked.length > 0) {
    const blocks = await highestBlocks(dialect, db, asked);
    for (const block of blocks) found.get(block.hash)?.push(...ownersOf(block).reverse());
    asked = blocks
      .filter(({ hash }) => (found.get(hash)?.length ?? 0) < most)
      .map(({ hash, low }) => ({ hash, below: low }));
  }
  return new Map([...found].map(([hash, owners]) => [hash, owners.slice(0, most)]));
}

async function blocksFor(
  dialect: Dialect,
  db: Database,
  changes: readonly BlockChange[],
): Promise<readonly Block[]> {
  const asked = dialect.rowsOf(JSON.stringify(changes.map(({ hash, owner }) => ({ hash, owner }))));
  const { rows } = await sql<Block>`
    select b.hash, b.low, b.owners from ${asked} cross join posting_blocks b
    where b.hash = ${whole("hash")} and b.low = coalesce(
      (select max(low) from posting_blocks where hash = ${whole("hash")} and low <= ${whole("owner")}),
      (select min(low) from posting_blocks where hash = ${whole("hash")}))`.execute(db);
  return rows;
}

async function highestBlocks(
  dialect: Dialect,
  db: Database,
  asked: readonly { readonly hash: number; readonly below: number }[],
): Promise<readonly Block[]> {
  const { rows } = await sql<Block>`
    select b.hash, b.low, b.owners
    from ${dialect.rowsOf(JSON.stringify(asked))} cross join posting_blocks b
    where b.hash = ${whole("hash")} and b.low =
      (select max(low) from posting_blocks where hash = ${whole("hash")} and low < ${whole("below")})`.execute(
    db,
  );
  return rows;
}

async function removeBlocks(dialect: Dialect, db: Database, gone: readonly Block[]): Promise<void> {
  if (gone.length === 0) return;
  const rows = dialect.rowsOf(JSON.stringify(gone.map(({ hash, low }) => ({ hash, low }))));
  await sql`delete from posting_blocks
    where (hash, low) in (select ${whole("hash")}, ${whole("low")} from ${rows})`.execute(db);
}

export async function writeBlocks(
  dialect: Dialect,
  db: Database,
  blocks: readonly Block[],
): Promise<void> {
  await writePacked(
    blocks.map(({ hash, low, owners }) => ({ fields: { hash, low }, bytes: owners })),
    (rows, bytes) =>
      sql`
      insert into posting_blocks (hash, low, owners)
      select ${whole("hash")}, ${whole("low")}, ${bytes} from ${dialect.rowsOf(rows)} where true
      on conflict (hash, low) do update set owners = excluded.owners`.execute(db),
  );
}

export function ownersOf({ low, owners }: Pick<Block, "low" | "owners">): Owned[] {
  const list: Owned[] = [];
  const reader = new ByteReader(owners);
  let owner = low;
  while (reader.at < owners.length) {
    owner += reader.number();
    list.push({ owner, weight: reader.weight() });
  }
  return list;
}

function put(owners: readonly Owned[], one: Owned): Owned[] {
  const at = owners.findIndex(({ owner }) => owner > one.owner);
  return at < 0 ? [...owners, one] : [...owners.slice(0, at), one, ...owners.slice(at)];
}

/** None when nobody is left. */
function blocksOf(hash: number, ascending: readonly Owned[]): Block[] {
  const blocks: Block[] = [];
  let writer = new ByteWriter(longestBlock + 32);
  let low = ascending[0]?.owner ?? 0;
  let before = low;
  for (const { owner, weight } of ascending) {
    if (writer.length >= longestBlock) {
      blocks.push({ hash, low, owners: writer.take() });
      writer = new ByteWriter(longestBlock + 32);
      low = before = owner;
    }
    writer.number(owner - before);
    writer.weight(weight);
    before = owner;
  }
  if (writer.length > 0) blocks.push({ hash, low, owners: writer.take() });
  return blocks;
}
