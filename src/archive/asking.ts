import type { KeptReport } from "./archive.js";

/** Entries that can be asked for. */
export const askedKinds = ["statement", "demand", "event", "figure"] as const;
export type AskedKind = (typeof askedKinds)[number];

/** Roles in which an actor stands in an entry. */
export const askedRoles = [
  "speaker",
  "addressee",
  "by",
  "of",
  "actor",
  "recipient",
  "place",
  "according",
] as const;
export type AskedRole = (typeof askedRoles)[number];

/** Finds reports and entries of their newest versions, as people left them: rejected ones are not there. */
export interface Asking {
  /** Whole reports by words and filters, best or newest first. */
  search(question: EntryQuestion): Promise<Page<FoundReport>>;
  /** Entries by filters, newest report first, then in the order of the report. */
  entries(question: EntryQuestion): Promise<Page<FoundEntry>>;
  /** How many entries (or reports, without a kind) each value of a facet would leave, most first. */
  facet(question: EntryQuestion, facet: Facet, most: number): Promise<CountedFacet>;
  /** How many reports fit; with `after`, from there on in the order of `newest`. */
  count(question: Question): Promise<number>;
}

export interface Question {
  /** Words as a person types them: all must be there; "quoted words" stand together. Never fails on odd input. */
  readonly words?: string;
  /** Name of an outlet, compared without regard to case. */
  readonly outlet?: string;
  /** Published on or after, and on or before: ISO dates. */
  readonly from?: string;
  readonly to?: string;
  /** Number of a story. */
  readonly story?: number;
  /** Identities (numbers) or names (words) of somebody in the report. */
  readonly actor?: number | string;
  readonly order?: "best" | "newest";
  /** From 1 to 500; 50 otherwise. */
  readonly most?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** With any of the filters below, a report counts when one of its entries fits them all. */
export interface EntryQuestion extends Question {
  readonly kinds?: readonly AskedKind[];
  /** Who, by role: an identity's number or words of a name. */
  readonly roles?: Readonly<Partial<Record<AskedRole, number | string>>>;
  /** Of statements. */
  readonly act?: string;
  /** Of events. */
  readonly type?: string;
  readonly factuality?: string;
  /** The event's or figure's own time overlaps these ISO dates. */
  readonly happenedFrom?: string;
  readonly happenedTo?: string;
  /** Only entries with (true) or without (false) a decision. */
  readonly reviewed?: boolean;
  /** Only of this report. */
  readonly report?: number;
}

export type Facet = "kind" | "act" | "type" | "factuality" | "outlet" | "speaker" | "addressee";

/** Entries that a facet counts at most: of those that fit, the newest. */
export const mostCounted = 20_000;

export interface CountedFacet {
  readonly values: readonly FacetCount[];
  /** True when `mostCounted` entries were counted: older ones are not. Outlets of reports are all counted. */
  readonly isCut: boolean;
}

export interface FacetCount {
  /** A speaker's or addressee's value is the identity's number in digits. */
  readonly value: string;
  /** For people. */
  readonly label: string;
  readonly count: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** To be given as `after` for the next page; null on the last. */
  readonly next: string | null;
}

export interface FoundReport {
  readonly report: KeptReport;
  /** Code points of the text around the words found, verbatim, with the words; null when no words were asked. */
  readonly excerpt: Excerpt | null;
}

export interface Excerpt {
  /** Of `text` within the report's text. */
  readonly start: number;
  readonly text: string;
  /** Within the report's text. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Enough to list an entry; the record has the rest. */
export interface FoundEntry {
  readonly report: KeptReport;
  readonly version: number;
  readonly kind: AskedKind;
  readonly id: string;
  /** The statement's content, the demand's action, the event's anchor or the figure: verbatim. */
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly act: string | null;
  readonly type: string | null;
  readonly factuality: string | null;
  /** The statement in which it stands; null in the report's own voice, and of statements. Whose that is: `according`. */
  readonly statement: string | null;
  /** First and last ISO date of the entry's own time. */
  readonly happened: readonly [string, string] | null;
  readonly actors: readonly FoundActor[];
}

export interface FoundActor {
  readonly role: AskedRole;
  /** Id in the record. */
  readonly actor: string;
  readonly name: string;
  /** Null until the report has been placed. */
  readonly identity: number | null;
}
