import type { RecordSpan, ReportRecord } from "./schema.js";

/** A list of spans in a record and where it stands there, such as `statements[3].content.spans`. */
export interface PinList {
  readonly path: string;
  readonly spans: readonly RecordSpan[];
}

/** Every list of spans in a record, in the order of its fields. A new kind of entry adds its line here. */
export function listPins(record: ReportRecord): readonly PinList[] {
  return [
    ...each(record.report.credits, "report.credits", (credit) => ({ spans: credit.spans })),
    ...record.actors.flatMap((actor, index) =>
      each(actor.mentions, `actors[${index}].mentions`, (mention) => ({ spans: mention.spans })),
    ),
    ...each(record.times, "times", (time) => ({ spans: time.spans })),
    ...each(record.statements, "statements", (statement) => ({
      "source.spans": statement.source.spans,
      "cue.spans": statement.cue.spans,
      "content.spans": statement.content.spans,
    })),
    ...each(record.demands, "demands", (demand) => ({ "action.spans": demand.action.spans })),
    ...each(record.events, "events", (event) => ({ "anchor.spans": event.anchor.spans })),
    ...each(record.figures, "figures", (figure) => ({ spans: figure.spans })),
    ...each(record.notices, "notices", (notice) => ({ spans: notice.spans })),
  ];
}

function each<Entry>(
  entries: readonly Entry[],
  path: string,
  spansOf: (entry: Entry) => Readonly<Record<string, readonly RecordSpan[]>>,
): readonly PinList[] {
  return entries.flatMap((entry, index) =>
    Object.entries(spansOf(entry)).map(([field, spans]) => ({
      path: `${path}[${index}].${field}`,
      spans,
    })),
  );
}
