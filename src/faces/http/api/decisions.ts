import { z } from "zod";
import { decisionActs } from "../../../archive/decisions.js";
import { number, shortWords } from "./common.js";
import { entry, entryKinds } from "./entries.js";

/** A decision as it is kept. */
export const keptDecision = z.object({
  number,
  act: z.enum(decisionActs),
  at: z.string(),
  who: z.string(),
  reason: z.string().nullable(),
  report: number.nullable(),
  version: number.nullable(),
  entry: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  undoes: number.nullable(),
  undoneBy: number.nullable(),
});
export type Decision = z.infer<typeof keptDecision>;

/**
 * What is decided about an entry of a report.
 *
 * accept: `entry` and `before`; correct: those and `after`; reject: `entry` and `before`; add: only `after`,
 * whose id does not matter. `version` is the version that the person looked at.
 */
export const decisionRequest = z.strictObject({
  act: z.enum(["accept", "correct", "reject", "add"]),
  kind: z.enum(entryKinds),
  entry: z.string().max(20).nullable(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  reason: shortWords.nullable().optional(),
  version: number,
  /** Who decides; the name the server was started with unless given. */
  who: z.string().trim().min(1).max(100).optional(),
});
export type DecisionRequest = z.infer<typeof decisionRequest>;

/** Several decisions kept together or not at all: what is done in bulk over what is visible. */
export const decisionsRequest = z.strictObject({
  decisions: z.array(decisionRequest).min(1).max(500),
});
export type DecisionsRequest = z.infer<typeof decisionsRequest>;

/** What to say when a decision is taken back. */
export const undoRequest = z.strictObject({
  /** Others about entries, to be taken back with it: all of them, or none. */
  also: z.array(number).max(500).optional(),
  reason: shortWords.nullable().optional(),
  who: z.string().trim().min(1).max(100).optional(),
});
export type UndoRequest = z.infer<typeof undoRequest>;

/** POST /decisions/8/undo.json */
export const undoAnswer = z.object({
  decision: keptDecision,
  /** Of a merge or split: the identity that is there now. Null for decisions about entries. */
  identity: number.nullable(),
  /** Of a merge or split of stories or origins: the group that is there now; null for others. */
  group: number.nullable(),
});
export type UndoAnswer = z.infer<typeof undoAnswer>;

/** How an entry that stands in the record was decided. */
export const reviewedEntry = z.object({
  entry: z.string(),
  state: z.enum(["accepted", "corrected", "added"]),
  decision: number,
  who: z.string(),
});

/** What people decided about a report, applied to the version shown. */
export const review = z.object({
  /** Entries of the record that were decided; the record shows them as decided. */
  entries: z.array(reviewedEntry),
  /** Entries that were rejected, as they were before; the record does not hold them. */
  rejected: z.array(
    z.object({ kind: z.enum(entryKinds), entry, decision: number, who: z.string() }),
  ),
  /** Decisions that this version has no place for, and why. */
  unplaced: z.array(z.object({ decision: number, why: z.string() })),
});
export type Review = z.infer<typeof review>;

/** What came of decisions: the decisions as kept, and the review as it now stands. */
export const decisionAnswer = z.object({
  decisions: z.array(keptDecision),
  /** Ids of added or decided entries in the record as it now stands, one for each decision; null for a rejected one. */
  entries: z.array(z.string().nullable()),
  review,
});
export type DecisionAnswer = z.infer<typeof decisionAnswer>;

/** All that was decided about a report, oldest first, undone ones too. */
export const decisionList = z.object({ items: z.array(keptDecision), review });
export type DecisionList = z.infer<typeof decisionList>;
