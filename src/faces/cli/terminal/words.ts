import { describeDate } from "../../../record/formats/entry-words.js";
import { mapOffsets } from "../../../record/offsets.js";
import type { RecordActor, RecordSpan, ReportRecord } from "../../../record/schema.js";
import { onOneLine } from "./visible.js";

/** Looks up what a record points to. */
export interface Words {
  /** The exact words of a span. */
  at(span: RecordSpan): string;
  actor(id: string | null): RecordActor | null;
  /** An actor's short name, fit to print. */
  nameOf(id: string): string;
  /** The words of a time and, where they do not say it, the date: `Monday (2025-09-08)`. */
  time(id: string): string;
}

export function readWords(record: ReportRecord): Words {
  const { text } = record.report;
  const offsets = mapOffsets(text);
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const times = new Map(record.times.map((time) => [time.id, time]));
  const at = ([start, end]: RecordSpan) =>
    text.slice(offsets.toUnit(start) ?? 0, offsets.toUnit(end) ?? 0);
  return {
    at,
    time: (id) => {
      const time = times.get(id);
      const words = time?.spans.map((span) => onOneLine(at(span))).join(" … ") ?? id;
      return time?.basis === "resolved" && time.edtf !== null
        ? `${words} (${describeDate(time.edtf)})`
        : words;
    },
    actor: (id) => (id === null ? null : (actors.get(id) ?? null)),
    nameOf: (id) => onOneLine(actors.get(id)?.name ?? id),
  };
}
