import type { MeetingState } from "../../../reading/reading.js";
import type { ActorRef, Answer, Count, Pin, Voice, When } from "./common.js";

/** Who met whom, or was to. Items by the last day they are reported for, those without a day last. */
export type MeetingsAnswer = Answer<MeetingItem>;

export interface MeetingItem {
  /** `7:e2`: the first pin's report and entry. */
  readonly id: string;
  readonly people: readonly ActorRef[];
  /** What the last report that tells of it makes of it. */
  readonly status: MeetingState | "moved";
  /** Its days as the last reports give them; several where those differ; empty without one. */
  readonly dates: readonly When[];
  readonly places: readonly ActorRef[];
  /** Each change of a planned day, earliest first. */
  readonly moves: readonly MeetingMove[];
  readonly first: string | null;
  readonly count: Count;
  /** Its course, earliest report first. */
  readonly told: readonly ToldMeeting[];
}

/** A later report gives another day than the ones before. */
export interface MeetingMove {
  readonly from: When;
  readonly to: When;
  /** The report that gives the new day. */
  readonly pin: Pin;
}

export interface ToldMeeting {
  readonly pin: Pin;
  readonly passage: Pin;
  /** As the report has it; `moved` when it gives a planned meeting another day than earlier reports did. */
  readonly status: MeetingState | "moved";
  readonly when: When | null;
  readonly time: Pin | null;
  readonly place: ActorRef | null;
  readonly people: readonly ActorRef[];
  readonly voice: Voice | null;
  readonly origin: number | null;
}

/** Actors, and what ties them: weights count origins, not reports. */
export interface NetworkAnswer {
  readonly scope: Answer<unknown>["scope"];
  /** Heaviest first, at most as many as were asked for; edges only between these. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** Nodes left out. */
  readonly leftOut: number;
  /** Edges left out with them. */
  readonly edgesLeftOut: number;
  readonly reports: Answer<unknown>["reports"];
  readonly covered: Answer<unknown>["covered"];
}

export interface NetworkNode {
  readonly actor: ActorRef;
  /** Sum over its edges. */
  readonly weight: number;
}

export interface NetworkEdge {
  /** Keys of actors. Of `met` the order means nothing: the lesser key comes first. */
  readonly from: string;
  readonly to: string;
  /** `met` counts held meetings; `plans to meet` all others that are not refused or cancelled. */
  readonly kind: "met" | "plans to meet" | "demands of" | "speaks to";
  readonly weight: number;
  /** At most ten, earliest first. */
  readonly pins: readonly Pin[];
}
