import { type RawBuilder, sql } from "kysely";
import type { EntryQuestion, Facet, FacetCount } from "../../asking.js";
import {
  actCodes,
  factualityCodes,
  groupCodes,
  kindCodes,
  roleCodes,
  typeCodes,
  wordOf,
} from "../codes.js";
import type { Database, Store } from "../store.js";
import { type Conditions, conditionsOf } from "./conditions.js";
import { phrasesOf } from "./phrases.js";
import { whichEntries } from "./which-entries.js";

/** Entries that are counted at most: the newest that fit, so that an archive of millions answers at once. */
const mostCounted = 100_000;

export async function countFacet(
  store: Store,
  question: EntryQuestion,
  facet: Facet,
  most: number,
): Promise<readonly FacetCount[]> {
  const phrases = phrasesOf(question.words);
  if (phrases?.length === 0) return [];
  const conditions = conditionsOf(store.dialect, question);
  const byReport = (question.kinds ?? []).length === 0;
  return store.read(async (db) => {
    if (facet === "outlet" && byReport && conditions.onEntry === null)
      return countOutlets(db, reportsThatFit(store, conditions, phrases), most);
    const which = whichEntries(store.dialect, conditions, phrases, null);
    const entries = sql`(select e.* from entries e where ${which}
      order by e.recency desc, e.position limit ${mostCounted})`;
    const count = byReport ? sql`count(distinct e.recency)` : sql`count(*)`;
    return facet === "outlet"
      ? countOutlets(db, entries, most, count)
      : countEntries(db, entries, count, facet, most);
  });
}

function reportsThatFit(
  store: Store,
  { from, to, onReport }: Conditions,
  phrases: ReturnType<typeof phrasesOf>,
): RawBuilder<unknown> {
  const recency = sql.ref("e.recency");
  const words = phrases ? sql`and e.recency in (${store.dialect.reportsWith(phrases)})` : sql``;
  return sql`(select e.recency from reports e
    where e.recency >= ${from} and e.recency <= ${to} and ${onReport(recency)} ${words})`;
}

/** Spellings that differ in case count as one outlet; the label is one of them. */
async function countOutlets(
  db: Database,
  places: RawBuilder<unknown>,
  most: number,
  count: RawBuilder<unknown> = sql`count(*)`,
): Promise<readonly FacetCount[]> {
  const { rows } = await sql<{ label: string; count: number }>`
    select min(r.publisher) as label, ${count} as count
    from ${places} e join reports r on r.recency = e.recency
    where r.outlet is not null group by r.outlet
    order by count desc, label limit ${most}`.execute(db);
  return rows.map(({ label, count }) => ({ value: label, label, count: Number(count) }));
}

async function countEntries(
  db: Database,
  entries: RawBuilder<unknown>,
  count: RawBuilder<unknown>,
  facet: Exclude<Facet, "outlet">,
  most: number,
): Promise<readonly FacetCount[]> {
  if (facet === "speaker" || facet === "addressee")
    return countPeople(db, entries, count, roleCodes[facet], most);
  const { column, from, to, codes } = columns[facet];
  const { rows } = await sql<{ value: number; count: number }>`
    select ${sql.ref(column)} as value, ${count} as count from ${entries} e
    where ${sql.ref(column)} between ${from} and ${to}
    group by ${sql.ref(column)} order by count desc, value limit ${most}`.execute(db);
  return rows.map((row) => {
    const value = wordOf(codes, row.value);
    return { value, label: value, count: Number(row.count) };
  });
}

interface Column {
  readonly column: string;
  /** Codes that are the facet's. */
  readonly from: number;
  readonly to: number;
  readonly codes: Readonly<Record<string, number>>;
}

const columns: Readonly<Record<Exclude<Facet, "outlet" | "speaker" | "addressee">, Column>> = {
  kind: { column: "e.kind", from: 1, to: 99, codes: kindCodes },
  act: { column: "e.code", from: 1, to: 99, codes: actCodes },
  type: { column: "e.code", from: 101, to: 199, codes: typeCodes },
  factuality: { column: "e.factuality", from: 1, to: 99, codes: factualityCodes },
};

async function countPeople(
  db: Database,
  entries: RawBuilder<unknown>,
  count: RawBuilder<unknown>,
  role: number,
  most: number,
): Promise<readonly FacetCount[]> {
  const { rows } = await sql<{ value: number; label: string; count: number }>`
    select g.number as value, g.name as label, t.count as count from (
      select m.group_number, ${count} as count
      from ${entries} e
        join roles r on r.recency = e.recency and r.role = ${role} and r.position = e.position
        join reports p on p.recency = e.recency
        join members m on m.kind = ${groupCodes.identity} and m.report = p.number
          and m.actor = r.actor
      group by m.group_number order by count desc, m.group_number limit ${most}) t
    join groups g on g.number = t.group_number
    order by t.count desc, g.number`.execute(db);
  return rows.map(({ value, label, count }) => ({
    value: String(value),
    label,
    count: Number(count),
  }));
}
