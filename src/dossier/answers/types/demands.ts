import type { ActorRef, Alikeness, Answer, Count, Pin } from "./common.js";

/** Who wants what of whom. Items by the day they were first told. */
export interface DemandsAnswer extends Answer<DemandItem> {
  /** Actor by demand, over the items of this part; those with most demands first. */
  readonly table: readonly DemandRow[];
}

/** One demand of one actor across reports. */
export interface DemandItem {
  /** `7:d1`: the first pin's report and entry. */
  readonly id: string;
  readonly by: ActorRef | null;
  /** Everybody that a report says it is made of. */
  readonly of: readonly ActorRef[];
  /** The action in its fullest wording. */
  readonly action: Pin;
  readonly first: string | null;
  readonly last: string | null;
  readonly count: Count;
  /** All that carry it, earliest first. */
  readonly told: readonly ToldDemand[];
  /**
   * Days after the first on which reports that copy no earlier one tell it: the actor may have said it again, or
   * a report told it again. The words are there to see which.
   */
  readonly repeated: readonly string[];
  /** What those of whom it is demanded are told to have said or done to it, earliest first; mostly nothing. */
  readonly answers: readonly DemandReply[];
  /** What is told as done that was demanded, in words of the demand, earliest first: who should resign has resigned. */
  readonly done: readonly DemandDone[];
}

export interface ToldDemand {
  readonly pin: Pin;
  readonly alike: Alikeness;
  readonly of: readonly ActorRef[];
  readonly origin: number | null;
}

/** A statement or event that the text shows as agreeing or refusing. Copies of it are left out. */
export interface DemandReply {
  readonly reply: "agreed" | "refused";
  readonly by: ActorRef;
  readonly pin: Pin;
  /** Publication date of the report. */
  readonly published: string | null;
  /** The telling of the demand that it answers in most of its words. */
  readonly to: Pin;
  /** Of several things that the action lists it answers some, and is silent about others. */
  readonly inPart: boolean;
  /** The words hold a number, and the demand another. */
  readonly otherNumber: boolean;
  /** The words hold a day of the week, and the demand another. */
  readonly otherDay: boolean;
  readonly origin: number | null;
}

/** An event that is told as a fact, after the demand was told and not before it. */
export interface DemandDone {
  /** Null where the text does not say who did it. */
  readonly by: ActorRef | null;
  /** The sentence that tells it. */
  readonly pin: Pin;
  /** Publication date of the report. */
  readonly published: string | null;
  /** Of several things that the action lists it is one. */
  readonly inPart: boolean;
  readonly origin: number | null;
}

export interface DemandRow {
  readonly actor: ActorRef;
  readonly cells: readonly DemandCell[];
}

export interface DemandCell {
  /** `id` of a demand. */
  readonly demand: string;
  readonly part: "demands" | "is asked" | "agreed" | "refused";
}
