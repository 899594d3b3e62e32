import type { ReportRecord } from "../../record/schema.js";
import type { KeptDecision } from "../decisions.js";
import { carryOver } from "./carry-over.js";
import { type Decided, type Form, takeDecision } from "./decided.js";
import { dropEntries } from "./drop-entries.js";
import type { Entry, EntryKind } from "./entries.js";
import { decisionsInForce } from "./in-force.js";
import { proveApplied } from "./prove-applied.js";
import { putEntries } from "./put-entries.js";

/** A version of a report, as it was read. */
export interface VersionRead {
  readonly version: number;
  readonly record: ReportRecord;
}

export interface Applied {
  /** The record as people left it; it holds as any record does. */
  readonly record: ReportRecord;
  readonly review: Review;
  /** For each decision in force, the id that its entry has in the record; null where it has none. */
  readonly places: ReadonlyMap<number, string | null>;
}

/** What people decided, on the version at hand. */
export interface Review {
  readonly entries: readonly {
    readonly entry: string;
    readonly state: "accepted" | "corrected" | "added";
    readonly decision: number;
    readonly who: string;
  }[];
  /** As they were before; the record does not hold them. */
  readonly rejected: readonly {
    readonly kind: EntryKind;
    readonly entry: Entry;
    readonly decision: number;
    readonly who: string;
  }[];
  readonly unplaced: readonly { readonly decision: number; readonly why: string }[];
}

const states = { accept: "accepted", correct: "corrected", add: "added" } as const;

/**
 * A version of a report with the decisions on it and on the versions before it.
 *
 * `earlier` holds the versions that decisions were made on; decisions on a later version than the one at hand do
 * not count. People outrank the model: what was accepted stays as it was accepted, what was rejected stays out,
 * whichever model reads the report anew. A decision whose words are gone, or which does not hold any more, is
 * listed as unplaced and changes nothing.
 */
export function applyDecisions(
  at: VersionRead,
  decisions: readonly KeptDecision[],
  earlier: readonly VersionRead[] = [],
): Applied {
  const inForce = decisionsInForce(decisions);
  const decided = follow(at, decisions, earlier).map((one) => ({
    decided: one,
    form: one.forms.findLast(({ decision }) => inForce.has(decision.number)) ?? null,
  }));
  const failed = new Map<number, string>();
  for (;;) {
    const standing = decided.filter(
      ({ decided: { lost }, form }) => form && lost === null && !failed.has(form.decision.number),
    ) as readonly Standing[];
    const record = build(at.record, standing);
    const faults = standing.length === 0 ? [] : proveApplied(record, at.record, standing);
    if (faults.length === 0) return describe(record, decided, failed);
    for (const { decision, why } of faults) failed.set(decision, why);
  }
}

/** A decided entry with the form that is in force. */
export interface Standing {
  readonly decided: Decided;
  readonly form: Form;
}

/** Follows every decided entry from version to version, up to the one at hand. */
function follow(
  at: VersionRead,
  decisions: readonly KeptDecision[],
  earlier: readonly VersionRead[],
): readonly Decided[] {
  const versions = [...earlier.filter(({ version }) => version < at.version), at];
  let decided: readonly Decided[] = [];
  let before: ReportRecord | null = null;
  for (const { version, record } of versions.sort((a, b) => a.version - b.version)) {
    if (before && decided.length > 0) decided = carryOver(decided, before, record);
    for (const decision of decisions) {
      if (decision.version === version) decided = takeDecision(decided, decision, record);
    }
    before = record;
  }
  return decided;
}

function build(read: ReportRecord, standing: readonly Standing[]): ReportRecord {
  const isRejected = ({ form }: Standing) => form.decision.act === "reject";
  const kept = standing.filter((one) => !isRejected(one)).map(({ form }) => form.entry);
  const dropped = standing.filter(isRejected).map(({ decided }) => decided.id);
  return dropEntries(putEntries(read, kept), new Set(dropped));
}

interface MaybeStanding {
  readonly decided: Decided;
  readonly form: Form | null;
}

function describe(
  record: ReportRecord,
  all: readonly MaybeStanding[],
  failed: ReadonlyMap<number, string>,
): Applied {
  const entries: Review["entries"][number][] = [];
  const rejected: Review["rejected"][number][] = [];
  const unplaced: Review["unplaced"][number][] = [];
  const places = new Map<number, string | null>();
  for (const { decided, form } of all) {
    if (!form) continue;
    const { number: decision, who, act } = form.decision;
    const why = decided.lost ?? failed.get(decision) ?? null;
    const state = states[act as keyof typeof states];
    places.set(decision, why === null && state ? decided.id : null);
    if (why !== null) unplaced.push({ decision, why });
    else if (state) entries.push({ entry: decided.id, state, decision, who });
    else rejected.push({ kind: decided.kind, entry: form.entry, decision, who });
  }
  return { record, review: { entries, rejected, unplaced }, places };
}
