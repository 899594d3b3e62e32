import type { RecordSpan } from "../../../record/schema.js";

/**
 * What all answers are made of: plain JSON data that points to the exact words of reports.
 *
 * Every item carries pins, and everything people read in it is words of a report, verbatim; what is ours (a kind, a
 * status, a direction) is a word of a closed list. Instants and dates are ISO 8601. Lists are empty rather than missing,
 * what nobody says is null. No answer says who is right.
 */

/** Which reports an answer is computed from: all that fit every filter that is given. */
export interface Scope {
  /** Number of a story. */
  readonly story?: number;
  /** Number of an identity. Reports that mention it; and only items that it takes part in. */
  readonly actor?: number;
  /** Published on or after, and on or before: ISO dates. */
  readonly from?: string;
  readonly to?: string;
  /** Name of an outlet, compared without regard to case. */
  readonly outlet?: string;
  /** At most so many, the newest: from 1 to 1,000, and 1,000 otherwise. */
  readonly reports?: number;
  /** `covered.older` of another answer: only reports older than those it was computed from. */
  readonly older?: string;
}

/** Which part of a long list. */
export interface Part {
  /** From 1 to 500; 100 otherwise. */
  readonly most?: number;
  /** `next` of the part before. */
  readonly after?: string;
}

/** Words of a report. `outlet` and `published` are those of the report, repeated so that a pin can stand alone. */
export interface Pin {
  readonly report: number;
  readonly version: number;
  /** Id of the entry in the record of that version: `s3`, `d1`, `e4`, `f2`, `a5`. */
  readonly entry: string;
  /** Code points of the text, half-open. */
  readonly spans: readonly RecordSpan[];
  /** Exactly those words; ` … ` stands between two spans. */
  readonly text: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** A report that items of the answer point to. */
export interface ReportLine {
  /** Its number in the archive. */
  readonly report: number;
  /** The newest, from 1. */
  readonly version: number;
  /** `report.id` of the record. */
  readonly id: string;
  readonly title: string | null;
  /** Who brought it out. */
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO 8601: a day, or an instant with or without its zone. */
  readonly published: string | null;
  /** Group of reports that copy the same text; null when it stands alone. */
  readonly origin: number | null;
}

/** Somebody: across reports where the report has been placed, else within one report. */
export interface ActorRef {
  /** `12` of identity 12, `r7:a3` of an actor that belongs to no identity. Equal keys are the same actor. */
  readonly key: string;
  readonly identity: number | null;
  /** Verbatim from a report; of an identity the name that its group goes by. */
  readonly name: string;
  readonly kind: "person" | "organization" | "group" | "place";
}

/** Reports and the origins among them: reports of one origin count once. */
export interface Count {
  readonly reports: number;
  /** Texts that they go back to. */
  readonly origins: number;
}

/** Days that a time covers. */
export interface When {
  /** As the record has it. */
  readonly edtf: string;
  /** ISO days: the first that it covers, and the last. */
  readonly first: string;
  readonly last: string;
  /** By how many days it covers: 1, up to 7, up to 31, up to 366, more. */
  readonly precision: "day" | "week" | "month" | "year" | "longer";
  /** `HH:MM` where the time says it. */
  readonly clock: string | null;
}

/** Who tells it: null is the report's own voice. */
export interface Voice {
  /** The statement that it stands in. */
  readonly statement: string;
  /** Null where it cannot be told whose that is. */
  readonly speaker: ActorRef | null;
}

/** How wordings stand to the fullest one. */
export const alikeness = [
  /** It is the fullest one. */
  "fullest",
  /** Letter for letter after the folding of typography, quotation marks, case and punctuation. */
  "same words",
  /** Contained in the fullest one, which was told no later: what was left out was there to be told. */
  "cut",
  /** Contained in the fullest one, which was told later, or nobody knows which of them was told first. */
  "shorter",
  /** The content words overlap. */
  "reworded",
  /** Reworded, and a number in it is another. */
  "changed",
] as const;
export type Alikeness = (typeof alikeness)[number];

/** One part of an answer. */
export interface Answer<Item> {
  /** Echo of what was asked. */
  readonly scope: Scope;
  readonly items: readonly Item[];
  /** Of all parts together. */
  readonly total: number;
  /** To be given as `after` for the next part; null on the last. */
  readonly next: string | null;
  /** Those that the items point to, by number. */
  readonly reports: readonly ReportLine[];
  readonly covered: Covered;
}

/** From how much the answer was computed. */
export interface Covered {
  /** Reports read for it. */
  readonly reports: number;
  /** Older reports of the scope that were left out because there were too many. */
  readonly leftOut: number;
  /** To be given as `older` in a scope for an answer from the next of them; null when none are left out. */
  readonly older: string | null;
  /** A sentence for people where reports of the scope were left out, older or newer; else null. */
  readonly note: string | null;
}
