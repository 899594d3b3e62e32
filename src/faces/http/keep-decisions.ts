import type { KeptReport } from "../../archive/archive.js";
import type { KeptDecision } from "../../archive/decisions.js";
import { findEntry } from "../../dossier/review/entries.js";
import { decisionsInForce } from "../../dossier/review/in-force.js";
import { type Judged, judgeDecision } from "../../dossier/review/judge-decision.js";
import { type AppliedReport, readApplied } from "../../dossier/review/read-applied.js";
import type { DecisionAnswer, DecisionRequest } from "./api/decisions.js";
import { Failure } from "./failure.js";
import type { Room } from "./room.js";
import type { Frozen } from "./route.js";
import { reportNumbered } from "./views.js";

/** Keeps decisions about a report in their order, all or none; each must hold on those before it. */
export async function keepDecisions(
  room: Room,
  number: number,
  wanted: readonly DecisionRequest[],
): Promise<Frozen<DecisionAnswer>> {
  const kept = await room.write(() =>
    room.archive.together(async () => {
      const report = await reportNumbered(room, number);
      const decisions: KeptDecision[] = [];
      for (const one of wanted) decisions.push(await keepOne(room, report, one));
      return decisions;
    }),
  );
  const found = await read(room, number);
  return {
    decisions: kept,
    entries: kept.map((decision) => found.applied.places.get(decision.number) ?? null),
    review: found.applied.review,
  };
}

async function keepOne(
  room: Room,
  report: KeptReport,
  wanted: DecisionRequest,
): Promise<KeptDecision> {
  const found = await read(room, report.number);
  if (wanted.version !== report.version) throw oldVersion(wanted, report, found);
  const who = wanted.who ?? room.who;
  const again = sameAgain(wanted, who, found);
  if (again) return again;
  const judged = judgeDecision(wanted, found.kept, found.decisions, found.earlier);
  if (!judged.ok) throw failureOf(judged, report.version);
  const { entry, before, after } = judged;
  return room.archive.decisions.decide({
    act: wanted.act,
    at: room.now(),
    who,
    reason: wanted.reason ?? null,
    report: report.number,
    version: report.version,
    entry,
    before,
    after,
    undoes: null,
  });
}

async function read(room: Room, number: number): Promise<AppliedReport> {
  const found = await readApplied(room.archive, number);
  if (!found) throw new Failure("not-found", `There is no report ${number} in this archive.`);
  return found;
}

/** Told, not lost: what is newer comes along, so that the decision can be made on it. */
function oldVersion(wanted: DecisionRequest, report: KeptReport, found: AppliedReport): Failure {
  const isKnown = wanted.version < report.version;
  const message = isKnown
    ? `This was decided on version ${wanted.version}, but the report has a version ${report.version} by now. Nothing was kept; look at the newer version and decide again.`
    : `The report has no version ${wanted.version}; its newest is version ${report.version}.`;
  const entry = wanted.entry === null ? null : findEntry(found.applied.record, wanted.entry);
  return new Failure("old-version", message, "version", { version: report.version, entry });
}

function failureOf(judged: Judged & { ok: false }, version: number): Failure {
  const { fault, message, field, current } = judged;
  if (fault === "no-entry") return new Failure("not-found", message, field);
  if (fault === "faulty") return new Failure("does-not-hold", message, field);
  return new Failure("conflict", message, field, { version, entry: current });
}

/**
 * The decision that this one repeats: a request is sent again when its answer was lost on the way. It is the same
 * when it is the last one about its entry, and says the same of the same.
 */
function sameAgain(
  wanted: DecisionRequest,
  who: string,
  { decisions, kept }: AppliedReport,
): KeptDecision | null {
  const inForce = decisionsInForce(decisions);
  const standing = decisions.filter(({ number, act }) => inForce.has(number) && act !== "undo");
  const isAddition = wanted.act === "add";
  const last = standing.findLast((one) =>
    isAddition
      ? one.act === "add" && isAlike(one.after, wanted.after)
      : one.entry === wanted.entry && one.version === kept.version,
  );
  if (!last || last.act !== wanted.act || last.who !== who) return null;
  if (isAddition) return last.version === kept.version ? last : null;
  if (wanted.before !== undefined && !isAlike(wanted.before, last.before)) return null;
  return wanted.act !== "correct" || isAlike(wanted.after, last.after) ? last : null;
}

/** The same but for the id, whatever the order of the fields. */
function isAlike(a: unknown, b: unknown): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const { id: _, ...fields } = value as Record<string, unknown>;
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted.map(([field, inner]) => [field, wordsOf(inner)]));
}
