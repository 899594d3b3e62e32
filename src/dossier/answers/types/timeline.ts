import type { EventType, Factuality, MeetingState } from "../../../reading/reading.js";
import type { ActorRef, Answer, Count, Pin, Voice, When } from "./common.js";
import type { MeetingItem, MeetingMove } from "./meetings.js";

/**
 * Events merged across reports. Items by their first day; one without a day after those of the day of the report that
 * tells it first. What is long past without a day, or told by reports without one, comes last.
 */
export type TimelineAnswer = Answer<TimelineItem>;

export interface TimelineItem {
  /** `7:e2`: the first pin's report and entry. */
  readonly id: string;
  readonly type: EventType;
  /** PLOVER's modes that the reports give it. */
  readonly modes: readonly string[];
  readonly actors: readonly ActorRef[];
  readonly recipients: readonly ActorRef[];
  readonly places: readonly ActorRef[];
  /**
   * Each day or stretch that it is reported for, earliest first; two or more when the reports differ. Of a meeting
   * those that the last reports give: days from which it was moved are in `moves`.
   */
  readonly dates: readonly EventDate[];
  /** True when no day fits all the dates. */
  readonly datesDiffer: boolean;
  /** What the reports make of it: each kind with its reports. */
  readonly factualities: readonly { readonly factuality: Factuality; readonly count: Count }[];
  readonly meetings: readonly MeetingState[];
  /** What the last report makes of the meeting; null of what is none. */
  readonly status: MeetingItem["status"] | null;
  /** Each change of a meeting's planned day, earliest first. */
  readonly moves: readonly MeetingMove[];
  /** True when all reports tell it as long past. */
  readonly historical: boolean;
  /** Earliest publication date. */
  readonly first: string | null;
  readonly count: Count;
  /** All that tell it, earliest first. */
  readonly told: readonly ToldEvent[];
}

export interface EventDate {
  readonly when: When;
  readonly count: Count;
  /** Those of `told` that give this date: indices. */
  readonly told: readonly number[];
}

export interface ToldEvent {
  /** The words that tell it. */
  readonly pin: Pin;
  /** The sentence around them. */
  readonly passage: Pin;
  /** Its own date in this report, or null. */
  readonly when: When | null;
  /** The words of the date. */
  readonly time: Pin | null;
  readonly place: ActorRef | null;
  readonly factuality: Factuality;
  readonly meeting: MeetingState | null;
  /** Null in the report's own voice. */
  readonly voice: Voice | null;
  readonly origin: number | null;
}
