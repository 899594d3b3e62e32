import type { ReportRecord } from "../../record/schema.js";
import { verifyRecord } from "../../record/verify.js";
import type { ArchiveFault } from "../archive.js";
import { checkLines } from "./check-lines.js";
import { unpackProved } from "./pack.js";
import { unpackRecord } from "./pack-record.js";
import { readAsFar, unlessDamaged } from "./read-as-far.js";
import { lastOutdated } from "./renew.js";
import type { Store } from "./store.js";
import { readWhole, type VersionBytes } from "./version-parts.js";
import { walkRows } from "./walk-rows.js";

/**
 * Every version of every report: its hash, its schema, its pins; of the newest ones also the rows by which they are
 * found. Reports that cannot be read any more are named.
 */
export async function* checkVersions(store: Store): AsyncIterable<readonly ArchiveFault[]> {
  const reports = await readReports(store);
  const lost = new Set<number>();
  const last = [...reports.known.values()].reduce((most, { newest }) => Math.max(most, newest), 0);
  for await (const { rows, lost: gone } of walkVersions(store, last)) {
    for (const id of gone) lost.add(id);
    yield await checkSome(store, reports, rows);
  }
  const seen = [...reports.known].filter(([, { newest }]) => lost.has(newest));
  for (const [number, report] of seen) yield [lostReport(number, pageGone, report)];
  for (const number of reports.lost) yield [lostReport(number, pageGone, unnamed)];
}

const pageGone = "where it was listed, the file is damaged";

interface Name {
  readonly key: string | null;
  readonly title: string | null;
}
const unnamed: Name = { key: null, title: null };

interface KnownReport extends Name {
  readonly newest: number;
  readonly recency: number;
}

interface Reports {
  readonly known: ReadonlyMap<number, KnownReport>;
  /** Numbers of those on damaged pages whose versions have not been met. */
  readonly lost: Set<number>;
  /** Up to this number they are found by what an older program kept of them. */
  readonly lastOutdated: number;
}

async function readReports(store: Store): Promise<Reports> {
  const known = new Map<number, KnownReport>();
  const lost = new Set<number>();
  const outdated = await unlessDamaged(store, () => store.read(lastOutdated));
  const last = await unlessDamaged(store, () => countReports(store));
  const read = (after: number, most: number) =>
    store.read((db) =>
      db
        .selectFrom("reports")
        .select(["number", "key", "title", "newest", "recency"])
        .where("number", ">=", after + 1)
        .orderBy("number")
        .limit(most)
        .execute(),
    );
  for await (const walked of walkRows(store, last ?? 0, ({ number }) => number, read)) {
    for (const { number, ...report } of walked.rows) known.set(number, report);
    for (const number of walked.lost) lost.add(number);
  }
  return { known, lost, lastOutdated: outdated ?? 0 };
}

/** The highest number that was given. */
function countReports(store: Store): Promise<number> {
  return store.read(async (db) => {
    const { value } = await db
      .selectFrom("counters")
      .select("value")
      .where("name", "=", "reports")
      .executeTakeFirstOrThrow();
    return value;
  });
}

interface Version {
  readonly id: number;
  readonly report: number;
  readonly version: number;
  readonly sha256: Buffer;
}

function walkVersions(store: Store, last: number) {
  const read = (after: number, most: number): Promise<readonly Version[]> =>
    store.read((db) =>
      db
        .selectFrom("versions")
        .select(["id", "report", "version", "sha256"])
        .where("id", ">=", after + 1)
        .orderBy("id")
        .limit(most)
        .execute(),
    );
  return walkRows(store, last, ({ id }) => id, read);
}

async function checkSome(
  store: Store,
  reports: Reports,
  rows: readonly Version[],
): Promise<readonly ArchiveFault[]> {
  const ids = rows.map(({ id }) => id);
  const readable = await readAsFar(store, ids, (some) =>
    store.read(async (db) => [...(await readWhole(store.dialect, db, some))]),
  );
  const bytes = new Map(readable);
  const faults: ArchiveFault[] = [];
  for (const row of rows)
    faults.push(...(await checkOne(store, reports, row, bytes.get(row.id) ?? null)));
  return faults;
}

async function checkOne(
  store: Store,
  reports: Reports,
  row: Version,
  bytes: VersionBytes | null,
): Promise<readonly ArchiveFault[]> {
  const report = reports.known.get(row.report) ?? null;
  const isListed = report !== null || reports.lost.has(row.report);
  const noReport = { message: `${nameOf(row)} belongs to a report that is not there.` };
  const faults = isListed ? [] : [{ ...noReport, report: row.report }];
  const read = readVersion(row, bytes);
  if (typeof read === "string") {
    if (report?.newest === row.id) return [...faults, lostReport(row.report, read, report)];
    return [
      ...faults,
      { message: `${nameOf(row)} cannot be read any more: ${read}.`, report: row.report },
    ];
  }
  if (reports.lost.delete(row.report)) {
    const { id, url, title } = read.report;
    return [lostReport(row.report, pageGone, { key: url ?? id, title })];
  }
  const [offender] = verifyRecord(read);
  if (offender) {
    const message = `${nameOf(row)}: the record does not hold: ${offender.path}: ${offender.message}`;
    return [...faults, { message, report: row.report }];
  }
  if (report?.newest !== row.id) return faults;
  const isOutdated = row.report <= reports.lastOutdated;
  return [...faults, ...(await checkIndex(store, row, { ...report, isOutdated }, read))];
}

/** The record; a string is what is wrong with it. */
function readVersion(row: Version, bytes: VersionBytes | null): ReportRecord | string {
  const text = bytes ? unpackProved(bytes.text, row.sha256.toString("hex")) : null;
  if (bytes === null || text === null) return "the text is not the one that was kept";
  return unpackRecord(bytes.record, text) ?? "the record cannot be unpacked";
}

async function checkIndex(
  store: Store,
  { report, version }: Version,
  { recency, isOutdated }: KnownReport & { readonly isOutdated: boolean },
  record: ReportRecord,
): Promise<readonly ArchiveFault[]> {
  const faults = await unlessDamaged(store, () =>
    store.read((db) => checkLines(store, db, { report, recency, isOutdated }, { version, record })),
  );
  const message = "The index of its entries cannot be read; the record is whole.";
  return faults ?? [{ message, report }];
}

function nameOf({ version }: Version): string {
  return `Version ${version}`;
}

function lostReport(report: number, why: string, { key, title }: Name): ArchiveFault {
  return { message: `It cannot be read any more: ${why}.`, report, lost: { key, title } };
}
