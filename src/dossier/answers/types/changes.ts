import type { ActorRef, Pin } from "./common.js";

/** What another version of a report tells otherwise, entry by entry. */
export interface ChangesAnswer {
  readonly report: number;
  readonly from: VersionLine;
  readonly to: VersionLine;
  /** In the order of the newer text; what went stands where it stood. Entries that say the same are left out. */
  readonly changes: readonly EntryChange[];
  /** Entries that say the same in both, by kind. */
  readonly same: Readonly<Record<ChangedKind, number>>;
}

export interface VersionLine {
  readonly version: number;
  readonly title: string | null;
  readonly addedAt: string;
  readonly sha256: string;
}

export const changedKinds = ["actor", "statement", "demand", "event", "figure", "time"] as const;
export type ChangedKind = (typeof changedKinds)[number];

export interface EntryChange {
  readonly kind: ChangedKind;
  readonly change: "appeared" | "went" | "changed";
  /** Null when it appeared. */
  readonly before: ChangedEntry | null;
  /** Null when it went. */
  readonly after: ChangedEntry | null;
  /** Of what changed: which parts, each as it was and as it is, in words fit to show. */
  readonly parts: readonly ChangedPart[];
}

/** The same in all kinds, so that one view shows them. */
export interface ChangedEntry {
  readonly id: string;
  /** The statement's content, the demand's action, the event's anchor, the figure, the actor's first mention, the time. */
  readonly pin: Pin;
  /** Speaker, demander, doers or claimant. */
  readonly who: readonly ActorRef[];
}

export interface ChangedPart {
  /** `words`, `speaker`, `act`, `of`, `amount`, `counts`, `date`, `factuality`, `type`, `meeting`, `place`, `name`, … */
  readonly part: string;
  readonly before: string | null;
  readonly after: string | null;
}
