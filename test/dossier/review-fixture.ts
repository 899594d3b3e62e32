import type { KeptDecision } from "../../src/archive/decisions.js";
import type { RecordStatement, ReportRecord } from "../../src/record/schema.js";
import { full } from "../record/full.js";

export const { record } = full;
export const at = { version: 1, record };

export function statement(id: string, within: ReportRecord = record): RecordStatement {
  const found = within.statements.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** Decisions numbered from 1, on version 1 unless they say otherwise. */
export function decisions(
  ...drafts: readonly (Partial<KeptDecision> & Pick<KeptDecision, "act">)[]
): readonly KeptDecision[] {
  return drafts.map((draft, index) => ({
    number: index + 1,
    at: "2026-01-02T03:04:05Z",
    who: "Runa",
    reason: null,
    report: 1,
    version: 1,
    entry: null,
    before: null,
    after: null,
    undoes: null,
    undoneBy: null,
    ...draft,
  }));
}

export const corrected = { ...statement("s2"), act: "admit" as const };
export const correction = {
  act: "correct",
  entry: "s2",
  before: statement("s2"),
  after: corrected,
} as const;
