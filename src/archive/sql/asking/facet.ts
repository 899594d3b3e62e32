import { type RawBuilder, sql } from "kysely";
import {
  type CountedFacet,
  type EntryQuestion,
  type Facet,
  type FacetCount,
  mostCounted,
} from "../../asking.js";
import {
  actCodes,
  factualityCodes,
  groupCodes,
  kindCodes,
  roleCodes,
  typeCodes,
  wordOf,
} from "../codes.js";
import { numbers } from "../recency.js";
import type { Database, Store } from "../store.js";
import { type Conditions, conditionsOf } from "./conditions.js";
import { phrasesOf } from "./phrases.js";
import { whichEntries } from "./which-entries.js";

export async function countFacet(
  store: Store,
  question: EntryQuestion,
  facet: Facet,
  most: number,
): Promise<CountedFacet> {
  const phrases = phrasesOf(question.words);
  if (phrases?.length === 0) return { values: [], isCut: false };
  const conditions = conditionsOf(store.dialect, question);
  const byReport = (question.kinds ?? []).length === 0;
  return store.read(async (db) => {
    if (facet === "outlet" && byReport && conditions.onEntry === null) {
      const values = await countOutletsOfReports(store, db, conditions, phrases, most);
      return { values, isCut: false };
    }
    const which = whichEntries(store.dialect, conditions, phrases, null);
    const count = byReport ? sql`count(distinct e.recency)` : sql`count(*)`;
    return countEntries(db, { which, count, facet, most });
  });
}

/** Spellings that differ in case count as one outlet; the label is one of them. All reports count: an index has them. */
async function countOutletsOfReports(
  { dialect }: Store,
  db: Database,
  { from, to, onReport }: Conditions,
  phrases: ReturnType<typeof phrasesOf>,
  most: number,
): Promise<readonly FacetCount[]> {
  const words = phrases ? sql`and e.recency in (${dialect.reportsWith(phrases)})` : sql``;
  const dates =
    from > 0 || to < Number.MAX_SAFE_INTEGER
      ? sql`and e.recency >= ${from} and e.recency <= ${to}`
      : sql``;
  const { rows } = await sql<{ label: string; count: number }>`
    select (select r.publisher from reports r where r.outlet = t.outlet limit 1) as label, t.count
    from (select e.outlet, count(*) as count from reports e
      where e.outlet is not null ${dates} and ${onReport(sql.ref("e.recency"))} ${words}
      group by e.outlet order by count desc, e.outlet limit ${most}) t
    order by t.count desc, t.outlet`.execute(db);
  return rows.map(({ label, count }) => ({ value: label, label, count: Number(count) }));
}

interface Counting {
  /** On a row `e` of `entries`. */
  readonly which: RawBuilder<unknown>;
  /** Of the rows `e` of a value. */
  readonly count: RawBuilder<unknown>;
  readonly facet: Facet;
  readonly most: number;
}

type Counted = { readonly [Part in keyof FacetCount]: FacetCount[Part] | null } & {
  readonly all: number;
};

/** The newest entries that fit are looked up once, and counted even where none has a value. */
async function countEntries(db: Database, counting: Counting): Promise<CountedFacet> {
  const { rows } = await sql<Counted>`
    with newest as materialized (
      select e.recency, e.position, e.kind, e.code, e.factuality from entries e
      where ${counting.which} order by e.recency desc, e.position limit ${mostCounted})
    select a.n as "all", v.value, v.label, v.count
    from (select count(*) as n from newest) a left join (${valuesOf(counting)}) v on 1 = 1
    order by v.count desc, v.place`.execute(db);
  const values = rows.flatMap(({ value, label, count }) =>
    value === null ? [] : [named(counting.facet, { value: String(value), label, count })],
  );
  return { values, isCut: Number(rows[0]?.all) >= mostCounted };
}

function named(
  facet: Facet,
  { value, label, count }: Pick<Counted, "label" | "count"> & { readonly value: string },
): FacetCount {
  const word = label ?? wordOf(columns[facet as keyof typeof columns].codes, Number(value));
  return { value: label === null ? word : value, label: word, count: Number(count) };
}

/** Values of a facet among the rows `newest`, with a label where it is no word of ours, and what orders equals. */
function valuesOf(counting: Counting): RawBuilder<unknown> {
  const { facet } = counting;
  if (facet === "outlet") return outletsOf(counting);
  if (facet === "speaker" || facet === "addressee") return peopleOf(counting, roleCodes[facet]);
  const { column, from, to } = columns[facet];
  return sql`
    select ${sql.ref(column)} as value, null as label, ${counting.count} as count,
      ${sql.ref(column)} as place
    from newest e where ${sql.ref(column)} between ${from} and ${to}
    group by ${sql.ref(column)} order by count desc, place limit ${counting.most}`;
}

function outletsOf({ count, most }: Counting): RawBuilder<unknown> {
  return sql`
    select min(r.publisher) as value, min(r.publisher) as label, ${count} as count, r.outlet as place
    from newest e join reports r on r.recency = e.recency
    where r.outlet is not null group by r.outlet order by count desc, place limit ${most}`;
}

/** "cross join" keeps the order: from the entries to who stands in them, and from there to who these are. */
function peopleOf({ count, most }: Counting, role: number): RawBuilder<unknown> {
  return sql`
    select g.number as value, g.name as label, t.count, t.place from (
      select m.group_number as place, ${count} as count
      from newest e
        cross join roles r on r.recency = e.recency and r.role = ${role} and r.position = e.position
        cross join members m on m.kind = ${groupCodes.identity}
          and m.report = e.recency % ${sql.lit(numbers)} and m.actor = r.actor
      group by m.group_number order by count desc, place limit ${most}) t
    join groups g on g.number = t.place`;
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
