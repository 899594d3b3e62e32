import type { KeptDecision } from "../../archive/decisions.js";
import { type Applied, applyDecisions, type VersionRead } from "./apply.js";
import { type Entry, type EntryKind, entrySchemas, findEntry, kindOfId } from "./entries.js";

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

/** What is to be kept, or why it cannot be. */
export type Judged =
  | {
      readonly ok: true;
      readonly entry: string | null;
      readonly before: Entry | null;
      readonly after: Entry | null;
    }
  | {
      readonly ok: false;
      /** no-entry: it is not there; changed: somebody decided about it meanwhile; faulty: the entry does not hold. */
      readonly fault: "no-entry" | "changed" | "faulty";
      readonly message: string;
      /** Where in the wanted decision: `after.content.spans`. */
      readonly field: string | null;
      /** The entry as it is now. */
      readonly current: Entry | null;
    };

/** Proves that a decision can stand on a version of a report, with the decisions already made. */
export function judgeDecision(
  wanted: WantedDecision,
  at: VersionRead,
  decisions: readonly KeptDecision[],
  earlier: readonly VersionRead[],
): Judged {
  const now = applyDecisions(at, decisions, earlier);
  const current = currentEntry(wanted, now);
  if (wanted.act !== "add" && !current) {
    const message = `Version ${at.version} of the report has no ${wanted.kind} ${wanted.entry ?? ""}.`;
    return { ok: false, fault: "no-entry", message, field: "entry", current: null };
  }
  if (current && wanted.before !== undefined && !isSame(wanted.before, current, wanted.kind)) {
    const message = `${current.id} was decided about meanwhile; look at it as it is now and decide again.`;
    return { ok: false, fault: "changed", message, field: "before", current };
  }
  const after = afterOf(wanted, current);
  if ("issue" in after) {
    return { ok: false, fault: "faulty", message: after.issue, field: after.field, current };
  }
  const draft = { entry: current?.id ?? null, before: current, after: after.entry };
  const fault = tryOut(wanted, draft, now, at, decisions, earlier);
  if (fault !== null) {
    const field = wanted.act === "reject" ? "entry" : "after";
    return { ok: false, fault: "faulty", message: fault, field, current };
  }
  return { ok: true, ...draft };
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

/** Makes the decision for trial: why it does not hold, or null when it does. */
function tryOut(
  wanted: WantedDecision,
  draft: Pick<KeptDecision, "entry" | "before" | "after">,
  now: Applied,
  at: VersionRead,
  decisions: readonly KeptDecision[],
  earlier: readonly VersionRead[],
): string | null {
  const number = decisions.reduce((most, one) => Math.max(most, one.number), 0) + 1;
  const trial: KeptDecision = {
    ...draft,
    number,
    act: wanted.act,
    at: "",
    who: "",
    reason: null,
    report: 0,
    version: at.version,
    undoes: null,
    undoneBy: null,
  };
  const then = applyDecisions(at, [...decisions, trial], earlier);
  const known = new Set(now.review.unplaced.map(({ decision }) => decision));
  const fault = then.review.unplaced.find(({ decision }) => !known.has(decision));
  if (!fault) return null;
  if (fault.decision === number) return fault.why;
  return `Decision ${fault.decision} would not hold any more: ${fault.why}`;
}

function isSame(before: unknown, current: Entry, kind: EntryKind): boolean {
  const parsed = entrySchemas[kind].safeParse(before);
  const own = entrySchemas[kind].safeParse(current);
  return parsed.success && own.success && JSON.stringify(parsed.data) === JSON.stringify(own.data);
}
