import type { Selectable } from "kysely";
import type { ArchiveCounts, KeptRecord, KeptReport, KeptVersion } from "../archive.js";
import type { AskedKind } from "../asking.js";
import { ArchiveProblem } from "../problem.js";
import { kindCodes } from "./codes.js";
import { countKinds } from "./count-kinds.js";
import { unpackProved } from "./pack.js";
import { unpackRecord } from "./pack-record.js";
import type { Database, Store } from "./store.js";
import type { ReportRow, VersionRow } from "./tables.js";
import { readTexts, readWhole, type VersionBytes } from "./version-parts.js";

/** Records that are unpacked at a time when many are asked for. */
export const batch = 32;

export const reportColumns = [
  "reports.number",
  "reports.key",
  "reports.id",
  "reports.title",
  "reports.publisher",
  "reports.url",
  "reports.published",
  "reports.language",
  "reports.version",
  "reports.added_at",
] as const;

export type ReportFields = Omit<Selectable<ReportRow>, "recency" | "newest" | "outlet">;

export function keptReport(row: ReportFields): KeptReport {
  const { number, key, id, title, publisher, url, published, language, version } = row;
  return {
    number,
    key,
    id,
    title,
    publisher,
    url,
    published,
    language,
    version,
    addedAt: row.added_at,
  };
}

export function findReport(store: Store, number: number): Promise<KeptReport | null> {
  return store.read(async (db) => {
    const row = await db
      .selectFrom("reports")
      .select(reportColumns)
      .where("number", "=", number)
      .executeTakeFirst();
    return row ? keptReport(row) : null;
  });
}

/** Where several reports had the id, the one that has it in its newest version, and of those the newest. */
export function findReportById(store: Store, id: string): Promise<KeptReport | null> {
  return store.read(async (db) => {
    const rows = await db
      .selectFrom("report_ids")
      .innerJoin("reports", "reports.number", "report_ids.report")
      .select(reportColumns)
      .where("report_ids.id", "=", id)
      .orderBy("reports.number", "desc")
      .execute();
    const row = rows.find((one) => one.id === id) ?? rows[0];
    return row ? keptReport(row) : null;
  });
}

export function listReports(
  store: Store,
  after: number,
  most: number,
): Promise<readonly KeptReport[]> {
  return store.read(async (db) => {
    const rows = await db
      .selectFrom("reports")
      .select(reportColumns)
      .where("number", ">", after)
      .orderBy("number")
      .limit(most)
      .execute();
    return rows.map(keptReport);
  });
}

const versionColumns = [
  "versions.report",
  "versions.version",
  "versions.sha256",
  "versions.added_at",
  "versions.made_by",
  "versions.model",
] as const;

type VersionFields = Omit<Selectable<VersionRow>, "id">;

function keptVersion(row: VersionFields): KeptVersion {
  return {
    report: row.report,
    version: row.version,
    sha256: row.sha256.toString("hex"),
    addedAt: row.added_at,
    by: row.made_by,
    model: row.model,
  };
}

export function listVersions(store: Store, report: number): Promise<readonly KeptVersion[]> {
  return store.read(async (db) => {
    const rows = await db
      .selectFrom("versions")
      .select(versionColumns)
      .where("report", "=", report)
      .orderBy("version")
      .execute();
    return rows.map(keptVersion);
  });
}

export function findNewest(store: Store, key: string): Promise<KeptVersion | null> {
  return store.read(async (db) => {
    const row = await db
      .selectFrom("reports")
      .innerJoin("versions", "versions.id", "reports.newest")
      .select(versionColumns)
      .where("reports.key", "=", key)
      .executeTakeFirst();
    return row ? keptVersion(row) : null;
  });
}

export function findRecord(
  store: Store,
  report: number,
  version?: number,
): Promise<KeptRecord | null> {
  return store.read(async (db) => {
    const query = db
      .selectFrom("reports")
      .innerJoin("versions", "versions.report", "reports.number")
      .select([...reportColumns, ...packedColumns])
      .where("reports.number", "=", report);
    const row = await (version === undefined
      ? query.whereRef("versions.id", "=", "reports.newest")
      : query.where("versions.version", "=", version)
    ).executeTakeFirst();
    return row ? ((await unpackAll(store, db, [row]))[0] ?? null) : null;
  });
}

export function findTexts(
  store: Store,
  reports: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  return store.read(async (db) => {
    const texts = new Map<number, string>();
    for (let from = 0; from < reports.length; from += batch) {
      const rows = await db
        .selectFrom("reports")
        .innerJoin("versions", "versions.id", "reports.newest")
        .select(["reports.number", "versions.version", "versions.sha256", "versions.id"])
        .where("reports.number", "in", reports.slice(from, from + batch))
        .orderBy("reports.number")
        .execute();
      const ids = rows.map(({ id }) => id);
      const packed = await readTexts(store.dialect, db, ids);
      for (const { number, version, sha256, id } of rows)
        texts.set(number, provedText(store.place, number, version, sha256, packed.get(id)));
    }
    return texts;
  });
}

function provedText(
  place: string,
  report: number,
  version: number,
  sha256: Buffer,
  packed: Buffer | undefined,
): string {
  const text = packed ? unpackProved(packed, sha256.toString("hex")) : null;
  if (text === null) throw damagedVersion(place, report, version);
  return text;
}

export function damagedVersion(place: string, report: number, version: number): ArchiveProblem {
  return new ArchiveProblem(
    "damaged",
    `Version ${version} of report ${report} in ${place} is damaged: its text is not the one that was kept. Run \`rapporteur check\` to see what else is, and go back to a copy or add the reports again to a new archive.`,
  );
}

/** The newest records of reports, by number; of those that there are. */
export function findRecords(
  store: Store,
  numbers: readonly number[],
): Promise<readonly KeptRecord[]> {
  return store.read(async (db) => {
    const rows = await db
      .selectFrom("reports")
      .innerJoin("versions", "versions.id", "reports.newest")
      .select([...reportColumns, ...packedColumns])
      .where("reports.number", "in", numbers)
      .orderBy("reports.number")
      .execute();
    return unpackAll(store, db, rows);
  });
}

const packedColumns = [
  "versions.version as of_version",
  "versions.added_at as version_added_at",
  "versions.sha256",
  "versions.id as of_row",
] as const;

interface PackedFields extends ReportFields {
  readonly of_version: number;
  readonly version_added_at: string;
  readonly sha256: Buffer;
  readonly of_row: number;
}

async function unpackAll(
  store: Store,
  db: Database,
  rows: readonly PackedFields[],
): Promise<readonly KeptRecord[]> {
  const ids = rows.map(({ of_row }) => of_row);
  const bytes = await readWhole(store.dialect, db, ids);
  return rows.map((row) => keptRecord(store.place, row, bytes.get(row.of_row)));
}

function keptRecord(place: string, row: PackedFields, bytes: VersionBytes | undefined): KeptRecord {
  const text = provedText(place, row.number, row.of_version, row.sha256, bytes?.text);
  const record = bytes ? unpackRecord(bytes.record, text) : null;
  if (record === null) throw damagedVersion(place, row.number, row.of_version);
  return {
    report: keptReport(row),
    version: row.of_version,
    addedAt: row.version_added_at,
    record,
  };
}

export function countAll(store: Store): Promise<ArchiveCounts> {
  return store.read(async (db) => {
    const { reports } = await db
      .selectFrom("reports")
      .select((select) => select.fn.countAll().as("reports"))
      .executeTakeFirstOrThrow();
    const { versions } = await db
      .selectFrom("versions")
      .select((select) => select.fn.countAll().as("versions"))
      .executeTakeFirstOrThrow();
    const kinds = await countKinds(db);
    const of = (kind: AskedKind) => kinds.get(kindCodes[kind]) ?? 0;
    return {
      reports: Number(reports),
      versions: Number(versions),
      statements: of("statement"),
      demands: of("demand"),
      events: of("event"),
      figures: of("figure"),
    };
  });
}
