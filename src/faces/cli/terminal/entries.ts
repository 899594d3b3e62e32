import {
  describeAmount,
  describeDate,
  describeSides,
} from "../../../record/formats/entry-words.js";
import type { RecordEvent, RecordSpan, ReportRecord } from "../../../record/schema.js";
import { wrapWords } from "./lines.js";
import { showTable } from "./table.js";
import type { View } from "./view.js";
import { onOneLine } from "./visible.js";
import { readWords, type Words } from "./words.js";

/** What happens, in order of its dates; what has none comes last, in the order of the text. */
export function showTimeline(record: ReportRecord, view: View): readonly string[] {
  if (record.events.length === 0) return [];
  const words = readWords(record);
  const dates = new Map(record.times.map(({ id, edtf }) => [id, edtf]));
  const keyOf = (event: RecordEvent) => dates.get(event.time ?? "") ?? "~";
  const ordered = record.events
    .map((event) => ({ event, key: keyOf(event) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return [
    view.paint.strong("What happens"),
    ...ordered.flatMap(({ event }) => showEvent(event, record, words, view)),
  ];
}

function showEvent(
  event: RecordEvent,
  record: ReportRecord,
  words: Words,
  view: View,
): readonly string[] {
  const { paint, width } = view;
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const sides = onOneLine(describeSides(event.actors, event.recipients, actors));
  const type = event.mode === null ? event.type : `${event.type} ${onOneLine(event.mode)}`;
  const head = [whenOf(event.time, record, words), type, ...(sides === "" ? [] : [sides])];
  const how = [
    event.factuality,
    ...(event.meeting === null ? [] : [`meeting ${event.meeting}`]),
    ...(event.place === null ? [] : [`in ${words.nameOf(event.place)}`]),
    ...(event.historical ? ["long ago"] : []),
    tellerOf(event.statement, record, words),
    `“${quote(event.anchor.spans, words)}”`,
  ];
  return [
    ...wrapWords(head.join(" · "), width - 4).map((line, at) => (at === 0 ? "  " : "    ") + line),
    ...wrapWords(how.join(" · "), width - 4).map((line) => paint.faint(`    ${line}`)),
  ];
}

/** Who wants what of whom. */
export function showDemands(record: ReportRecord, view: View): readonly string[] {
  const words = readWords(record);
  const rows = record.demands.map(({ by, of, action }) => [
    by === null ? "–" : words.nameOf(by),
    of.length === 0 ? "–" : of.map((id) => words.nameOf(id)).join(", "),
    quote(action.spans, words),
  ]);
  return showTable("Who wants what", ["by", "of", "what"], rows, view);
}

/** How many, of what, according to whom. */
export function showFigures(record: ReportRecord, view: View): readonly string[] {
  const words = readWords(record);
  const rows = record.figures.map((figure) => [
    onOneLine(describeAmount(figure)),
    figure.counts === null ? "–" : onOneLine(figure.counts),
    tellerOf(figure.statement, record, words),
  ]);
  return showTable("How many", ["value", "of what", "according to"], rows, view);
}

function whenOf(id: string | null, record: ReportRecord, words: Words): string {
  const time = record.times.find((one) => one.id === id);
  if (!time) return "no date";
  return time.edtf === null ? `“${quote(time.spans, words)}”` : describeDate(onOneLine(time.edtf));
}

function tellerOf(id: string | null, record: ReportRecord, words: Words): string {
  if (id === null) return "the report";
  const actor = record.statements.find((one) => one.id === id)?.source.actor ?? null;
  return actor === null ? id : `${words.nameOf(actor)} (${id})`;
}

function quote(spans: readonly RecordSpan[], words: Words): string {
  return spans.map((span) => onOneLine(words.at(span))).join(" … ");
}
