import type { Span } from "../../../text/span.js";
import { mapOffsets, type OffsetMap } from "../../offsets.js";
import type { RecordSpan, ReportRecord } from "../../schema.js";
import type { LevelledMark, Mark } from "./segments.js";

/** A report's place among those of the page: begins every id (`r1`), and where its spans stand in UTF-16 units. */
export interface Page {
  readonly name: string;
  readonly offsets: OffsetMap;
}

export function pageOf(record: ReportRecord, number: number): Page {
  return { name: `r${number}`, offsets: mapOffsets(record.report.text) };
}

/** Credits and the parts of statements. The number stands at the cue, or at whatever comes first when there is none. */
export function listStatementMarks(record: ReportRecord, page: Page): readonly Mark[] {
  const credits = record.report.credits.flatMap(({ spans }) =>
    markAll(page, spans, { part: "credit", entry: null, label: null }),
  );
  const parts = record.statements.flatMap((statement, index) => {
    const entry = `${page.name}-${statement.id}`;
    const marks = (["cue", "source", "content"] as const).flatMap((part) =>
      markAll(page, statement[part].spans, { part, entry, label: null }),
    );
    return marks.map((mark, at) => (at === 0 ? { ...mark, label: `${index + 1}` } : mark));
  });
  return [...credits, ...parts];
}

/** Demands, which lie around what is in them; and events, figures and times, which lie within. */
export function listEntryMarks(
  record: ReportRecord,
  page: Page,
): { readonly around: readonly LevelledMark[]; readonly within: readonly LevelledMark[] } {
  const mark = (part: Mark["part"], id: string, spans: readonly RecordSpan[]) =>
    markAll(page, spans, { part, entry: `${page.name}-${id}`, label: "" }).map((one) => ({
      ...one,
      level: 0,
    }));
  return {
    around: record.demands.flatMap(({ id, action }) => mark("demand", id, action.spans)),
    within: [
      ...record.events.flatMap(({ id, anchor }) => mark("event", id, anchor.spans)),
      ...record.figures.flatMap(({ id, spans }) => mark("figure", id, spans)),
      ...record.times.flatMap(({ id, spans }) => mark("time", id, spans)),
    ],
  };
}

function markAll(
  { offsets }: Page,
  spans: readonly RecordSpan[],
  mark: Pick<Mark, "part" | "entry" | "label">,
): readonly Mark[] {
  return spans.map(([start, end]): Mark & Span => ({
    ...mark,
    from: offsets.toUnit(start) ?? 0,
    to: offsets.toUnit(end) ?? 0,
  }));
}
