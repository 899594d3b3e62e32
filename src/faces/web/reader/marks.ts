import type { OffsetMap } from "../../../record/offsets.js";
import type { RecordSpan, ReportRecord } from "../../../record/schema.js";
import type { Span } from "../../../text/span.js";
import type { EntryKind } from "./kinds.js";

export type MarkPart =
  | "demand"
  | "content"
  | "source"
  | "cue"
  | "actor"
  | "event"
  | "figure"
  | "time"
  | "credit"
  | "notice";

/** A stretch of the text that belongs to an entry, in UTF-16 units. */
export interface Mark extends Span {
  readonly part: MarkPart;
  /** Id of the entry; null for credits and notices. */
  readonly entry: string | null;
  /** How deep a statement is told inside others, 0 to 3; 0 for other marks. */
  readonly level: number;
  /** Set on the first mark of a statement: its number in the report. */
  readonly label: string | null;
  /** Of a notice: what it says. */
  readonly note: string | null;
}

/** Lines that can be told apart under a line of text. */
const deepest = 3;

/** All marks of a record, of the kinds shown, in no order. */
export function listMarks(
  record: ReportRecord,
  offsets: OffsetMap,
  shown: ReadonlySet<EntryKind>,
): readonly Mark[] {
  const mark = (part: MarkPart, entry: string | null, spans: readonly RecordSpan[]): Mark[] =>
    spans.map((span) => ({
      ...unitsOf(span, offsets),
      part,
      entry,
      level: 0,
      label: null,
      note: null,
    }));
  const of = (kind: EntryKind, make: () => readonly Mark[]) => (shown.has(kind) ? make() : []);
  return [
    ...of("statement", () => statementMarks(record, mark)),
    ...of("demand", () => record.demands.flatMap((d) => mark("demand", d.id, d.action.spans))),
    ...of("actor", () =>
      record.actors.flatMap((a) => a.mentions.flatMap((m) => mark("actor", a.id, m.spans))),
    ),
    ...of("event", () => record.events.flatMap((e) => mark("event", e.id, e.anchor.spans))),
    ...of("figure", () => record.figures.flatMap((f) => mark("figure", f.id, f.spans))),
    ...of("time", () => record.times.flatMap((t) => mark("time", t.id, t.spans))),
    ...record.report.credits.flatMap((credit) => mark("credit", null, credit.spans)),
    ...record.notices.flatMap(({ message: note, spans }) =>
      mark("notice", null, spans).map((one) => ({ ...one, note })),
    ),
  ];
}

function statementMarks(
  record: ReportRecord,
  mark: (part: MarkPart, entry: string, spans: readonly RecordSpan[]) => Mark[],
): readonly Mark[] {
  const depths = depthsOf(record);
  return record.statements.flatMap((statement) => {
    const level = Math.min(depths.get(statement.id) ?? 0, deepest);
    const parts = (["source", "cue", "content"] as const).flatMap((part) =>
      mark(part, statement.id, statement[part].spans),
    );
    const first = parts.reduce((best, one) => Math.min(best, one.from), Number.POSITIVE_INFINITY);
    let labelled = false;
    return parts.map((one) => {
      const label = !labelled && one.from === first ? statement.id.slice(1) : null;
      if (label !== null) labelled = true;
      return { ...one, level, label };
    });
  });
}

/** How many statements each statement is told inside. */
export function depthsOf(record: ReportRecord): ReadonlyMap<string, number> {
  const within = new Map(record.statements.map(({ id, within }) => [id, within]));
  const depths = new Map<string, number>();
  for (const { id } of record.statements) {
    const seen = new Set<string>([id]);
    let above = within.get(id) ?? null;
    while (above !== null && !seen.has(above)) {
      seen.add(above);
      above = within.get(above) ?? null;
    }
    depths.set(id, seen.size - 1);
  }
  return depths;
}

/** A span of a record in UTF-16 units; empty at 0 where it lies outside the text. */
export function unitsOf([start, end]: RecordSpan, offsets: OffsetMap): Span {
  const from = offsets.toUnit(start);
  const to = offsets.toUnit(end);
  return from === null || to === null ? { from: 0, to: 0 } : { from, to };
}
