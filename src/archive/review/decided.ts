import type { ReportRecord } from "../../record/schema.js";
import type { KeptDecision } from "../decisions.js";
import { type Entry, type EntryKind, findEntry, freeId, kindOfId } from "./entries.js";

/** An entry that was decided about, followed through the versions of its report. */
export interface Decided {
  readonly kind: EntryKind;
  /** In the version at hand. */
  readonly id: string;
  /** True when the version's own reading has it. */
  readonly isRead: boolean;
  /** As it was before anybody decided, or as it was added. */
  readonly first: Entry;
  /** What each decision made of it, oldest first, undone ones too; ids and spans are those of the version at hand. */
  readonly forms: readonly Form[];
  /** Why the version at hand has no place for it. */
  readonly lost: string | null;
}

export interface Form {
  readonly decision: KeptDecision;
  readonly entry: Entry;
}

/** Acts about an entry of a report. */
export const entryActs: ReadonlySet<string> = new Set(["accept", "correct", "reject", "add"]);

/** What is known after one more decision, about an entry of this version of the record. */
export function takeDecision(
  known: readonly Decided[],
  decision: KeptDecision,
  record: ReportRecord,
): readonly Decided[] {
  if (!entryActs.has(decision.act)) return known;
  const id = decision.entry ?? (decision.after as Entry | null)?.id ?? "";
  const kind = kindOfId(id);
  if (kind === null) return known;
  if (decision.act === "add") return [...known, addedBy(decision, kind, known, record)];
  const before = known.findIndex((one) => one.id === id && one.lost === null);
  const there = known[before];
  if (there) {
    const next = { ...there, forms: [...there.forms, formOf(decision, id, lastForm(there))] };
    return known.map((one, index) => (index === before ? next : one));
  }
  const read = findEntry(record, id);
  const entry = read ?? ({ ...(decision.before as Entry), id } as Entry);
  const lost = read ? null : `Version ${decision.version} has no entry ${id}.`;
  const forms = [formOf(decision, id, entry)];
  return [...known, { kind, id, isRead: read !== null, first: entry, forms, lost }];
}

function addedBy(
  decision: KeptDecision,
  kind: EntryKind,
  known: readonly Decided[],
  record: ReportRecord,
): Decided {
  // Numbers of undone additions are not given again, so that ids in later decisions keep their meaning.
  const id = freeId(
    record,
    kind,
    known.map((one) => one.id),
  );
  const entry = { ...(decision.after as Entry), id } as Entry;
  return { kind, id, isRead: false, first: entry, forms: [{ decision, entry }], lost: null };
}

function formOf(decision: KeptDecision, id: string, before: Entry): Form {
  if (decision.act === "correct") {
    return { decision, entry: { ...(decision.after as Entry), id } as Entry };
  }
  return { decision, entry: { ...((decision.before as Entry | null) ?? before), id } as Entry };
}

export function lastForm(decided: Decided): Entry {
  return decided.forms.at(-1)?.entry ?? decided.first;
}
