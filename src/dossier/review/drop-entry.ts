import type { RecordStatement, ReportRecord } from "../../record/schema.js";
import { entriesOf, entryKinds, kindOfId, withEntries } from "./entries.js";
import { rewriteEntry } from "./rewrite.js";

/**
 * The record without an entry, and nothing that refers to it. What was told inside a statement that is none is
 * told in the voice around it; who is no actor leaves an empty place.
 */
export function dropEntry(record: ReportRecord, id: string): ReportRecord {
  const gone = kindOfId(id);
  if (gone === null) return record;
  const statement = record.statements.find((one) => one.id === id);
  const instead = statement?.within ?? null;
  const without = withEntries(
    record,
    gone,
    entriesOf(record, gone).filter((entry) => entry.id !== id),
  );
  const reference = (other: string) => (other === id ? instead : other);
  let healed = without;
  for (const kind of entryKinds) {
    const entries = entriesOf(healed, kind).map(
      (entry) => rewriteEntry(entry, { reference }) ?? entry,
    );
    healed = withEntries(healed, kind, entries);
  }
  return { ...healed, statements: healed.statements.map(withoutEmptyImplication) };
}

/** How a source was implied says nothing where there is no source. */
function withoutEmptyImplication(statement: RecordStatement): RecordStatement {
  const { source } = statement;
  if (source.actor !== null || source.implied === null) return statement;
  return { ...statement, source: { ...source, implied: null } };
}
