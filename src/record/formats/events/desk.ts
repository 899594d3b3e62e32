import type {
  RecordActor,
  RecordEvent,
  RecordSpan,
  RecordStatement,
  ReportRecord,
} from "../../schema.js";
import { quoteSpans, type WordsOf, wordsIn } from "../words.js";
import { type PassageOf, passagesIn } from "./passage.js";
import { type RecordTime, type When, whenOf } from "./when.js";

/** What events are written from: one report's record, and how to look up what its entries refer to. */
export interface Desk {
  readonly record: ReportRecord;
  readonly words: WordsOf;
  readonly passage: PassageOf;
  readonly actors: ReadonlyMap<string, RecordActor>;
  readonly times: ReadonlyMap<string, RecordTime>;
  readonly statements: ReadonlyMap<string, RecordStatement>;
}

export function deskOf(record: ReportRecord): Desk {
  return {
    record,
    words: wordsIn(record.report.text),
    passage: passagesIn(record.report.text),
    actors: byId(record.actors),
    times: byId(record.times),
    statements: byId(record.statements),
  };
}

function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The actors of some ids, in that order. */
export function actorsOf(desk: Desk, ids: readonly string[]): readonly RecordActor[] {
  return ids.flatMap((id) => desk.actors.get(id) ?? []);
}

export function timeOf(desk: Desk, event: RecordEvent): RecordTime | null {
  return desk.times.get(event.time ?? "") ?? null;
}

/** The days that the event is told to fall on; null when no time is tied to it or the time gives no days. */
export function daysOfEvent(desk: Desk, event: RecordEvent): When | null {
  const time = timeOf(desk, event);
  return time === null ? null : whenOf(time);
}

export function placeOf(desk: Desk, event: RecordEvent): RecordActor | null {
  return desk.actors.get(event.place ?? "") ?? null;
}

/** Who says it; null in the report's own voice, and when that cannot be told. */
export function tellerOf(desk: Desk, statement: string | null): RecordActor | null {
  const source = desk.statements.get(statement ?? "")?.source.actor;
  return desk.actors.get(source ?? "") ?? null;
}

/** The words that tell of the event. */
export function anchorOf(desk: Desk, event: RecordEvent): string {
  return quoteSpans(desk.words, event.anchor.spans);
}

/** The exact words around the event's anchor: its sentence, or sentences. */
export function passageOf(desk: Desk, event: RecordEvent): { words: string; span: RecordSpan } {
  const first = event.anchor.spans[0];
  const last = event.anchor.spans.at(-1);
  if (!first || !last) return { words: "", span: [0, 0] };
  return desk.passage([first[0], last[1]]);
}

/** Unique among reports whose ids are. */
export function nameOfEvent(desk: Desk, event: RecordEvent): string {
  return `${desk.record.report.id}:${event.id}`;
}

/** Names as the cells of a table have several: parted by `; `. */
export function joinNames(actors: readonly RecordActor[]): string {
  return actors.map((actor) => actor.name).join("; ");
}
