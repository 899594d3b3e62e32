import type { KeptDecision } from "../../archive/decisions.js";
import { type Applied, applyDecisions, type VersionRead } from "../../archive/review/apply.js";
import {
  type Entry,
  type EntryKind,
  entrySchemas,
  findEntry,
  kindOfId,
} from "../../archive/review/entries.js";

/** A decision that somebody wants to make about a report. */
export interface WantedDecision {
  readonly act: "accept" | "correct" | "reject" | "add";
  readonly kind: EntryKind;
  /** Null for an addition. */
  readonly entry: string | null;
  /** The entry as the person saw it; not compared when it is not given. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What is to be kept. */
export interface DecisionDraft {
  readonly entry: string | null;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** Why decisions cannot be kept. */
export interface DecisionFailure {
  /** Which of those wanted. */
  readonly index: number;
  /** no-entry: it is not there; changed: somebody decided about it meanwhile; faulty: the entry does not hold. */
  readonly fault: "no-entry" | "changed" | "faulty";
  readonly message: string;
  /** Where in the wanted decision: `after.content.spans`. */
  readonly field: string | null;
  /** The entry as it is now. */
  readonly current: Entry | null;
}

export type Judged =
  | { readonly ok: true; readonly drafts: readonly DecisionDraft[] }
  | { readonly ok: false; readonly failure: DecisionFailure };

/** What is known of a report when something is to be decided about it. */
export interface Ground {
  readonly at: VersionRead;
  /** Made before. */
  readonly decisions: readonly KeptDecision[];
  readonly earlier: readonly VersionRead[];
}

/**
 * Proves that decisions can stand on a version of a report, together with those already made. No two of those wanted
 * may be about one entry. Costs as much for many as for one.
 */
export function judgeDecisions(wanted: readonly WantedDecision[], ground: Ground): Judged {
  const now = applyDecisions(ground.at, ground.decisions, ground.earlier);
  const drafts: DecisionDraft[] = [];
  for (const [index, one] of wanted.entries()) {
    const judged = judgeOne(one, now, ground.at.version);
    if ("fault" in judged) return { ok: false, failure: { ...judged, index } };
    drafts.push(judged);
  }
  const failure = tryOut(wanted, drafts, now, ground);
  return failure ? { ok: false, failure } : { ok: true, drafts };
}

/** As far as a decision can be judged by itself. */
function judgeOne(
  wanted: WantedDecision,
  now: Applied,
  version: number,
): DecisionDraft | Omit<DecisionFailure, "index"> {
  const current = currentEntry(wanted, now);
  if (wanted.act !== "add" && !current) {
    const message = `Version ${version} of the report has no ${wanted.kind} ${wanted.entry ?? ""}.`;
    return { fault: "no-entry", message, field: "entry", current: null };
  }
  if (current && wanted.before !== undefined && !isSame(wanted.before, current, wanted.kind)) {
    const message = `${current.id} was decided about meanwhile; look at it as it is now and decide again.`;
    return { fault: "changed", message, field: "before", current };
  }
  const after = afterOf(wanted, current);
  if ("issue" in after) {
    return { fault: "faulty", message: after.issue, field: after.field, current };
  }
  return { entry: current?.id ?? null, before: current, after: after.entry };
}

/** The entry as people left it; a rejected one as it was. */
function currentEntry(wanted: WantedDecision, now: Applied): Entry | null {
  const { act, entry: id, kind } = wanted;
  if (act === "add" || id === null || kindOfId(id) !== kind) return null;
  const rejected = now.review.rejected.find(({ entry }) => entry.id === id);
  return findEntry(now.record, id) ?? rejected?.entry ?? null;
}

type After = { readonly entry: Entry | null } | { readonly issue: string; readonly field: string };

function afterOf(wanted: WantedDecision, current: Entry | null): After {
  if (wanted.act === "reject") return { entry: null };
  if (wanted.act === "accept") return { entry: current };
  // Whatever id an addition brings, it gets the next free one when it is applied.
  const id = current?.id ?? `${wanted.kind.charAt(0)}0`;
  const fields = typeof wanted.after === "object" && wanted.after !== null ? wanted.after : {};
  const parsed = entrySchemas[wanted.kind].safeParse({ ...fields, id });
  if (parsed.success) return { entry: parsed.data };
  const [issue] = parsed.error.issues;
  const field = ["after", ...(issue?.path ?? [])].join(".");
  return { issue: `${field}: ${issue?.message ?? "this is no such entry"}.`, field };
}

/** Makes the decisions for trial: the first that does not hold, or null when all do. */
function tryOut(
  wanted: readonly WantedDecision[],
  drafts: readonly DecisionDraft[],
  now: Applied,
  { at, decisions, earlier }: Ground,
): DecisionFailure | null {
  const first = decisions.reduce((most, one) => Math.max(most, one.number), 0) + 1;
  const trial = wanted.map(
    ({ act }, index): KeptDecision => ({
      ...(drafts[index] as DecisionDraft),
      ...{ number: first + index, act, at: "", who: "", reason: null },
      ...{ report: 0, version: at.version, undoes: null, undoneBy: null },
    }),
  );
  const then = applyDecisions(at, [...decisions, ...trial], earlier);
  const known = new Set(now.review.unplaced.map(({ decision }) => decision));
  const broken = then.review.unplaced.filter(({ decision }) => !known.has(decision));
  const own = broken.find(({ decision }) => decision >= first);
  const fault = own ?? broken[0];
  if (!fault) return null;
  const index = own ? own.decision - first : 0;
  const message = own
    ? own.why
    : `Decision ${fault.decision} would not hold any more: ${fault.why}`;
  const field = wanted[index]?.act === "reject" ? "entry" : "after";
  return { index, fault: "faulty", message, field, current: drafts[index]?.before ?? null };
}

function isSame(before: unknown, current: Entry, kind: EntryKind): boolean {
  const parsed = entrySchemas[kind].safeParse(before);
  const own = entrySchemas[kind].safeParse(current);
  return parsed.success && own.success && JSON.stringify(parsed.data) === JSON.stringify(own.data);
}
