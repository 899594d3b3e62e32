import { sql } from "kysely";
import type { GroupKind, NamedGroup } from "../groups.js";
import { groupCodes } from "./codes.js";
import type { Dialect } from "./dialect.js";
import { numbers } from "./recency.js";
import type { Database } from "./store.js";
import { wordsOf } from "./words.js";

const mostWords = 16;
const mostMentions = 100_000;
const mostNames = 200_000;

/** Groups by words of a name, as in `../groups.ts`. */
export async function findNamed(
  dialect: Dialect,
  db: Database,
  kind: GroupKind,
  typed: string,
  from: number,
  most: number,
): Promise<readonly NamedGroup[]> {
  const asked = [...wordsOf(typed.slice(0, 1000))].slice(0, mostWords);
  const words = asked.map(({ folded }) => folded).filter(Boolean);
  if (words.length === 0) return typed.trim() === "" ? listNames(db, kind, from, most) : [];
  if (kind === "identity") return findMentioned(dialect, db, words, from, most);
  const names = await listNames(db, kind, 0, mostNames);
  return names.filter(({ name }) => hasAll(name, words)).slice(from, from + most);
}

async function listNames(
  db: Database,
  kind: GroupKind,
  from: number,
  most: number,
): Promise<readonly NamedGroup[]> {
  return db
    .selectFrom("groups")
    .select(["number", "name", "size"])
    .where("kind", "=", groupCodes[kind])
    .where("size", ">", 0)
    .orderBy("size", "desc")
    .orderBy("number")
    .offset(from)
    .limit(most)
    .execute();
}

/** By the index of names, and from there by who bears them in reports. "cross join" keeps that order. */
async function findMentioned(
  dialect: Dialect,
  db: Database,
  words: readonly string[],
  from: number,
  most: number,
): Promise<readonly NamedGroup[]> {
  const { rows } = await sql<NamedGroup>`
    select g.number, g.name, g.size from (
      select distinct m.group_number from (
        select recency, actor from actors where name in (${dialect.namesBeginning(words)})
        limit ${mostMentions}) a
      cross join members m on m.kind = ${groupCodes.identity}
        and m.report = a.recency % ${sql.lit(numbers)} and m.actor = a.actor) f
    cross join groups g on g.number = f.group_number
    where g.size > 0 order by g.size desc, g.number limit ${most} offset ${from}`.execute(db);
  return rows;
}

function hasAll(name: string, words: readonly string[]): boolean {
  const there = [...wordsOf(name)].map(({ folded }) => folded);
  return words.every((word) => there.some((one) => one.startsWith(word)));
}
