import type { ReportRecord } from "../../record/schema.js";
import { type Entry, entriesOf, entryKinds, kindOfId, mainSpans, withEntries } from "./entries.js";

/** The record with entries in the place of those of their ids, or, new, in the order of the text. */
export function putEntries(record: ReportRecord, entries: readonly Entry[]): ReportRecord {
  let changed = record;
  for (const kind of entryKinds) {
    const own = new Map(
      entries.filter(({ id }) => kindOfId(id) === kind).map((entry) => [entry.id, entry]),
    );
    if (own.size === 0) continue;
    const replaced = entriesOf(record, kind).map((entry) => {
      const instead = own.get(entry.id) ?? entry;
      own.delete(entry.id);
      return instead;
    });
    changed = withEntries(changed, kind, merged(replaced, [...own.values()]));
  }
  return changed;
}

/** New entries among the others, each before the first that begins behind it. */
function merged(entries: readonly Entry[], added: readonly Entry[]): readonly Entry[] {
  if (added.length === 0) return entries;
  const waiting = [...added].sort((a, b) => startOf(a) - startOf(b));
  const all: Entry[] = [];
  for (const entry of entries) {
    while (waiting[0] && startOf(waiting[0]) < startOf(entry)) all.push(waiting.shift() as Entry);
    all.push(entry);
  }
  return [...all, ...waiting];
}

function startOf(entry: Entry): number {
  return mainSpans(entry)[0]?.[0] ?? 0;
}
