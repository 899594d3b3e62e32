import type { Act } from "../../../reading/reading.js";
import type { RecordFigure } from "../../../record/schema.js";
import type { ActorRef, Answer, Count, Pin, Voice, When } from "./common.js";

/** Counts and amounts side by side. Items with most origins first, then by the day they were first told. */
export type FiguresAnswer = Answer<FigureItem>;

/** One thing that is counted, with everything that is claimed about it. */
export interface FigureItem {
  /** `7:f2`: the first pin's report and entry. */
  readonly id: string;
  /** What is counted, in words of the first report that says so; null when none does. */
  readonly counts: string | null;
  /** The passage of the first claim, where `counts` alone says too little. */
  readonly passage: Pin;
  /** Ours: a class of counted things (`dead`, `injured`, `missing`, …) that its words fall under, or null. */
  readonly class: string | null;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly story: number | null;
  /** Earliest publication date. */
  readonly first: string | null;
  readonly count: Count;
  /** By day (`asOf`, else publication), then by report. */
  readonly claims: readonly FigureClaim[];
  /** From the least to the most that anybody says; a bound is null where a claim sets none. */
  readonly spread: { readonly min: number | null; readonly max: number | null };
  /** Days for which two claimants say what cannot both hold. */
  readonly disputed: readonly FigureDispute[];
  /** By claimant, over time: most claims first. */
  readonly series: readonly FigureSeries[];
}

export interface FigureClaim {
  /** The words of the amount. */
  readonly pin: Pin;
  /** What is counted, in the report's words. */
  readonly counts: string | null;
  /** The least and the most that it can be; null where the words set no bound. */
  readonly min: number | null;
  readonly max: number | null;
  readonly comparator: RecordFigure["comparator"];
  /** The day for which it holds: as the text says, else the day of publication; null without either. */
  readonly day: string | null;
  /** Where the day is from. */
  readonly dayFrom: "text" | "published" | null;
  readonly asOf: When | null;
  /** Null in the report's own voice. */
  readonly voice: Voice | null;
  /** Of the statement that tells it: what is demanded or promised is no count of what is. */
  readonly act: Act | null;
  /** Key of whoever claims it: an actor's key, `outlet:…` for a report's own voice, `s:…` for an unknown speaker. */
  readonly claimant: string;
  readonly origin: number | null;
}

export interface FigureDispute {
  readonly day: string;
  /**
   * Indices of `claims` for that day that exclude each other, by two claimants or more. "About" counts for a tenth
   * more or less; what is demanded, asked for, proposed, promised, intended or expected is left out.
   */
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
  /** Arithmetic over the series: `rises`, `falls`, `steady`, or `mixed`; null with fewer than two days. */
  readonly trend: "rises" | "falls" | "steady" | "mixed" | null;
}
