import { describeAmount } from "../../../record/formats/entry-words.js";
import type { OffsetMap } from "../../../record/offsets.js";
import type { RecordSpan, ReportRecord } from "../../../record/schema.js";
import type { Entry } from "../../http/api/entries.js";
import { eventWords } from "../app/events.js";
import type { EntryKind } from "./kinds.js";
import { depthsOf, unitsOf } from "./marks.js";
import { plain } from "./odd.js";
import { describeBasis, describeTime } from "./times.js";

/** One entry as the list beside the text shows it. */
export interface Row {
  readonly id: string;
  readonly kind: EntryKind;
  /** UTF-16 unit at which its words begin; the text's length when it has none. */
  readonly at: number;
  /** Statements that it is told inside. */
  readonly depth: number;
  readonly who: string;
  /** What is done: the act, the event's type, `wants`, a value. */
  readonly act: string;
  readonly to: string;
  /** The exact words; those of several spans with a mark of omission between. */
  readonly quote: string;
  /** Small print, each a few words. */
  readonly how: readonly string[];
  /** Statement in which it stands; null in the report's own voice. */
  readonly voice: string | null;
}

export interface Desk {
  readonly record: ReportRecord;
  readonly offsets: OffsetMap;
  readonly names: ReadonlyMap<string, string>;
  readonly times: ReadonlyMap<string, ReportRecord["times"][number]>;
  readonly statements: ReadonlyMap<string, ReportRecord["statements"][number]>;
  readonly depths: ReadonlyMap<string, number>;
}

export function deskOf(record: ReportRecord, offsets: OffsetMap): Desk {
  return {
    record,
    offsets,
    names: new Map(record.actors.map(({ id, name }) => [id, name])),
    times: new Map(record.times.map((time) => [time.id, time])),
    statements: new Map(record.statements.map((statement) => [statement.id, statement])),
    depths: depthsOf(record),
  };
}

/** Every entry of a record, in the order of the text. */
export function listRows(desk: Desk): readonly Row[] {
  const { record } = desk;
  const rows = [
    ...record.statements.map((entry) => statementRow(desk, entry)),
    ...record.events.map((entry) => eventRow(desk, entry)),
    ...record.demands.map((entry) => demandRow(desk, entry)),
    ...record.figures.map((entry) => figureRow(desk, entry)),
    ...record.times.map((entry) => timeRow(desk, entry)),
    ...record.actors.map((entry) => actorRow(desk, entry)),
  ];
  return rows.sort((a, b) => a.at - b.at || places[a.kind] - places[b.kind]);
}

const places: Readonly<Record<EntryKind, number>> = {
  statement: 0,
  demand: 1,
  event: 2,
  figure: 3,
  time: 4,
  actor: 5,
};

/** The row of an entry that need not stand in the record: a rejected one. */
export function rowOfEntry(desk: Desk, entry: Entry): Row {
  if ("cue" in entry) return statementRow(desk, entry);
  if ("anchor" in entry) return eventRow(desk, entry);
  if ("action" in entry) return demandRow(desk, entry);
  if ("counts" in entry) return figureRow(desk, entry);
  return "mentions" in entry ? actorRow(desk, entry) : timeRow(desk, entry);
}

function statementRow(desk: Desk, entry: ReportRecord["statements"][number]): Row {
  const { source, cue, content, addressees, within, form, sourcing, confidence } = entry;
  const named = source.actor === null ? null : nameOf(desk, source.actor);
  const stands = wordsAt(desk, source.spans);
  const time = desk.times.get(entry.time ?? "");
  const told = desk.statements.get(within ?? "");
  return {
    ...base(
      desk,
      entry.id,
      "statement",
      [...source.spans, ...cue.spans, ...content.spans],
      content.spans,
    ),
    depth: desk.depths.get(entry.id) ?? 0,
    who: named ?? (stands === "" ? "somebody unnamed" : stands),
    act: entry.act,
    to: addressees.map((id) => nameOf(desk, id)).join(", "),
    voice: within,
    how: [
      form === "direct"
        ? "word for word"
        : form === "mixed"
          ? "partly word for word"
          : "in the report's words",
      sourcing === "named" ? "" : `source: ${sourcing}`,
      named !== null && stands !== "" && stands !== named && source.implied !== null
        ? `stands as “${stands}”`
        : "",
      entry.medium === null ? "" : `in ${plain(entry.medium)}`,
      time ? describeTime(time) : "",
      told ? `as told by ${speakerOf(desk, told.id)}` : "",
      sure(confidence),
    ].filter((words) => words !== ""),
  };
}

function eventRow(desk: Desk, entry: ReportRecord["events"][number]): Row {
  const time = desk.times.get(entry.time ?? "");
  return {
    ...base(desk, entry.id, "event", entry.anchor.spans),
    who: entry.actors.map((id) => nameOf(desk, id)).join(", "),
    act: eventWords(entry.type, entry.mode === null ? [] : [entry.mode]),
    to: entry.recipients.map((id) => nameOf(desk, id)).join(", "),
    voice: entry.statement,
    how: [
      entry.factuality,
      entry.meeting === null ? "" : `meeting ${entry.meeting}`,
      time ? describeTime(time) : "",
      entry.place === null ? "" : `in ${nameOf(desk, entry.place)}`,
      entry.historical ? "long ago" : "",
      voiceOf(desk, entry.statement),
      sure(entry.confidence),
    ].filter((words) => words !== ""),
  };
}

function demandRow(desk: Desk, entry: ReportRecord["demands"][number]): Row {
  return {
    ...base(desk, entry.id, "demand", entry.action.spans),
    who: entry.by === null ? "somebody unnamed" : nameOf(desk, entry.by),
    act: "wants",
    to: entry.of.map((id) => nameOf(desk, id)).join(", "),
    voice: entry.statement,
    how: [voiceOf(desk, entry.statement)],
  };
}

function figureRow(desk: Desk, entry: ReportRecord["figures"][number]): Row {
  const time = desk.times.get(entry.asOf ?? "");
  return {
    ...base(desk, entry.id, "figure", entry.spans),
    who: describeAmount(entry),
    act: entry.counts === null ? "" : plain(entry.counts),
    to: "",
    voice: entry.statement,
    how: [time ? `as of ${describeTime(time)}` : "", voiceOf(desk, entry.statement)].filter(
      (words) => words !== "",
    ),
  };
}

function timeRow(desk: Desk, entry: ReportRecord["times"][number]): Row {
  return {
    ...base(desk, entry.id, "time", entry.spans),
    who: describeTime(entry),
    act: "",
    to: "",
    voice: null,
    how: [entry.value, describeBasis(entry, desk.times)],
  };
}

function actorRow(desk: Desk, entry: ReportRecord["actors"][number]): Row {
  const first = entry.mentions[0]?.spans ?? [];
  const roles = entry.roles.map(({ title, of }) =>
    of === null ? plain(title) : `${plain(title)} of ${nameOf(desk, of)}`,
  );
  return {
    ...base(desk, entry.id, "actor", first),
    who: plain(entry.name),
    act: entry.kind,
    to: "",
    voice: null,
    quote: entry.fullName === null ? "" : plain(entry.fullName),
    how: [
      ...roles,
      ...(entry.aliases.length === 0 ? [] : [`also ${entry.aliases.map(plain).join(", ")}`]),
      ...(entry.country === null ? [] : [entry.country]),
      ...(entry.sector === null ? [] : [entry.sector]),
      `${entry.mentions.length} ${entry.mentions.length === 1 ? "mention" : "mentions"}`,
    ],
  };
}

function base(
  desk: Desk,
  id: string,
  kind: EntryKind,
  spans: readonly RecordSpan[],
  quoted: readonly RecordSpan[] = spans,
): Pick<Row, "id" | "kind" | "at" | "depth" | "quote"> {
  const starts = spans.map((span) => unitsOf(span, desk.offsets).from);
  const at = starts.length === 0 ? desk.record.report.text.length : Math.min(...starts);
  return { id, kind, at, depth: 0, quote: wordsAt(desk, quoted) };
}

/** The words of spans on one line. */
export function wordsAt(desk: Desk, spans: readonly RecordSpan[]): string {
  return spans
    .map((span) => {
      const { from, to } = unitsOf(span, desk.offsets);
      return plain(desk.record.report.text.slice(from, to));
    })
    .join(" … ");
}

export function nameOf(desk: Desk, actor: string): string {
  return plain(desk.names.get(actor) ?? actor);
}

/** Who says a statement. */
export function speakerOf(desk: Desk, statement: string): string {
  const found = desk.statements.get(statement);
  if (!found) return statement;
  if (found.source.actor !== null) return nameOf(desk, found.source.actor);
  return wordsAt(desk, found.source.spans) || "somebody unnamed";
}

function voiceOf(desk: Desk, statement: string | null): string {
  return statement === null ? "the report's own voice" : `as told by ${speakerOf(desk, statement)}`;
}

function sure(confidence: number): string {
  return `${Math.round(confidence * 100)} % sure`;
}
