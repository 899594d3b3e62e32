import type { KeptReport } from "../../archive/archive.js";
import type { KeptDecision } from "../../archive/decisions.js";
import { findEntry } from "../../archive/review/entries.js";
import { decisionsInForce } from "../../archive/review/in-force.js";
import {
  type DecisionDraft,
  type DecisionFailure,
  judgeDecisions,
} from "../../dossier/review/judge-decisions.js";
import { type AppliedReport, readApplied } from "../../dossier/review/read-applied.js";
import type { DecisionAnswer, DecisionRequest } from "./api/decisions.js";
import { Failure } from "./failure.js";
import type { Room } from "./room.js";
import type { Frozen } from "./route.js";
import { reportNumbered } from "./views.js";

/**
 * Keeps decisions about a report in their order, all or none; each must hold on those before it. They are made at
 * one instant: by it those that belong together can be found, and taken back together.
 */
export async function keepDecisions(
  room: Room,
  number: number,
  wanted: readonly DecisionRequest[],
): Promise<Frozen<DecisionAnswer>> {
  const kept = await room.write(() =>
    room.archive.together(async () => {
      const report = await reportNumbered(room, number);
      const at = room.now();
      const decisions: KeptDecision[] = [];
      for (const some of inRounds(wanted)) {
        decisions.push(...(await keepRound(room, report, some, at)));
      }
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

/** In rounds in which no entry comes twice: what is decided about one again builds on what was decided first. */
function inRounds(wanted: readonly DecisionRequest[]): readonly (readonly DecisionRequest[])[] {
  const rounds: DecisionRequest[][] = [[]];
  let seen = new Set<string>();
  for (const one of wanted) {
    if (one.entry !== null && seen.has(one.entry)) {
      rounds.push([]);
      seen = new Set();
    }
    if (one.entry !== null) seen.add(one.entry);
    rounds.at(-1)?.push(one);
  }
  return rounds;
}

async function keepRound(
  room: Room,
  report: KeptReport,
  wanted: readonly DecisionRequest[],
  at: string,
): Promise<readonly KeptDecision[]> {
  const found = await read(room, report.number);
  const old = wanted.find(({ version }) => version !== report.version);
  if (old) throw oldVersion(old, report, found);
  const known = wanted.map((one) => sameAgain(one, one.who ?? room.who, found));
  const fresh = wanted.filter((_, index) => known[index] === null);
  const judged = judgeDecisions(fresh, { ...found, at: found.kept });
  if (!judged.ok) throw failureOf(judged.failure, report.version);
  const drafts = [...judged.drafts];
  const decisions: KeptDecision[] = [];
  for (const [index, one] of wanted.entries()) {
    decisions.push(known[index] ?? (await keepOne(room, report, one, at, drafts.shift())));
  }
  return decisions;
}

function keepOne(
  room: Room,
  report: KeptReport,
  { act, who = room.who, reason = null }: DecisionRequest,
  at: string,
  { entry, before, after }: DecisionDraft = { entry: null, before: null, after: null },
): Promise<KeptDecision> {
  const { number, version } = report;
  return room.archive.decisions.decide({
    ...{ act, at, who, reason },
    ...{ report: number, version, entry, before, after, undoes: null },
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

function failureOf(failure: DecisionFailure, version: number): Failure {
  const { fault, message, field, current } = failure;
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
