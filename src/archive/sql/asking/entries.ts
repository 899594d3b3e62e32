import { type Selectable, sql } from "kysely";
import { quoteSpans, wordsIn } from "../../../record/formats/words.js";
import type { EntryQuestion, FoundActor, FoundEntry, Page } from "../../asking.js";
import { actCodes, factualityCodes, kindCodes, typeCodes, wordOf } from "../codes.js";
import { dateOf } from "../recency.js";
import { keptReport, type ReportFields } from "../reports.js";
import { spansFromText } from "../rows-of.js";
import type { Database, Store } from "../store.js";
import type { EntryRow } from "../tables.js";
import { conditionsOf } from "./conditions.js";
import { readCursor, sizeOf, writeCursor } from "./cursor.js";
import { phrasesOf } from "./phrases.js";
import { findRoles } from "./roles.js";
import { reportRowsAt, textsOf } from "./search.js";
import { whichEntries } from "./which-entries.js";

type Entry = Selectable<EntryRow>;
type Report = ReportFields & { readonly recency: number; readonly newest: number };

/**
 * The rows are found first by what an index has of them, and only those of the page are read whole; "cross join" keeps
 * that order.
 */
export async function findEntries(
  store: Store,
  question: EntryQuestion,
): Promise<Page<FoundEntry>> {
  const after = readCursor(question.after);
  const most = sizeOf(question.most);
  const phrases = phrasesOf(question.words);
  if (phrases?.length === 0) return { items: [], next: null };
  const conditions = conditionsOf(store.dialect, question);
  return store.read(async (db) => {
    const which = whichEntries(store.dialect, conditions, phrases, after);
    const { rows } = await sql<Entry>`
      select e.* from (select e.recency, e.position from entries e where ${which}
          order by e.recency desc, e.position limit ${most + 1}) found
        cross join entries e
      where e.recency = found.recency and e.position = found.position
      order by e.recency desc, e.position`.execute(db);
    const shown = rows.slice(0, most);
    const last = shown.at(-1);
    const next = last && rows.length > most ? writeCursor([last.recency, last.position]) : null;
    return { items: await describe(store, db, shown), next };
  });
}

/** What is shown of entries: their reports, words and people. */
async function describe(
  store: Store,
  db: Database,
  entries: readonly Entry[],
): Promise<readonly FoundEntry[]> {
  if (entries.length === 0) return [];
  const rows: readonly Report[] = await reportRowsAt(store, [
    ...new Set(entries.map(({ recency }) => recency)),
  ]);
  const reports = new Map(rows.map((row) => [row.recency, row]));
  const texts = await textsOf(store, rows);
  const actors = await findRoles(store.dialect, db, entries);
  const words = new Map([...texts].map(([id, text]) => [id, wordsIn(text)]));
  return entries.flatMap((entry, index) => {
    const report = reports.get(entry.recency);
    if (!report) return [];
    const spans = spansFromText(entry.spans);
    const wordsAt = words.get(report.newest);
    const text = wordsAt ? quoteSpans(wordsAt, spans) : "";
    return [foundEntry(entry, report, text, actors[index] ?? [])];
  });
}

function foundEntry(
  entry: Entry,
  report: Report,
  text: string,
  actors: readonly FoundActor[],
): FoundEntry {
  const { code, factuality, first_day, last_day } = entry;
  const kind = wordOf(kindCodes, entry.kind);
  return {
    report: keptReport(report),
    version: report.version,
    kind,
    id: `${kind.charAt(0)}${entry.number}`,
    text,
    spans: spansFromText(entry.spans),
    act: kind === "statement" && code !== null ? wordOf(actCodes, code) : null,
    type: kind === "event" && code !== null ? wordOf(typeCodes, code) : null,
    statement: entry.statement === null ? null : `s${entry.statement}`,
    factuality: factuality === null ? null : wordOf(factualityCodes, factuality),
    happened:
      first_day === null || last_day === null ? null : [dateOf(first_day), dateOf(last_day)],
    actors,
  };
}
