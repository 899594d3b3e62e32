import type { ActorRef, Covered, ReportLine } from "./common.js";

/** One story in short. */
export interface StoryAnswer {
  readonly story: number;
  /** Title of its first report, or what its group goes by. */
  readonly title: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly outlets: readonly { readonly outlet: string; readonly reports: number }[];
  /** Reports that copy the same text, largest first; those that stand alone are left out. */
  readonly origins: readonly StoryOrigin[];
  /** Most mentions over origins first; at most 20. */
  readonly actors: readonly {
    readonly actor: ActorRef;
    readonly reports: number;
    readonly weight: number;
  }[];
  readonly counts: {
    readonly reports: number;
    readonly origins: number;
    readonly statements: number;
    readonly demands: number;
    readonly events: number;
    readonly figures: number;
  };
  /** Earliest first; at most 500. */
  readonly reports: readonly ReportLine[];
  readonly covered: Covered;
}

export interface StoryOrigin {
  readonly origin: number;
  /** Earliest first. */
  readonly reports: readonly number[];
}
