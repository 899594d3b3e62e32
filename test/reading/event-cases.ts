import type { Analysis } from "../../src/language/analysis.js";
import { findActors } from "../../src/reading/2-actors/find-actors.js";
import { findStatements } from "../../src/reading/3-statements/find-statements.js";
import { findDemands } from "../../src/reading/4-demands/find-demands.js";
import { findEvents } from "../../src/reading/5-events/find-events.js";
import type { Actor, Demand, EventEntry, TimeEntry } from "../../src/reading/reading.js";
import { sourceFromText } from "../../src/source/from-text.js";
import type { Span } from "../../src/text/span.js";
import { type Case, type Mark, marksOf } from "../cases.js";

export interface Found {
  readonly actors: readonly Actor[];
  readonly demands: readonly Demand[];
  readonly events: readonly EventEntry[];
}

/** Stages 2 to 5 over an analysis. */
export function findAll(
  analysis: Analysis,
  times: readonly TimeEntry[] = [],
  published: string | null = null,
): Found {
  const { actors } = findActors(sourceFromText(analysis.text), analysis);
  const { statements } = findStatements(analysis, actors);
  const wanted = findDemands(analysis, actors, statements);
  const happened = findEvents(analysis, { actors: wanted.actors, statements, times, published });
  return { actors: happened.actors, demands: wanted.demands, events: happened.events };
}

/** An event that a case wants: `= TYPE/MODE; factuality; meeting`. */
export interface Wanted {
  readonly span: Span;
  readonly type: string;
  readonly mode: string | null;
  readonly factuality: string | null;
  readonly meeting: string | null;
}

export function wantedOf({ marks }: Case): readonly Wanted[] {
  return marksOf(marks, "event").map(({ span, value }: Mark) => {
    const [kind = "", factuality = null, meeting = null] = (value ?? "").split("; ");
    const [type = "", mode = null] = kind.split("/");
    return { span, type, mode, factuality, meeting };
  });
}

/** The found event of the wanted type whose anchor meets the wanted words. */
export function answerTo(wanted: Wanted, { events }: Found): EventEntry | undefined {
  return events.find(
    ({ type, anchor }) =>
      type === wanted.type &&
      anchor.spans.some(({ from, to }) => from < wanted.span.to && wanted.span.from < to),
  );
}

/** True if one of the actors is mentioned in the marked words. */
export function isNamed({ actors }: Found, ids: readonly string[], { span }: Mark): boolean {
  return actors.some(
    ({ id, mentions }) =>
      ids.includes(id) &&
      mentions.some((mention) => mention.span.from < span.to && span.from < mention.span.to),
  );
}

/** Shares of what is wanted that was found, and of what was found that is wanted. */
export interface Score {
  wanted: number;
  found: number;
  right: number;
}

export function add(table: Map<string, Score>, key: string, one: Partial<Score>): void {
  const score = table.get(key) ?? { wanted: 0, found: 0, right: 0 };
  score.wanted += one.wanted ?? 0;
  score.found += one.found ?? 0;
  score.right += one.right ?? 0;
  table.set(key, score);
}

/** Keys whose recall or precision lies below the share. */
export function below(table: ReadonlyMap<string, Score>, share: number): readonly string[] {
  return [...table]
    .filter(([, { wanted, found, right }]) => right < share * wanted || right < share * found)
    .map(
      ([key, { wanted, found, right }]) => `${key}: ${right} right of ${found}, ${wanted} wanted`,
    );
}
