import { type RawBuilder, sql } from "kysely";
import {
  type AskedKind,
  type AskedRole,
  askedRoles,
  type EntryQuestion,
  type Question,
} from "../../asking.js";
import { ArchiveProblem } from "../../problem.js";
import { actCodes, codeOf, factualityCodes, kindCodes, roleCodes, typeCodes } from "../codes.js";
import type { Dialect } from "../dialect.js";
import { dayNumber, lastDayNumber, recenciesOn } from "../recency.js";
import { foldOutlet } from "../words.js";
import { phrasesOf } from "./phrases.js";

/** A question as conditions in SQL. */
export interface Conditions {
  /** The lowest and the highest place in time that may fit. */
  readonly from: number;
  readonly to: number;
  /** On a report, by its place in time; words apart. */
  onReport(recency: RawBuilder<unknown>): RawBuilder<unknown>;
  /** On a row `e` of `entries`, its report apart; null when the question asks nothing of entries. */
  readonly onEntry: RawBuilder<unknown> | null;
  /** True when an index leads to the entries that fit; else most reports may have one. */
  readonly isIndexed: boolean;
}

type Condition = RawBuilder<unknown>;

export function conditionsOf(dialect: Dialect, question: EntryQuestion): Conditions {
  const onEntry = entryConditions(dialect, question);
  const sets = reportSets(dialect, question);
  return {
    ...placesBetween(question),
    onReport: (recency) => all(sets.map((set) => sql`${recency} in (${set})`)),
    onEntry: onEntry.length === 0 ? null : all(onEntry),
    isIndexed: isIndexed(question),
  };
}

function isIndexed({ act, type, reviewed, roles = {} }: EntryQuestion): boolean {
  const who = Object.values(roles).filter((one) => one !== undefined);
  return act !== undefined || type !== undefined || reviewed === true || who.length > 0;
}

export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `);
}

/** A report without a date was published neither before nor after any. */
function placesBetween({ from, to }: Question): Pick<Conditions, "from" | "to"> {
  if (from === undefined && to === undefined) return { from: 0, to: Number.MAX_SAFE_INTEGER };
  return {
    from: recenciesOn(from === undefined ? 1 : dayOf(from, dayNumber))[0],
    to: to === undefined ? Number.MAX_SAFE_INTEGER : recenciesOn(dayOf(to, lastDayNumber))[1],
  };
}

function dayOf(date: string, numberOf: (date: string) => number | null): number {
  const day = numberOf(date);
  if (day !== null) return day;
  throw new ArchiveProblem(
    "wrong-question",
    `${JSON.stringify(date.slice(0, 40))} is no date: write it as 2025-03-12, 2025-03 or 2025.`,
  );
}

/** Queries for places in time, of which a report must be in each. */
function reportSets(dialect: Dialect, question: EntryQuestion): readonly Condition[] {
  const { outlet, story, actor, report } = question;
  const sets: Condition[] = [];
  if (outlet !== undefined)
    sets.push(sql`select recency from reports where outlet = ${foldOutlet(outlet)}`);
  if (story !== undefined) sets.push(placesOfGroup(story));
  if (typeof actor === "number") sets.push(placesOfGroup(actor));
  if (typeof actor === "string")
    sets.push(sql`select recency from actors where name in (${namesWith(dialect, actor)})`);
  if (report !== undefined) sets.push(sql`select recency from reports where number = ${report}`);
  return sets;
}

function placesOfGroup(group: number): Condition {
  return sql`select r.recency from members m join reports r on r.number = m.report
    where m.group_number = ${group}`;
}

function namesWith(dialect: Dialect, words: string): Condition {
  const phrases = phrasesOf(words)?.flat() ?? [];
  return phrases.length === 0
    ? sql`select id from names where 1 = 0`
    : dialect.namesWith(phrases.map((word) => [word]));
}

function entryConditions(dialect: Dialect, question: EntryQuestion): readonly Condition[] {
  const { act, type, factuality, happenedFrom, happenedTo, reviewed } = question;
  const conditions: Condition[] = [];
  const kinds = kindsToAsk(question);
  const isDated = happenedFrom !== undefined || happenedTo !== undefined;
  const code = isDated ? withinDated : sql.ref("e.code");
  if (kinds.length > 0)
    conditions.push(sql`e.kind in (${sql.join(kinds.map((kind) => kindCodes[kind] ?? 0))})`);
  if (act !== undefined) conditions.push(sql`${code} = ${codeOf(actCodes, act) ?? 0}`);
  if (type !== undefined) conditions.push(sql`${code} = ${codeOf(typeCodes, type) ?? 0}`);
  if (factuality !== undefined)
    conditions.push(sql`e.factuality = ${codeOf(factualityCodes, factuality) ?? 0}`);
  if (isDated) conditions.push(sql`e.first_day is not null`);
  if (happenedFrom !== undefined)
    conditions.push(sql`e.last_day >= ${dayOf(happenedFrom, dayNumber)}`);
  if (happenedTo !== undefined)
    conditions.push(sql`e.first_day <= ${dayOf(happenedTo, lastDayNumber)}`);
  if (reviewed !== undefined) conditions.push(sql`e.reviewed = ${sql.lit(reviewed ? 1 : 0)}`);
  for (const role of askedRoles) {
    const who = question.roles?.[role];
    if (who !== undefined) conditions.push(inRole(dialect, role, who));
  }
  return conditions;
}

/**
 * Few entries have a day, and their index has all that is asked of entries; the index of codes would lead to many more.
 * The plus keeps the latter from being taken.
 */
const withinDated = sql`+e.code`;

/** None where the act or type says the kind already, so that its index is enough. */
function kindsToAsk({ kinds = [], act, type }: EntryQuestion): readonly AskedKind[] {
  if (act !== undefined && kinds.includes("statement")) return [];
  return type !== undefined && kinds.includes("event") ? [] : kinds;
}

function inRole(dialect: Dialect, role: AskedRole, who: number | string): Condition {
  const people =
    typeof who === "number"
      ? sql`(select p.recency, m.actor from members m join reports p on p.number = m.report
          where m.group_number = ${who})`
      : sql`(select recency, actor from actors where name in (${namesWith(dialect, who)}))`;
  return sql`(e.recency, e.position) in (
    select r.recency, r.position from ${people} a
      join roles r on r.recency = a.recency and r.role = ${roleCodes[role]} and r.actor = a.actor)`;
}
