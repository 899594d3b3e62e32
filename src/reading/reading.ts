import type { Analysis, TokenRange } from "../language/analysis.js";
import type { Source } from "../source/source.js";
import type { Notice } from "../text/notice.js";
import type { Span } from "../text/span.js";

/**
 * What was read in one report, in memory; `record/` turns it into the durable form.
 *
 * Entries refer to each other by id (`a1`, `s1`) and to the text by spans in UTF-16 units.
 * Lists are in text order of their first span. Frozen once made: a stage returns new lists, it never edits old ones.
 * A stage uses only what earlier stages found.
 */
export interface Reading {
  readonly source: Source;
  readonly analysis: Analysis;
  readonly times: readonly TimeEntry[];
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly demands: readonly Demand[];
  readonly events: readonly EventEntry[];
  readonly figures: readonly FigureEntry[];
  readonly notices: readonly Notice[];
}

/** A date, a time of day, a duration or a set of times, as TIMEX3 tells them apart. */
export interface TimeEntry {
  /** `t1`, `t2`, … in text order. */
  readonly id: string;
  readonly span: Span;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3; open (`XXXX-WXX-4`) where nothing resolves it. */
  readonly value: string;
  /** TIMEX3 modifier: START, END, APPROX, … */
  readonly mod: string | null;
  /** The same in EDTF, where EDTF can say it. */
  readonly edtf: string | null;
  readonly basis: "stated" | "resolved";
  /** What it was resolved against: the publication date or an earlier time's id. */
  readonly against: string | null;
  /** The rule that read it, for people who check. */
  readonly rule: string;
}

export type ActorKind = "person" | "organization" | "group" | "place";

/** One person, body, group or place of the report, with all its mentions. */
export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  /** The clearest short name the report gives, verbatim; for unnamed groups the fullest noun phrase. */
  readonly name: string;
  /** The longest form, when it differs ("Islamic Resistance Movement"), verbatim. */
  readonly fullName: string | null;
  /** Other forms of the name in the report, verbatim, in text order. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** ISO 3166-1 alpha-3, when a name or adjective gives it. */
  readonly country: string | null;
  /** PLOVER sector code (GOV, MIL, REB, OPP, ...), when the words give it. */
  readonly sector: string | null;
  readonly mentions: readonly Mention[];
}

export interface Role {
  /** Verbatim: "Deputy Foreign Minister". */
  readonly title: string;
  /** Id of the actor it is of ("Russian" gives Russia), or null. */
  readonly of: string | null;
}

export interface Mention {
  readonly tokens: TokenRange;
  readonly span: Span;
  /** Index of the syntactic head token. */
  readonly head: number;
  readonly form: "name" | "noun" | "pronoun";
  /** How it was tied to its actor, e.g. `same-name`, `acronym`, `pronoun-subject`; for people who check. */
  readonly rule: string;
}

export const acts = [
  "say",
  "announce",
  "confirm",
  "deny",
  "admit",
  "promise",
  "demand",
  "ask",
  "propose",
  "warn",
  "threaten",
  "accuse",
  "condemn",
  "praise",
  "believe",
  "intend",
  "expect",
  "agree",
  "refuse",
] as const;
export type Act = (typeof acts)[number];

export type StatementForm = "direct" | "indirect" | "mixed";

export type Sourcing = "named" | "unnamed" | "document" | "organization" | "group";

/** Who said what: a source, a cue and a content, each pinned. */
export interface Statement {
  readonly id: string;
  readonly source: {
    /** The whole noun phrase with title and apposition; a pronoun stays a pronoun. Empty: the text names nobody. */
    readonly spans: readonly Span[];
    /** Who it is: an id of `actors`, or null when that cannot be told. */
    readonly actor: string | null;
    /** How the actor was found when the words do not name it, e.g. `pronoun`, `quote-goes-on`; null when they do. */
    readonly implied: string | null;
  };
  readonly cue: { readonly spans: readonly Span[]; readonly lemma: string | null };
  /** What is said, with its quotation marks; in text order. */
  readonly content: { readonly spans: readonly Span[] };
  readonly form: StatementForm;
  readonly act: Act;
  /** Ids of actors that the text says it was said to. */
  readonly addressees: readonly string[];
  readonly sourcing: Sourcing;
  /** Where it was said, verbatim: "a statement", "the letter", "Twitter". */
  readonly medium: string | null;
  /** Id of the statement that it is told inside, or null. */
  readonly within: string | null;
  /** Id of the time at which it was said, as far as the sentence tells. */
  readonly time: string | null;
  /** Id of the place where it was said, an actor, as far as the sentence tells. */
  readonly place: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

export const comparators = [
  "exactly",
  "about",
  "more than",
  "at least",
  "up to",
  "less than",
  "nearly",
] as const;

/** A count or an amount: how many or how much, of what, and according to whom. */
export interface FigureEntry {
  readonly id: string;
  /** One span: comparator, number and unit ("more than 130,000", "$5m", "between 20 and 30 km"). */
  readonly spans: readonly Span[];
  /** The least it can be; null when the words set no lower bound. */
  readonly min: number | null;
  /** The most it can be; null when the words set no upper bound. A percentage is its number, a share is 0 to 1. */
  readonly max: number | null;
  readonly comparator: (typeof comparators)[number];
  /** What is counted, verbatim: "martyrs, wounded and missing"; null when the words do not say. */
  readonly counts: string | null;
  /** `%`, `km`, `barrel/day`, `share`; null for a plain count and for money. */
  readonly unit: string | null;
  /** ISO 4217 where the words give it; null otherwise. */
  readonly currency: string | null;
  /** Id of the time at which it held ("as of Monday"), or null. */
  readonly asOf: string | null;
  /** Id of the innermost statement that tells it; null in the report's own voice. */
  readonly statement: string | null;
  /** Id of the actor of that statement; null in the report's own voice or when that cannot be told. */
  readonly according: string | null;
}

/** What someone wants another to do. */
export interface Demand {
  /** `d1`, `d2`, … in text order. */
  readonly id: string;
  /** Id of the actor who wants it, or null when that cannot be told. */
  readonly by: string | null;
  /** Ids of the actors who are to do it; empty when the words name nobody. */
  readonly of: readonly string[];
  /** What they are to do, verbatim; never empty. */
  readonly action: { readonly spans: readonly Span[] };
  /** Id of the statement that it stands in, or null. */
  readonly statement: string | null;
}

/** PLOVER's sixteen kinds of political event. */
export const eventTypes = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof eventTypes)[number];

export const factualities = [
  "asserted",
  "ongoing",
  "planned",
  "demanded",
  "threatened",
  "possible",
  "denied",
] as const;
export type Factuality = (typeof factualities)[number];

/** What becomes of a meeting. */
export const meetingStates = ["held", "planned", "offered", "refused", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Someone does something to someone: a political event as PLOVER 2.0 draws it. */
export interface EventEntry {
  /** `e1`, `e2`, … in text order of the anchors. */
  readonly id: string;
  readonly type: EventType;
  /** PLOVER's mode (`ARREST`, `WITHDRAW`, …) where the words show it. */
  readonly mode: string | null;
  /** The words that tell it: one to three spans ("hold … talks"). */
  readonly anchor: { readonly spans: readonly Span[] };
  /** Ids of those who do it; empty when only the recipient is told. */
  readonly actors: readonly string[];
  /** Ids of those it is done to. */
  readonly recipients: readonly string[];
  /** Id of the time it is tied to by syntax, or null. */
  readonly time: string | null;
  /** Id of the actor (of kind place) where it happens, or null. */
  readonly place: string | null;
  readonly factuality: Factuality;
  /** Told as something of the past: long before the report's date. */
  readonly historical: boolean;
  /** What becomes of the meeting it is about; null when it is about none. */
  readonly meeting: MeetingState | null;
  /** Id of the innermost statement in whose content the anchor stands; null in the report's own voice. */
  readonly statement: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** The rules that read it, for people who check. */
  readonly rule: string;
}
