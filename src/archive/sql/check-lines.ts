import { sql } from "kysely";
import type { ReportRecord } from "../../record/schema.js";
import type { ArchiveFault } from "../archive.js";
import { phrasesOf } from "./asking/phrases.js";
import { marksOf, readLines } from "./kept-lines.js";
import { linesAsReviewed } from "./lines-as-reviewed.js";
import type { Database, Store } from "./store.js";

interface Place {
  readonly report: number;
  readonly recency: number;
  /** True when the rows are still those of an older program: what they should be is not known. */
  readonly isOutdated: boolean;
}

/** Whether the rows by which a newest version is found are those that its record gives, as people left it. */
export async function checkLines(
  store: Store,
  db: Database,
  { report, recency, isOutdated }: Place,
  at: { readonly version: number; readonly record: ReportRecord },
): Promise<readonly ArchiveFault[]> {
  const messages = await checkListed(store, db, recency, at.record);
  const listed = messages.map((message) => ({ message, report }));
  if (isOutdated) return listed;
  const wanted = await linesAsReviewed(store, db, report, at);
  const kept = await readLines(db, recency);
  const differ = [
    ["entries", kept.entries, wanted.entries],
    ["people's parts in entries", kept.roles, wanted.roles],
    ["actors", kept.actors, wanted.actors],
  ] as const;
  const lines = differ
    .filter(([, rows, others]) => marksOf(rows) !== marksOf(others))
    .map(([what]) => ({
      message: `The index of its ${what} does not agree with its record; the record is whole.`,
      report,
    }));
  return [...listed, ...lines];
}

/** Whether lists and searches find the report under what its record says of it. */
async function checkListed(
  store: Store,
  db: Database,
  recency: number,
  { report }: ReportRecord,
): Promise<readonly string[]> {
  const row = await db
    .selectFrom("reports")
    .select(["number", "id", "title", "publisher", "url", "published", "language"])
    .where("recency", "=", recency)
    .executeTakeFirst();
  if (row === undefined) return [];
  const fields = ["id", "title", "publisher", "url", "published", "language"] as const;
  const other = fields.filter((field) => row[field] !== report[field]);
  const named = await db
    .selectFrom("report_ids")
    .select("report")
    .where("id", "=", report.id)
    .executeTakeFirst();
  return [
    ...(other.length === 0
      ? []
      : [`Lists give it another ${other.join(", ")} than its record; the record is whole.`]),
    ...(named === undefined ? ["It is not found by its id; the record is whole."] : []),
    ...((await isFoundByWords(store, db, recency, report.text))
      ? []
      : ["It is not found by its words; the record is whole."]),
  ];
}

/** By the first words of its text, as a phrase. */
async function isFoundByWords(
  { dialect }: Store,
  db: Database,
  recency: number,
  text: string,
): Promise<boolean> {
  const start = text.slice(0, mostStart);
  const [phrase] = phrasesOf(`"${start.replace(/["“„”«»]/gu, " ")}"`) ?? [];
  if (phrase === undefined) return true;
  // The last word may have been cut.
  const words = phrase.slice(0, Math.max(1, Math.min(mostWords, phrase.length - 1)));
  if (phrase.length === 1 && text.length > mostStart) return true;
  const range = { from: recency, to: recency, most: 1, scored: false };
  const { rows } = await dialect.ranked([words], { ...range, where: () => sql`true` }).execute(db);
  return rows.length > 0;
}

const mostStart = 200;
const mostWords = 6;
