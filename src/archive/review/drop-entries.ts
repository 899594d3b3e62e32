import type { RecordStatement, ReportRecord } from "../../record/schema.js";
import { type Entry, entriesOf, entryKinds, withEntries } from "./entries.js";
import { referencesIn, rewriteEntry } from "./rewrite.js";

/**
 * The record without some entries, and nothing that refers to them. What was told inside a statement that is none
 * is told in the voice around it; who is no actor leaves an empty place. Entries that refer to none stay the same objects.
 */
export function dropEntries(record: ReportRecord, ids: ReadonlySet<string>): ReportRecord {
  if (ids.size === 0) return record;
  const around = new Map(record.statements.map(({ id, within }) => [id, within]));
  const reference = (id: string): string | null => {
    let there: string | null = id;
    // At most once through all: a ring of statements would be no record.
    for (let steps = 0; there !== null && ids.has(there) && steps <= around.size; steps++)
      there = around.get(there) ?? null;
    return there;
  };
  const heal = (entry: Entry): Entry => {
    if (!referencesIn(entry).some((id) => ids.has(id))) return entry;
    return withoutEmptyImplication(rewriteEntry(entry, { reference }) ?? entry);
  };
  let healed = record;
  for (const kind of entryKinds) {
    const left = entriesOf(record, kind).filter(({ id }) => !ids.has(id));
    healed = withEntries(healed, kind, left.map(heal));
  }
  return healed;
}

/** How a source was implied says nothing where there is no source. */
function withoutEmptyImplication(entry: Entry): Entry {
  if (!("source" in entry)) return entry;
  const statement: RecordStatement = entry;
  const { source } = statement;
  if (source.actor !== null || source.implied === null) return statement;
  return { ...statement, source: { ...source, implied: null } };
}
