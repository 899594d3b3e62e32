import type { ActorRef, Count, Covered, Pin, ReportLine, Scope } from "./common.js";
import type { DemandItem } from "./demands.js";
import type { MeetingItem } from "./meetings.js";
import type { StatementItem } from "./statements.js";
import type { TimelineItem } from "./timeline.js";

/** One identity over time, as the reports covered tell it. Each list holds its first `most` items; the answers by scope have the rest. */
export interface ActorAnswer {
  readonly scope: Scope;
  readonly actor: ActorRef;
  readonly count: Count;
  readonly first: string | null;
  readonly last: string | null;
  /** Every name that reports give it, verbatim, most reports first. */
  readonly names: readonly ActorName[];
  /** Every office and title, earliest first. */
  readonly roles: readonly ActorRole[];
  /** Why its actors of these reports were taken for one: the words that were kept with each; at most 500. */
  readonly because: readonly {
    readonly report: number;
    readonly actor: string;
    readonly because: string;
  }[];
  readonly said: readonly StatementItem[];
  readonly demanded: readonly DemandItem[];
  readonly wasAsked: readonly DemandItem[];
  readonly did: readonly TimelineItem[];
  readonly met: readonly MeetingItem[];
  /** Others who stand with it in meetings, demands, events and statements; most often first. */
  readonly with: readonly { readonly actor: ActorRef; readonly weight: number }[];
  /** Sizes of the whole lists. */
  readonly totals: {
    readonly said: number;
    readonly demanded: number;
    readonly wasAsked: number;
    readonly did: number;
    readonly met: number;
  };
  readonly reports: readonly ReportLine[];
  readonly covered: Covered;
}

export interface ActorName {
  readonly name: string;
  readonly count: Count;
  readonly first: string | null;
  readonly last: string | null;
  /** The earliest. */
  readonly pin: Pin;
}

export interface ActorRole {
  /** Verbatim. */
  readonly title: string;
  readonly of: ActorRef | null;
  readonly count: Count;
  readonly first: string | null;
  readonly last: string | null;
  /** Where the actor stands in the earliest report that gives it the title. */
  readonly pin: Pin;
}
