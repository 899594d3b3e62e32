import type { ReportRecord } from "../../../record/schema.js";
import type { DecisionAnswer, DecisionRequest, Review } from "../../http/api/decisions.js";
import type { Entry } from "../../http/api/entries.js";
import { type EntryKind, kindOf, listOf } from "../reader/kinds.js";

/** A record as it was decided so far, and what was decided. */
export interface Reviewed {
  readonly record: ReportRecord;
  readonly review: Review;
}

/**
 * The record as a decision leaves it, before the server has said so: the entry replaced, taken out or put in.
 * An entry that is added has the id that its draft has until the answer gives it one.
 */
export function applyDecision(
  { record, review }: Reviewed,
  request: Pick<DecisionRequest, "act" | "kind" | "entry" | "before" | "after">,
  who: string,
): Reviewed {
  const { act, kind, entry } = request;
  const rest = review.entries.filter((one) => one.entry !== entry);
  const state = (id: string, word: "accepted" | "corrected" | "added") => ({
    ...review,
    entries: [...rest, { entry: id, state: word, decision: 0, who }],
  });
  if (act === "add") {
    const added = request.after as Entry;
    return { record: withEntry(record, kind, added), review: state(added.id, "added") };
  }
  if (entry === null) return { record, review };
  if (act === "accept") return { record, review: state(entry, "accepted") };
  if (act === "correct")
    return {
      record: withEntry(record, kind, request.after as Entry),
      review: state(entry, "corrected"),
    };
  const rejected = { kind, entry: request.before as Entry, decision: 0, who };
  return {
    record: withoutEntry(record, kind, entry),
    review: { ...review, entries: rest, rejected: [...review.rejected, rejected] },
  };
}

/** The record once the server has answered: added entries under their lasting ids, the review as it is kept. */
export function applyAnswer(
  reviewed: Reviewed,
  requests: readonly DecisionRequest[],
  answer: DecisionAnswer,
  who: string,
): Reviewed {
  const named = requests.map((request, index) => {
    const id = answer.entries[index];
    return request.act === "add" && id
      ? { ...request, after: { ...(request.after as Entry), id } }
      : request;
  });
  const { record } = named.reduce((now, request) => applyDecision(now, request, who), reviewed);
  return { record, review: answer.review };
}

/** A record with an entry put in, or in the place of the one with its id. */
export function withEntry(record: ReportRecord, kind: EntryKind, entry: Entry): ReportRecord {
  const list = listOf[kind];
  const entries: readonly Entry[] = record[list];
  const isThere = entries.some(({ id }) => id === entry.id);
  return {
    ...record,
    [list]: isThere
      ? entries.map((one) => (one.id === entry.id ? entry : one))
      : [...entries, entry],
  };
}

function withoutEntry(record: ReportRecord, kind: EntryKind, id: string): ReportRecord {
  const list = listOf[kind];
  const entries: readonly Entry[] = record[list];
  return { ...record, [list]: entries.filter((one) => one.id !== id) };
}

/** An entry of a record by its id. */
export function entryOf(record: ReportRecord, id: string): Entry | null {
  const kind = kindOf(id);
  if (kind === null) return null;
  const entries: readonly Entry[] = record[listOf[kind]];
  return entries.find((one) => one.id === id) ?? null;
}
