import type { Act } from "../../../reading/reading.js";
import type { ActorRef, Alikeness, Answer, Count, Pin } from "./common.js";

/** Statements across reports. Items by the day they were first told, then by report and place in it. */
export type StatementsAnswer = Answer<StatementItem>;

/** The same words, or one claim of one speaker in several wordings. */
export interface StatementItem {
  /** `7:s3`: the first pin's report and entry. */
  readonly id: string;
  /** Those it is attributed to, most often first. Several when the same words are attributed to several. */
  readonly speakers: readonly ActorRef[];
  /** Acts that the reports give it, most often first. */
  readonly acts: readonly Act[];
  readonly addressees: readonly ActorRef[];
  /** The longest quotation, else the longest wording that holds the words of the earliest. */
  readonly fullest: Pin;
  /** Publication date of the earliest report that tells it. */
  readonly first: string | null;
  readonly last: string | null;
  readonly count: Count;
  /** All that carry it, earliest first. Usually one a report. */
  readonly told: readonly ToldStatement[];
}

export interface ToldStatement {
  readonly pin: Pin;
  readonly alike: Alikeness;
  readonly speaker: ActorRef | null;
  /** The words that name the speaker; null when the text has none. */
  readonly source: Pin | null;
  readonly act: Act;
  readonly form: "direct" | "indirect" | "mixed";
  readonly origin: number | null;
}
