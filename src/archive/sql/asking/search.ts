import { sql } from "kysely";
import type { EntryQuestion, FoundReport, Page } from "../../asking.js";
import type { Phrases, RankedRow } from "../dialect.js";
import { unpackProved } from "../pack.js";
import { readAsFar } from "../read-as-far.js";
import { damagedVersion, keptReport, type ReportFields, reportColumns } from "../reports.js";
import type { Database, Store } from "../store.js";
import { readTexts } from "../version-parts.js";
import { type Conditions, conditionsOf } from "./conditions.js";
import { type Cursor, readCursor, sizeOf, writeCursor } from "./cursor.js";
import { excerptOf } from "./excerpt.js";
import { phrasesOf } from "./phrases.js";

/**
 * Reports that are weighed against each other at a time. "Best" is best among the newest so many that fit; the
 * next so many follow when those are read through. So a word of half the archive costs no more than a rare one.
 */
const block = 1000;

/** Where a page begins: places in time at most `ceiling`, and how many of the block from there were shown. */
interface Start {
  readonly ceiling: number;
  readonly shown: number;
}

interface Found {
  readonly recencies: readonly number[];
  readonly next: Cursor | null;
}

export async function search(store: Store, question: EntryQuestion): Promise<Page<FoundReport>> {
  const cursor = readCursor(question.after);
  const most = sizeOf(question.most);
  const phrases = phrasesOf(question.words);
  if (phrases?.length === 0) return { items: [], next: null };
  const conditions = conditionsOf(store.dialect, question);
  const start = {
    ceiling: Math.min(conditions.to, cursor?.[0] ?? conditions.to),
    shown: cursor?.[1] ?? 0,
  };
  return store.read(async (db) => {
    const find = phrases && question.order !== "newest" ? findBest : findNewest;
    const found = await find({ store, db, phrases, conditions, start, most });
    return {
      items: await reportsAt(store, found.recencies, phrases),
      next: found.next && writeCursor(found.next),
    };
  });
}

interface Search {
  readonly store: Store;
  readonly db: Database;
  readonly phrases: Phrases | null;
  readonly conditions: Conditions;
  readonly start: Start;
  readonly most: number;
}

async function findNewest(search: Search): Promise<Found> {
  const { start, most } = search;
  const rows = await newestRows(search, most + 1, false);
  const recencies = rows.slice(0, most).map(({ recency }) => recency);
  const last = recencies.at(-1) ?? start.ceiling;
  return { recencies, next: rows.length > most ? [last - 1, 0] : null };
}

async function findBest(search: Search): Promise<Found> {
  const { start, most } = search;
  const rows = await newestRows(search, block + 1, true);
  const weighed = rows.slice(0, block);
  const beyond = rows[block];
  const ranked = weighed.toSorted((a, b) => a.score - b.score || b.recency - a.recency);
  const recencies = ranked.slice(start.shown, start.shown + most).map(({ recency }) => recency);
  const shown = start.shown + most;
  if (shown < weighed.length) return { recencies, next: [start.ceiling, shown] };
  return { recencies, next: beyond ? [beyond.recency, 0] : null };
}

/** The newest rows that fit, newest first. */
async function newestRows(
  { store, db, phrases, conditions, start }: Search,
  most: number,
  scored: boolean,
): Promise<readonly RankedRow[]> {
  const { from } = conditions;
  const where = whichReports(conditions);
  const range = { from, to: start.ceiling, where, most, scored };
  if (phrases) return (await store.dialect.ranked(phrases, range).execute(db)).rows;
  const { rows } = await sql<RankedRow>`
    select recency, 0 as score from reports
    where recency >= ${from} and recency <= ${start.ceiling} and ${where(sql.ref("reports.recency"))}
    order by recency desc limit ${most}`.execute(db);
  return rows;
}

type OnReport = Conditions["onReport"];

/**
 * A question as a condition on a report, words and dates apart. Entries that an index leads to are looked up once; of
 * others each report is asked for one, newest first, so that those shown are soon found.
 */
function whichReports({ onReport, onEntry, isIndexed }: Conditions): OnReport {
  if (!onEntry) return onReport;
  return (recency) =>
    isIndexed
      ? sql`${onReport(recency)} and ${recency} in (select e.recency from entries e where ${onEntry})`
      : sql`${onReport(recency)} and exists (
          select 1 from entries e where e.recency = ${recency} and ${onEntry})`;
}

/** How many reports fit, from the place on at which a page of the newest ended. */
export async function countReports(store: Store, question: EntryQuestion): Promise<number> {
  const cursor = readCursor(question.after);
  const phrases = phrasesOf(question.words);
  if (phrases?.length === 0) return 0;
  const conditions = conditionsOf(store.dialect, question);
  const recency = sql.ref("r.recency");
  const words = phrases ? sql`and r.recency in (${store.dialect.reportsWith(phrases)})` : sql``;
  return store.read(async (db) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from reports r
      where r.recency >= ${conditions.from}
        and r.recency <= ${Math.min(conditions.to, cursor?.[0] ?? conditions.to)}
        and ${whichReports(conditions)(recency)} ${words}`.execute(db);
    return Number(rows[0]?.count ?? 0);
  });
}

/** The reports at places in time, in the order of these. */
async function reportsAt(
  store: Store,
  recencies: readonly number[],
  phrases: Phrases | null,
): Promise<readonly FoundReport[]> {
  if (recencies.length === 0) return [];
  const rows = await reportRowsAt(store, recencies);
  const texts = phrases === null ? null : await textsOf(store, rows);
  const found = new Map(
    rows.map((row) => {
      const text = texts?.get(row.newest) ?? null;
      const excerpt = text === null || phrases === null ? null : excerptOf(text, phrases);
      return [row.recency, { report: keptReport(row), excerpt }];
    }),
  );
  return recencies.flatMap((recency) => found.get(recency) ?? []);
}

/** Rows of reports by their places in time; of those that can be read. */
export function reportRowsAt(
  store: Store,
  recencies: readonly number[],
): Promise<readonly (ReportFields & { readonly recency: number; readonly newest: number })[]> {
  return readAsFar(store, recencies, (some) =>
    store.read((db) =>
      db
        .selectFrom("reports")
        .select([...reportColumns, "reports.recency", "reports.newest"])
        .where("recency", "in", some)
        .execute(),
    ),
  );
}

/** The exact texts of versions by their row; of those that can be read. */
export async function textsOf(
  store: Store,
  rows: readonly { readonly newest: number }[],
): Promise<ReadonlyMap<number, string>> {
  const ids = rows.map(({ newest }) => newest);
  const texts = await readAsFar(store, ids, (some) =>
    store.read((db) => someTexts(store, db, some)),
  );
  return new Map(texts);
}

async function someTexts(
  { dialect, place }: Store,
  db: Database,
  ids: readonly number[],
): Promise<readonly (readonly [number, string])[]> {
  const packed = await db
    .selectFrom("versions")
    .select(["id", "report", "version", "sha256"])
    .where("id", "in", ids)
    .execute();
  const texts = await readTexts(dialect, db, ids);
  return packed.map(({ id, report, version, sha256 }) => {
    const exact = unpackProved(texts.get(id) ?? Buffer.of(), sha256.toString("hex"));
    if (exact === null) throw damagedVersion(place, report, version);
    return [id, exact];
  });
}
