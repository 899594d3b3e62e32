/** What people decided about entries, actors and groups: kept for good, never changed, only undone by another. */
export const decisionActs = [
  "accept",
  "correct",
  "reject",
  "add",
  "merge",
  "split",
  "undo",
] as const;
export type DecisionAct = (typeof decisionActs)[number];

export interface Decisions {
  /**
   * Keeps a decision; gives its number, from 1. Fails when `version` is not the newest of the report. Entries are found
   * as it leaves them once the transaction is kept.
   */
  decide(decision: NewDecision): Promise<KeptDecision>;
  /** Those about a report, oldest first, the undone ones as well. */
  about(report: number): Promise<readonly KeptDecision[]>;
  /** Numbers of the reports that decisions were made about, undone ones too, by number. */
  decided(): Promise<readonly number[]>;
  /** Those about groups, oldest first. */
  aboutGroups(): Promise<readonly KeptDecision[]>;
  /** All, from after `after` on, at most `most`. */
  list(after: number, most: number): Promise<readonly KeptDecision[]>;
  decision(number: number): Promise<KeptDecision | null>;
}

export interface NewDecision {
  readonly act: DecisionAct;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly who: string;
  readonly reason: string | null;
  /** Null for decisions about groups. */
  readonly report: number | null;
  readonly version: number | null;
  /** `s3`, `a2`; null when it is about the report, or adds an entry. */
  readonly entry: string | null;
  /** The entry before and after, as in the record; null where there was or is none. */
  readonly before: unknown;
  readonly after: unknown;
  /** Number of the decision that this one takes back. */
  readonly undoes: number | null;
}

export interface KeptDecision extends NewDecision {
  readonly number: number;
  /** Number of the decision that took this one back. */
  readonly undoneBy: number | null;
}
