import type { RecordSpan } from "../../../record/schema.js";
import type { ActorRef, Covered, ReportLine } from "./common.js";

/** One story in short. */
export interface StoryAnswer {
  readonly story: number;
  /** Title of its first report, or what its group goes by. */
  readonly title: string;
  /** Publication dates of its earliest report and of its latest. */
  readonly first: string | null;
  readonly last: string | null;
  /** With how many reports, most first. */
  readonly outlets: readonly { readonly outlet: string; readonly reports: number }[];
  /** Reports that copy the same text, largest first; those that stand alone are left out. */
  readonly origins: readonly StoryOrigin[];
  /** Most mentions over origins first; at most 20. */
  readonly actors: readonly {
    readonly actor: ActorRef;
    readonly reports: number;
    readonly weight: number;
  }[];
  /** Entries of the reports one by one; the `total` of an answer counts once what several tell. */
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
  /** What each later one has of the first one's text, in the same order; at most 50. */
  readonly copies: readonly StoryCopy[];
}

export interface StoryCopy {
  readonly report: number;
  /** Of its words, those in stretches of seven or more that the first one has too: 0 to 1. */
  readonly share: number;
  /** Those stretches in both texts: code points, half-open, in the order of this one. */
  readonly stretches: readonly { readonly first: RecordSpan; readonly copy: RecordSpan }[];
}
