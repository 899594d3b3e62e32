import { sql } from "kysely";
import type { Described, Joining } from "../groups.js";
import { ArchiveProblem } from "../problem.js";
import type { Summaries } from "./group-summaries.js";
import { whole } from "./json-rows.js";
import { writePacked } from "./packed-rows.js";
import { numberOf } from "./rows-of.js";
import type { Database, Store } from "./store.js";

interface Row {
  readonly kind: number;
  readonly report: number;
  /** 0 for the report itself. */
  readonly actor: number;
  readonly into: number;
  readonly words: string;
}

/** Puts members into groups, out of any other of the kind; each statement is for all of them. */
export async function joinGroups(
  store: Store,
  db: Database,
  joinings: readonly Joining[],
): Promise<void> {
  if (joinings.length === 0) return;
  const kinds = await kindsOf(
    store,
    db,
    joinings.map(({ group }) => group),
  );
  const rows = new Map<string, Row>();
  for (const { group, members } of joinings)
    for (const { report, actor, because } of members) {
      const place = { kind: kinds.get(group) as number, report, actor: actorNumber(actor) };
      rows.set(Object.values(place).join(" "), { ...place, into: group, words: because });
    }
  if (rows.size === 0) return;
  const json = JSON.stringify([...rows.values()]);
  const before = await groupsBefore(store, db, json);
  const given = store.dialect.rowsOf(json);
  await sql`insert into reasons (words) select distinct value ->> 'words' from ${given} where true
    on conflict (words) do nothing`.execute(db);
  await sql`
    insert into members (kind, report, actor, group_number, reason)
    select ${whole("kind")}, ${whole("report")}, ${whole("actor")}, ${whole("into")}, r.id
    from ${given} cross join reasons r where r.words = value ->> 'words'
    on conflict (kind, report, actor) do update
      set group_number = excluded.group_number, reason = excluded.reason`.execute(db);
  const sizes = new Map<number, number>();
  const add = (group: number, by: number) => sizes.set(group, (sizes.get(group) ?? 0) + by);
  for (const { into } of rows.values()) add(into, 1);
  for (const group of before) add(group, -1);
  await growAll(store, db, sizes);
}

function actorNumber(actor: string | null): number {
  return actor === null ? 0 : numberOf(actor);
}

/** The groups that those who come were in, one for each. */
async function groupsBefore(store: Store, db: Database, json: string): Promise<readonly number[]> {
  const { rows } = await sql<{ group_number: number }>`
    select m.group_number from ${store.dialect.rowsOf(json)} cross join members m
    where m.kind = ${whole("kind")} and m.report = ${whole("report")}
      and m.actor = ${whole("actor")}`.execute(db);
  return rows.map(({ group_number }) => group_number);
}

async function growAll(
  store: Store,
  db: Database,
  sizes: ReadonlyMap<number, number>,
): Promise<void> {
  const changes = [...sizes]
    .filter(([, by]) => by !== 0)
    .map(([number, change]) => ({ number, change }));
  if (changes.length === 0) return;
  await sql`
    update groups set size = size + c.change from (
      select ${whole("number")} as number, ${whole("change")} as change
      from ${store.dialect.rowsOf(JSON.stringify(changes))}) c
    where groups.number = c.number`.execute(db);
}

/** Sets what is kept about groups. */
export async function describeGroups(
  store: Store,
  db: Database,
  described: readonly Described[],
  summaries: Summaries,
): Promise<void> {
  if (described.length === 0) return;
  await kindsOf(
    store,
    db,
    described.map(({ group }) => group),
  );
  await writePacked(
    described.map(({ group, summary }) => ({
      fields: { group, name: summary.name },
      bytes: summaries.pack(summary.detail),
    })),
    (json, bytes) =>
      sql`
      update groups set name = c.name, detail = c.detail from (
        select ${whole("group")} as number, value ->> 'name' as name, ${bytes} as detail
        from ${store.dialect.rowsOf(json)}) c
      where groups.number = c.number`.execute(db),
  );
}

export function grow(db: Database, group: number, by: number): Promise<unknown> {
  return db
    .updateTable("groups")
    .set({ size: sql`size + ${by}` })
    .where("number", "=", group)
    .execute();
}

export async function reasonOf(db: Database, words: string): Promise<number> {
  const row = await db
    .selectFrom("reasons")
    .select("id")
    .where("words", "=", words)
    .executeTakeFirst();
  if (row) return row.id;
  const { id } = await db
    .insertInto("reasons")
    .values({ words })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function kindOf(store: Store, db: Database, group: number): Promise<number> {
  return (await kindsOf(store, db, [group])).get(group) as number;
}

/** Kinds by group. Throws an ArchiveProblem when there is no such group. */
async function kindsOf(
  store: Store,
  db: Database,
  groups: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const wanted = JSON.stringify([...new Set(groups)].map((number) => ({ number })));
  const { rows } = await sql<{ number: number; kind: number }>`
    select number, kind from groups where number in (
      select ${whole("number")} from ${store.dialect.rowsOf(wanted)})`.execute(db);
  const kinds = new Map(rows.map(({ number, kind }) => [number, kind]));
  const missing = groups.find((group) => !kinds.has(group));
  if (missing === undefined) return kinds;
  throw new ArchiveProblem("unknown-group", `There is no group ${missing} in ${store.place}.`);
}
