import { sql } from "kysely";
import type { ReportRecord } from "../../record/schema.js";
import { sha256Of } from "../../text/hash.js";
import type { Added, Addition } from "../archive.js";
import { ArchiveProblem } from "../problem.js";
import { forgetLines, keepLines } from "./keep-lines.js";
import { pack } from "./pack.js";
import { packRecord } from "./pack-record.js";
import { recencyOf } from "./recency.js";
import { refreshLinesAtEnd } from "./refresh-lines.js";
import { linesOf } from "./rows-of.js";
import type { Database, Store } from "./store.js";
import { writeParts } from "./version-parts.js";
import { foldOutlet } from "./words.js";

/** Keeps a record: a new report, a new version of one, or nothing when its newest version has the text. */
export async function addRecord(store: Store, record: ReportRecord, how: Addition): Promise<Added> {
  if (sha256Of(record.report.text) !== record.report.sha256)
    throw new ArchiveProblem(
      "wrong-record",
      `The record of ${how.key} was not added to ${store.place}: its text is not the one that was read. Read the report again.`,
    );
  return store.write(async (db) => {
    const before = await db
      .selectFrom("reports")
      .select(["number", "version", "newest", "recency"])
      .select(["title", "publisher", "published", "url"])
      .where("key", "=", how.key)
      .executeTakeFirst();
    if (!before) return addReport(store, db, record, how);
    if (await isSame(db, before, record, how.again === true))
      return { outcome: "same", report: before.number, version: before.version };
    return addVersion(store, db, record, how, before);
  });
}

interface Before extends Told {
  readonly number: number;
  readonly version: number;
  readonly newest: number;
  readonly recency: number;
}

/** What is known of a report beside its text; null says nothing, and so contradicts nothing. */
type Told = Pick<ReportRecord["report"], "title" | "publisher" | "published" | "url">;

function contradicts({ report }: ReportRecord, before: Told): boolean {
  const { title, publisher, url, published, publishedBasis } = report;
  const told = {
    title,
    publisher,
    url,
    published: publishedBasis === "given" ? published : null,
  };
  return (["title", "publisher", "published", "url"] as const).some(
    (field) => told[field] !== null && told[field] !== before[field],
  );
}

/**
 * Whether the newest version of a report has the text already, under no other title, outlet, day or address. A text
 * that only an older one has comes anew.
 */
async function isSame(
  db: Database,
  before: Before,
  record: ReportRecord,
  again: boolean,
): Promise<boolean> {
  const row = await db
    .selectFrom("versions")
    .select(["sha256", "made_by", "model"])
    .where("id", "=", before.newest)
    .executeTakeFirstOrThrow();
  if (row.sha256.toString("hex") !== record.report.sha256) return false;
  if (contradicts(record, before)) return false;
  const { by, model } = record.made;
  return !again || (row.made_by === by && row.model === model);
}

async function addReport(
  store: Store,
  db: Database,
  record: ReportRecord,
  how: Addition,
): Promise<Added> {
  const number = await nextNumber(db);
  const recency = recencyOf(record.report.published, number);
  const newest = await keepVersion(store, db, record, how, number, 1);
  await db
    .insertInto("reports")
    .values({
      number,
      key: how.key,
      recency,
      version: 1,
      newest,
      ...described(record),
      added_at: how.at,
    })
    .execute();
  await keepId(db, record.report.id, number);
  await keepLines(store.dialect, db, recency, record, linesOf(record));
  return { outcome: "new", report: number, version: 1 };
}

async function addVersion(
  store: Store,
  db: Database,
  record: ReportRecord,
  how: Addition,
  before: Before,
): Promise<Added> {
  const { number } = before;
  const version = before.version + 1;
  const recency = recencyOf(record.report.published, number);
  await forgetLines(store.dialect, db, before.recency, number);
  const newest = await keepVersion(store, db, record, how, number, version);
  await db
    .updateTable("reports")
    .set({ recency, version, newest, ...described(record) })
    .where("number", "=", number)
    .execute();
  await keepId(db, record.report.id, number);
  await keepLines(store.dialect, db, recency, record, linesOf(record));
  // What was decided about older versions holds for this one as far as its words are there.
  refreshLinesAtEnd(store, number);
  return { outcome: "version", report: number, version };
}

/** What `reports` says of a report, as of its newest version. */
function described({ report }: ReportRecord) {
  return {
    id: report.id,
    title: report.title,
    publisher: report.publisher,
    outlet: report.publisher === null ? null : foldOutlet(report.publisher),
    url: report.url,
    published: report.published,
    language: report.language,
  };
}

/** Numbers are counted apart from the rows, so that none comes twice. */
async function nextNumber(db: Database): Promise<number> {
  const { value } = await db
    .updateTable("counters")
    .set({ value: sql`value + 1` })
    .where("name", "=", "reports")
    .returning("value")
    .executeTakeFirstOrThrow();
  return value;
}

async function keepVersion(
  store: Store,
  db: Database,
  record: ReportRecord,
  how: Addition,
  report: number,
  version: number,
): Promise<number> {
  const { text, sha256 } = record.report;
  const { id } = await db
    .insertInto("versions")
    .values({
      report,
      version,
      sha256: Buffer.from(sha256, "hex"),
      added_at: how.at,
      made_by: record.made.by,
      model: record.made.model,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writeParts(store.dialect, db, id, { text: pack(text), record: packRecord(record) });
  return id;
}

async function keepId(db: Database, id: string, report: number): Promise<void> {
  await db
    .insertInto("report_ids")
    .values({ id, report })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
