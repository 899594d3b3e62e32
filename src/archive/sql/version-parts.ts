import { sql } from "kysely";
import type { Dialect } from "./dialect.js";
import { whole } from "./json-rows.js";
import { writePacked } from "./packed-rows.js";
import type { Database } from "./store.js";

/**
 * The packed text and record of a version, cut into parts of about the same length: a page of the database holds
 * several, so that none is left half empty. Parts of a text are numbered from 0, those of a record from `recordFrom`.
 */
const longestPart = 480;
export const partsOfVersion = 2 ** 20;
const recordFrom = 2 ** 19;

/** Both of one version; empty when no part is there. */
export interface VersionBytes {
  readonly text: Buffer;
  readonly record: Buffer;
}

/** Keeps both under the number of the version's row. */
export async function writeParts(
  dialect: Dialect,
  db: Database,
  version: number,
  { text, record }: VersionBytes,
): Promise<void> {
  const start = version * partsOfVersion;
  await writePacked(
    [...partsOf(start, text), ...partsOf(start + recordFrom, record)],
    (json, bytes) =>
      sql`
      insert into version_parts (id, bytes)
      select ${whole("id")}, ${bytes} from ${dialect.rowsOf(json)}`.execute(db),
  );
}

function partsOf(start: number, bytes: Buffer) {
  const count = Math.ceil(bytes.length / longestPart);
  const size = Math.ceil(bytes.length / count);
  return Array.from({ length: count }, (_, at) => ({
    fields: { id: start + at },
    bytes: bytes.subarray(at * size, (at + 1) * size),
  }));
}

/** Texts by version; of those that there are. */
export async function readTexts(
  dialect: Dialect,
  db: Database,
  versions: readonly number[],
): Promise<ReadonlyMap<number, Buffer>> {
  const found = await readParts(dialect, db, versions, recordFrom);
  return new Map([...found].map(([version, { text }]) => [version, text]));
}

/** Texts and records by version; of those that there are. */
export function readWhole(
  dialect: Dialect,
  db: Database,
  versions: readonly number[],
): Promise<ReadonlyMap<number, VersionBytes>> {
  return readParts(dialect, db, versions, partsOfVersion);
}

async function readParts(
  dialect: Dialect,
  db: Database,
  versions: readonly number[],
  upTo: number,
): Promise<ReadonlyMap<number, VersionBytes>> {
  if (versions.length === 0) return new Map();
  const ranges = [...new Set(versions)].map((version) => ({
    from: version * partsOfVersion,
    to: version * partsOfVersion + upTo,
  }));
  const { rows } = await sql<{ id: number; bytes: Buffer }>`
    select p.id, p.bytes from ${dialect.rowsOf(JSON.stringify(ranges))} cross join version_parts p
    where p.id >= ${whole("from")} and p.id < ${whole("to")} order by p.id`.execute(db);
  const parts = new Map<number, { text: Buffer[]; record: Buffer[] }>();
  for (const { id, bytes } of rows) {
    const version = Math.floor(id / partsOfVersion);
    const lists = parts.get(version) ?? { text: [], record: [] };
    parts.set(version, lists);
    (id % partsOfVersion < recordFrom ? lists.text : lists.record).push(bytes);
  }
  return new Map(
    [...parts].map(([version, { text, record }]) => [
      version,
      { text: Buffer.concat(text), record: Buffer.concat(record) },
    ]),
  );
}
