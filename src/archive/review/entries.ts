import { type RecordSpan, type ReportRecord, reportRecord } from "../../record/schema.js";

/** Kinds of entries of a record. */
export const entryKinds = ["actor", "time", "statement", "demand", "event", "figure"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The list of a record that each kind stands in. */
export const entryLists = {
  actor: "actors",
  time: "times",
  statement: "statements",
  demand: "demands",
  event: "events",
  figure: "figures",
} as const satisfies Readonly<Record<EntryKind, keyof ReportRecord>>;

const { shape } = reportRecord;

/** What an entry of each kind must look like. */
export const entrySchemas = {
  actor: shape.actors.element,
  time: shape.times.element,
  statement: shape.statements.element,
  demand: shape.demands.element,
  event: shape.events.element,
  figure: shape.figures.element,
} as const;

export type EntryOf<Kind extends EntryKind> = ReportRecord[(typeof entryLists)[Kind]][number];
export type Entry = EntryOf<EntryKind>;

/** The kind that an id such as `s3` is of; null for what is no id. */
export function kindOfId(id: string): EntryKind | null {
  if (!/^[atsdef]\d{1,9}$/.test(id)) return null;
  return entryKinds.find((kind) => kind.startsWith(id.charAt(0))) ?? null;
}

export function entriesOf(record: ReportRecord, kind: EntryKind): readonly Entry[] {
  return record[entryLists[kind]];
}

/** The record with another list of a kind. */
export function withEntries(
  record: ReportRecord,
  kind: EntryKind,
  entries: readonly Entry[],
): ReportRecord {
  return { ...record, [entryLists[kind]]: entries };
}

export function findEntry(record: ReportRecord, id: string): Entry | null {
  const kind = kindOfId(id);
  if (kind === null) return null;
  return entriesOf(record, kind).find((entry) => entry.id === id) ?? null;
}

/** The words by which an entry is known: content, action, anchor, figure, time, or all mentions of an actor. */
export function mainSpans(entry: Entry): readonly RecordSpan[] {
  if ("content" in entry) return entry.content.spans;
  if ("action" in entry) return entry.action.spans;
  if ("anchor" in entry) return entry.anchor.spans;
  if ("mentions" in entry) return entry.mentions.flatMap((mention) => mention.spans);
  return entry.spans;
}

/** The next id of a kind that neither the record nor `taken` has. */
export function freeId(record: ReportRecord, kind: EntryKind, taken: Iterable<string>): string {
  const letter = kind.charAt(0);
  const ids = [...entriesOf(record, kind).map(({ id }) => id), ...taken];
  const numbers = ids.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1)));
  return `${letter}${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
