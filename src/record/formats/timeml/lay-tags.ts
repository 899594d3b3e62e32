import type { OffsetMap } from "../../offsets.js";
import type { RecordSpan, ReportRecord } from "../../schema.js";

/** An element inside the text: units, and the id of the entry that it stands for. */
export interface Laid {
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly kind: "time" | "event";
}

/** Where the elements lie, in text order and never in each other, and which of them stands for each event. */
export interface Layout {
  readonly laid: readonly Laid[];
  /** Ids of the times that have an element. */
  readonly times: ReadonlySet<string>;
  /** From an event's id to the id of the event whose element it is: its own, or one with the same words. */
  readonly elements: ReadonlyMap<string, string>;
}

/**
 * TimeML's elements hold words and nothing else, in one piece. A time goes before an event; an event whose anchor
 * is in several pieces takes the first that is free. Events of the same words share one element.
 */
export function layTags(record: ReportRecord, offsets: OffsetMap): Layout {
  const taken = new Uint8Array(record.report.text.length);
  const laid: Laid[] = [];
  const byPlace = new Map<string, string>();
  const elements = new Map<string, string>();
  const lay = (span: RecordSpan, id: string, kind: Laid["kind"]): boolean => {
    const from = offsets.toUnit(span[0]) ?? 0;
    const to = offsets.toUnit(span[1]) ?? 0;
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    laid.push({ from, to, id, kind });
    return true;
  };
  for (const { spans, id } of record.times) {
    const [first] = spans;
    if (first && spans.length === 1) lay(first, id, "time");
  }
  for (const { anchor, id } of record.events) {
    for (const span of anchor.spans) {
      const other = byPlace.get(span.join("-"));
      if (other === undefined && !lay(span, id, "event")) continue;
      byPlace.set(span.join("-"), other ?? id);
      elements.set(id, other ?? id);
      break;
    }
  }
  const times = new Set(laid.filter(({ kind }) => kind === "time").map(({ id }) => id));
  return { laid: laid.sort((a, b) => a.from - b.from), times, elements };
}
