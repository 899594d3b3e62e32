import { whenOf } from "../../record/formats/events/when.js";
import type { RecordActor, RecordSpan, ReportRecord } from "../../record/schema.js";
import type { AskedKind, AskedRole } from "../asking.js";
import { actCodes, factualityCodes, kindCodes, roleCodes, typeCodes } from "./codes.js";
import { dayNumber } from "./recency.js";

/** A record's entries as rows of `entries` and `roles`, without the report's place in time. */
export interface EntryLine {
  readonly position: number;
  readonly kind: number;
  readonly number: number;
  readonly code: number | null;
  readonly factuality: number | null;
  readonly first_day: number | null;
  readonly last_day: number | null;
  /** 3 of `s3`, in which it stands; null in the report's own voice, and of statements. */
  readonly statement: number | null;
  readonly spans: string;
  /** 1 when a decision about it stands. */
  readonly reviewed: number;
}

export interface RoleLine {
  readonly role: number;
  readonly actor: number;
  readonly position: number;
}

export interface ActorLine {
  readonly actor: number;
  /** Its names, one a line; the first is the one to show. */
  readonly forms: string;
}

export interface RecordLines {
  readonly entries: readonly EntryLine[];
  readonly roles: readonly RoleLine[];
  readonly actors: readonly ActorLine[];
}

interface Draft {
  readonly kind: AskedKind;
  readonly id: string;
  readonly spans: readonly RecordSpan[];
  readonly code: number | null;
  readonly factuality: number | null;
  readonly time: string | null;
  readonly statement: string | null;
  readonly roles: Readonly<Partial<Record<AskedRole, readonly (string | null)[]>>>;
}

/** The rows of a record; `reviewed` are the ids of entries about which a decision stands. */
export function linesOf(
  record: ReportRecord,
  reviewed: ReadonlySet<string> = new Set(),
): RecordLines {
  const drafts = draftsOf(record)
    .map((draft, order) => ({ draft, order, start: draft.spans[0]?.[0] ?? 0 }))
    .sort((a, b) => a.start - b.start || a.order - b.order)
    .map(({ draft }) => draft);
  const days = daysByTime(record);
  return {
    entries: drafts.map((draft, position) => ({
      ...entryLine(draft, position, days),
      reviewed: reviewed.has(draft.id) ? 1 : 0,
    })),
    roles: drafts.flatMap(roleLines),
    actors: record.actors.map((actor) => ({ actor: numberOf(actor.id), forms: formsOf(actor) })),
  };
}

/** 3 of `a3`. */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}

export function spansToText(spans: readonly RecordSpan[]): string {
  return spans.map(([start, end]) => `${start}-${end}`).join(" ");
}

export function spansFromText(text: string): readonly RecordSpan[] {
  if (text === "") return [];
  return text.split(" ").map((span) => {
    const [start = "", end = ""] = span.split("-");
    return [Number(start), Number(end)];
  });
}

function draftsOf(record: ReportRecord): readonly Draft[] {
  const plain = { code: null, factuality: null, time: null };
  const speakers = new Map(record.statements.map(({ id, source }) => [id, source.actor]));
  return [
    ...record.statements.map((entry) => ({
      ...plain,
      kind: "statement" as const,
      id: entry.id,
      spans: entry.content.spans,
      code: actCodes[entry.act],
      time: entry.time,
      statement: null,
      roles: {
        speaker: [entry.source.actor],
        addressee: entry.addressees,
        place: [entry.place],
      },
    })),
    ...record.demands.map((entry) => ({
      ...plain,
      kind: "demand" as const,
      id: entry.id,
      spans: entry.action.spans,
      statement: entry.statement,
      roles: { by: [entry.by], of: entry.of },
    })),
    ...record.events.map((entry) => ({
      kind: "event" as const,
      id: entry.id,
      spans: entry.anchor.spans,
      code: typeCodes[entry.type],
      factuality: factualityCodes[entry.factuality],
      time: entry.time,
      statement: entry.statement,
      roles: {
        actor: entry.actors,
        recipient: entry.recipients,
        place: [entry.place],
        according: [speakers.get(entry.statement ?? "") ?? null],
      },
    })),
    ...record.figures.map((entry) => ({
      ...plain,
      kind: "figure" as const,
      id: entry.id,
      spans: entry.spans,
      time: entry.asOf,
      statement: entry.statement,
      roles: { according: [entry.according] },
    })),
  ];
}

type Days = readonly [first: number, last: number];

/** The days of each time of a record that has days. */
function daysByTime(record: ReportRecord): ReadonlyMap<string, Days> {
  const days = new Map<string, Days>();
  for (const time of record.times) {
    const when = whenOf(time);
    const first = when && dayNumber(when.from);
    const last = when && dayNumber(when.to);
    if (first && last) days.set(time.id, [first, last]);
  }
  return days;
}

function entryLine(
  draft: Draft,
  position: number,
  days: ReadonlyMap<string, Days>,
): Omit<EntryLine, "reviewed"> {
  const [first, last] = (draft.time !== null && days.get(draft.time)) || [null, null];
  return {
    position,
    kind: kindCodes[draft.kind],
    number: numberOf(draft.id),
    code: draft.code,
    factuality: draft.factuality,
    first_day: first,
    last_day: last,
    statement: draft.statement === null ? null : numberOf(draft.statement),
    spans: spansToText(draft.spans),
  };
}

function roleLines(draft: Draft, position: number): readonly RoleLine[] {
  return Object.entries(draft.roles).flatMap(([role, actors]) =>
    [...new Set(actors)].flatMap((actor) =>
      actor === null
        ? []
        : [{ role: roleCodes[role as AskedRole], actor: numberOf(actor), position }],
    ),
  );
}

function formsOf(actor: RecordActor): string {
  const forms = [actor.name, actor.fullName ?? actor.name, ...actor.aliases];
  return [...new Set(forms.map((form) => form.replaceAll("\n", " ")))].join("\n");
}
