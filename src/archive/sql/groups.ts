import type { Selectable } from "kysely";
import type {
  GroupKind,
  GroupSummary,
  Groups,
  KeptGroup,
  Membership,
  PlacedMember,
} from "../groups.js";
import { ArchiveProblem } from "../problem.js";
import { groupCodes, wordOf } from "./codes.js";
import { findNamed } from "./find-named.js";
import { rememberSummaries, type Summaries } from "./group-summaries.js";
import { describeGroups, grow, joinGroups, kindOf, reasonOf } from "./join-groups.js";
import type { Database, Store } from "./store.js";
import type { GroupRow, MemberRow } from "./tables.js";

/** Groups as in `../groups.ts`. Sizes are kept with each change. */
export function makeGroups(store: Store): Groups {
  const summaries = rememberSummaries();
  return {
    open: (kind, summary) => store.write((db) => openGroup(summaries, db, kind, summary)),
    join: (group, members) => store.write((db) => joinGroups(store, db, [{ group, members }])),
    joinAll: (joinings) => store.write((db) => joinGroups(store, db, joinings)),
    merge: (from, into, because) =>
      store.write((db) => mergeGroups(store, db, from, into, because)),
    describe: (group, summary) =>
      store.write((db) => describeGroups(store, db, [{ group, summary }], summaries)),
    describeAll: (described) =>
      store.write((db) => describeGroups(store, db, described, summaries)),
    group: (number) =>
      store.read(async (db) => (await findGroups(summaries, db, [number])).get(number) ?? null),
    some: (numbers) => store.read((db) => findGroups(summaries, db, numbers)),
    list: (kind, from, most) => store.read((db) => listGroups(summaries, db, kind, from, most)),
    named: (kind, words, from, most) =>
      store.read((db) => findNamed(store.dialect, db, kind, words, from, most)),
    members: (group) => store.read((db) => listMembers(db, group)),
    of: (kind, report) =>
      store.read(async (db) => (await rowsOf(db, groupCodes[kind], [report])).map(placedMember)),
    ofAll: (kind, reports) =>
      store.read(async (db) => {
        const rows = [];
        for (const some of inParts(reports))
          rows.push(...(await rowsOf(db, groupCodes[kind], some)));
        return rows.map(placedMember);
      }),
    reports: (groups) => store.read((db) => countReports(db, groups)),
    names: (groups) => store.read((db) => namesOf(db, groups)),
    leave: (kind, report) => store.write((db) => removeMembers(db, groupCodes[kind], report)),
  };
}

async function openGroup(
  summaries: Summaries,
  db: Database,
  kind: GroupKind,
  summary: GroupSummary,
): Promise<number> {
  const described = { name: summary.name, detail: summaries.pack(summary.detail) };
  const { number } = await db
    .insertInto("groups")
    .values({ kind: groupCodes[kind], ...described, size: 0, merged_into: null })
    .returning("number")
    .executeTakeFirstOrThrow();
  return number;
}

async function mergeGroups(
  store: Store,
  db: Database,
  from: number,
  into: number,
  because: string,
): Promise<void> {
  const source = await kindOf(store, db, from);
  const target = await kindOf(store, db, into);
  if (from === into || source !== target)
    throw new ArchiveProblem(
      "unknown-group",
      `Group ${from} cannot go into group ${into}: only two groups of one kind can be merged.`,
    );
  const moved = await moveMembers(db, from, into, because);
  await grow(db, into, moved);
  await db
    .updateTable("groups")
    .set({ size: 0, merged_into: into })
    .where("number", "=", from)
    .execute();
}

/** Each says why it was where it was, and why it went. How many there are. */
async function moveMembers(
  db: Database,
  from: number,
  into: number,
  because: string,
): Promise<number> {
  const old = await db
    .selectFrom("members")
    .innerJoin("reasons", "reasons.id", "members.reason")
    .select(["reasons.id", "reasons.words"])
    .distinct()
    .where("group_number", "=", from)
    .execute();
  let moved = 0;
  for (const { id, words } of old) {
    const reason = await reasonOf(db, `${words}; ${because}`);
    const { numUpdatedRows } = await db
      .updateTable("members")
      .set({ group_number: into, reason })
      .where("group_number", "=", from)
      .where("reason", "=", id)
      .executeTakeFirst();
    moved += Number(numUpdatedRows);
  }
  return moved;
}

async function findGroups(
  summaries: Summaries,
  db: Database,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, KeptGroup>> {
  const found = new Map<number, KeptGroup>();
  for (const some of inParts(numbers)) {
    const rows = await db
      .selectFrom("groups")
      .selectAll()
      .where("number", "in", some)
      .orderBy("number")
      .execute();
    for (const row of rows) found.set(row.number, keptGroup(summaries, row));
  }
  return found;
}

async function listGroups(
  summaries: Summaries,
  db: Database,
  kind: GroupKind,
  from: number,
  most: number,
): Promise<readonly KeptGroup[]> {
  const rows = await db
    .selectFrom("groups")
    .selectAll()
    .where("kind", "=", groupCodes[kind])
    .orderBy("size", "desc")
    .orderBy("number")
    .offset(from)
    .limit(most)
    .execute();
  return rows.map((row) => keptGroup(summaries, row));
}

function keptGroup(summaries: Summaries, row: Selectable<GroupRow>): KeptGroup {
  return {
    number: row.number,
    kind: wordOf(groupCodes, row.kind),
    name: row.name,
    detail: summaries.unpack(row.detail),
    size: row.size,
    mergedInto: row.merged_into,
  };
}

async function listMembers(db: Database, group: number): Promise<readonly Membership[]> {
  const rows = await memberRows(db).where("group_number", "=", group).execute();
  return rows.map(membership);
}

function rowsOf(db: Database, kind: number, reports: readonly number[]): Promise<MemberFields[]> {
  return memberRows(db).where("kind", "=", kind).where("report", "in", reports).execute();
}

/** Values in one statement at most. */
const mostAtOnce = 500;

/** Numbers in ascending parts, each once. */
function inParts(numbers: readonly number[]): readonly (readonly number[])[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(sorted.length / mostAtOnce) }, (_, part) =>
    sorted.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  );
}

async function countReports(
  db: Database,
  groups: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const some of inParts(groups)) {
    const rows = await db
      .selectFrom("members")
      .select([
        "group_number",
        ({ fn }) => fn.count<number | string>("report").distinct().as("reports"),
      ])
      .where("group_number", "in", some)
      .groupBy("group_number")
      .execute();
    for (const { group_number, reports } of rows) counts.set(group_number, Number(reports));
  }
  return counts;
}

async function namesOf(
  db: Database,
  groups: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  for (const some of inParts(groups)) {
    const rows = await db
      .selectFrom("groups")
      .select(["number", "name"])
      .where("number", "in", some)
      .execute();
    for (const { number, name } of rows) names.set(number, name);
  }
  return names;
}

function memberRows(db: Database) {
  return db
    .selectFrom("members")
    .innerJoin("reasons", "reasons.id", "members.reason")
    .select(["report", "actor", "group_number", "reasons.words"])
    .orderBy("report")
    .orderBy("actor");
}

interface MemberFields extends Pick<MemberRow, "report" | "actor" | "group_number"> {
  readonly words: string;
}

function membership({ report, actor, words }: MemberFields): Membership {
  return { report, actor: actor === 0 ? null : `a${actor}`, because: words };
}

function placedMember(row: MemberFields): PlacedMember {
  return { ...membership(row), group: row.group_number };
}

export async function removeMembers(db: Database, kind: number, report: number): Promise<void> {
  const gone = await db
    .deleteFrom("members")
    .where("kind", "=", kind)
    .where("report", "=", report)
    .returning("group_number")
    .execute();
  for (const { group_number } of gone) await grow(db, group_number, -1);
}
