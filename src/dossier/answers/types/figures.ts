import type { Act } from "../../../reading/reading.js";
import type { RecordFigure } from "../../../record/schema.js";
import type { ActorRef, Answer, Count, Pin, Voice, When } from "./common.js";

/** Counts and amounts side by side. Items with most origins first, then by the day they were first told. */
export type FiguresAnswer = Answer<FigureItem>;

/** One thing that is counted, with everything that is claimed about it. */
export interface FigureItem {
  /** `7:f2`: the first pin's report and entry. */
  readonly id: string;
  /**
   * What is counted, in the words that most claims use, of those the first. Null when none says so, and when people of
   * a class go by several nouns ("people", "bodies"): then the class says it.
   */
  readonly counts: string | null;
  /** The passage of the first claim, where `counts` alone says too little. */
  readonly passage: Pin;
  /** Ours: a class of counted things (`dead`, `injured`, `missing`, …) that its words fall under, or null. */
  readonly class: string | null;
  /** Whose part of the votes a percentage is. */
  readonly share: ActorRef | null;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly story: number | null;
  /** Earliest publication date. */
  readonly first: string | null;
  readonly count: Count;
  /** Those without a day first; then by day (`asOf`, else publication), then by report. The last is the newest. */
  readonly claims: readonly FigureClaim[];
  /** From the least to the most that anybody says; a bound is null where a claim sets none. */
  readonly spread: { readonly min: number | null; readonly max: number | null };
  /** Days for which two claimants say what cannot both hold. */
  readonly disputed: readonly FigureDispute[];
  /** Days for which reports differ on what one claimant says. */
  readonly differs: readonly FigureDifference[];
  /** By claimant, over time: most claims first. */
  readonly series: readonly FigureSeries[];
}

/** What an amount is told as. Only counts are compared. */
export const figureStandings = [
  /** So many there are, as somebody says. */
  "count",
  /** Some of them: "nine of them", "the first 150". */
  "part",
  /** So many more: "another three". */
  "addition",
  /** So many were told before, as the report itself says: "an earlier figure of 18", "up from 18". */
  "earlier",
  /** So many are wanted: demanded, asked for, proposed, or inside a demand that somebody tells of. */
  "demanded",
  "agreed",
  "refused",
  "denied",
  /** Promised, intended, expected, threatened. */
  "planned",
] as const;
export type FigureStanding = (typeof figureStandings)[number];

export interface FigureClaim {
  /** The words of the amount. */
  readonly pin: Pin;
  /** What is counted, in the report's words. */
  readonly counts: string | null;
  /** The least and the most that it can be; null where the words set no bound. */
  readonly min: number | null;
  readonly max: number | null;
  readonly comparator: RecordFigure["comparator"];
  /**
   * The day for which it holds: as the text says, else the day of publication; of a copy, that of the report which it
   * copies. Null without any.
   */
  readonly day: string | null;
  /** Where the day is from. */
  readonly dayFrom: "text" | "published" | null;
  readonly asOf: When | null;
  /** Null in the report's own voice. */
  readonly voice: Voice | null;
  /** Of the statement that tells it: what is demanded or promised is no count of what is. */
  readonly act: Act | null;
  /** Everything but a `count` stands beside the others and is not compared with them. */
  readonly standing: FigureStanding;
  /** Index of the claim whose words and amount this one copies: the first of its origin; null when it is no copy. */
  readonly copyOf: number | null;
  /** Key of whoever claims it: an actor's key, `outlet:…` for a report's own voice, `s:…` for an unknown speaker. */
  readonly claimant: string;
  readonly origin: number | null;
}

export interface FigureDispute {
  readonly day: string;
  /**
   * Indices of `claims` for that day that exclude each other, by two claimants or more. "About" counts for a tenth
   * more or less; copies, and what is no `count`, are left out.
   */
  readonly claims: readonly number[];
}

export interface FigureDifference {
  /** As in the claims. */
  readonly claimant: string;
  /** Null when it is a report's own voice or nobody is known. */
  readonly speaker: ActorRef | null;
  /** ISO date. */
  readonly day: string;
  /** Indices of `claims` of that claimant for that day, counts and no copies, that cannot both hold. */
  readonly claims: readonly number[];
}

export interface FigureSeries {
  /** As in the claims. */
  readonly claimant: string;
  /** Null when it is a report's own voice or nobody is known. */
  readonly speaker: ActorRef | null;
  /** Of a report's own voice. */
  readonly outlet: string | null;
  /** Indices of `claims` by day. */
  readonly claims: readonly number[];
  /** Arithmetic over its counts, copies left out: `rises`, `falls`, `steady`, or `mixed`; null with fewer than two days. */
  readonly trend: "rises" | "falls" | "steady" | "mixed" | null;
}
