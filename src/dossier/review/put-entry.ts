import type { ReportRecord } from "../../record/schema.js";
import { startOf } from "./decided.js";
import { type Entry, type EntryKind, entriesOf, mainSpans, withEntries } from "./entries.js";

/** The record with an entry in the place of the one of its id, or, new, in the order of the text. */
export function putEntry(record: ReportRecord, kind: EntryKind, entry: Entry): ReportRecord {
  const entries = entriesOf(record, kind);
  if (entries.some(({ id }) => id === entry.id)) {
    return withEntries(
      record,
      kind,
      entries.map((other) => (other.id === entry.id ? entry : other)),
    );
  }
  const start = startOf(mainSpans(entry));
  const behind = entries.findIndex((other) => startOf(mainSpans(other)) > start);
  const place = behind < 0 ? entries.length : behind;
  return withEntries(record, kind, entries.toSpliced(place, 0, entry));
}
