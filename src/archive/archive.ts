import type { ReportRecord } from "../record/schema.js";
import type { Asking, Page } from "./asking.js";
import type { Decisions } from "./decisions.js";
import type { Groups } from "./groups.js";
import type { Postings } from "./postings.js";

/**
 * Keeps records: every version of every report, whole, with its exact text.
 *
 * A report has a number that lasts as long as the archive, and versions from 1. What is computed from
 * records (stories, copies, who is who) lives in `groups` and `postings` beside them and can be made anew from
 * them at any time; what people decided lives in `decisions` and cannot.
 *
 * Everything that is awaited has been synced to the disk. Rejects with an ArchiveProblem, one plain sentence
 * for people, when the archive is damaged, full, locked by another writer, newer than the program or read-only.
 * Ids of entries (`s1`, `e4`) are those of the record of the version at hand.
 */
export interface Archive {
  /** Where it lies, for messages. */
  readonly place: string;
  readonly readOnly: boolean;
  /** What is known to be damaged, as one sentence; such an archive is read-only. Null when nothing is. */
  readonly damage?: string | null;
  readonly asking: Asking;
  readonly postings: Postings;
  readonly groups: Groups;
  readonly decisions: Decisions;

  /**
   * Keeps a record. The text of the newest version under the same key changes nothing; another text is a new version,
   * and so is that of an older one: the report went back to it.
   */
  add(record: ReportRecord, how: Addition): Promise<Added>;

  /** A report by number, or null. */
  report(number: number): Promise<KeptReport | null>;
  /** A report by the id in its record, of any version, or null. */
  reportById(id: string): Promise<KeptReport | null>;
  /** The newest version kept under a key, or null: whether a report need be read at all. */
  newest(key: string): Promise<KeptVersion | null>;
  /** Reports by number, from after `after` on, at most `most`. */
  reports(after: number, most: number): Promise<readonly KeptReport[]>;
  /** Its versions, oldest first. */
  versions(report: number): Promise<readonly KeptVersion[]>;
  /** Reports that came again changed, the one that came last first. */
  changed(question: ChangedQuestion): Promise<Page<ChangedReport>>;
  /** The record of a version, of the newest one when none is named; null when there is none. */
  record(report: number, version?: number): Promise<KeptRecord | null>;
  /** The texts of the newest versions of reports, by number; of those that there are. */
  texts(reports: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Newest versions of all reports, or of those numbered, by number; streamed. */
  records(numbers?: readonly number[]): AsyncIterable<KeptRecord>;
  counts(): Promise<ArchiveCounts>;

  /** How many reports are still found by what an older program kept of them; 0 once all have been renewed. */
  outdated(): Promise<number>;
  /**
   * Derives anew from their records by what the next such reports are found: some, or as many as asked, in one
   * transaction. Gives how many are left. Opening for writing does it unless told otherwise.
   */
  renew(most?: number): Promise<number>;

  /** Runs work so that all of it is kept or none. May be nested; the outermost one counts. */
  together<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Looks the whole archive over; an empty list when it is sound. */
  check(): Promise<readonly ArchiveFault[]>;
  close(): Promise<void>;
}

export interface Addition {
  /**
   * What tells that a report comes again: the id that the input gave it, else its address, else the absolute
   * path of its file, else the hash of its text.
   */
  readonly key: string;
  /** ISO 8601 instant; the archive has no clock. */
  readonly at: string;
  /** Read again on purpose: the same text is a new version too, if another model or program made its record. */
  readonly again?: boolean;
}

export interface Added {
  readonly outcome: "new" | "version" | "same";
  readonly report: number;
  readonly version: number;
}

export interface KeptReport {
  /** From 1, never used again. */
  readonly number: number;
  readonly key: string;
  /** Newest version's `report.id`. */
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string;
  /** Newest version, from 1. */
  readonly version: number;
  /** ISO 8601 instant at which the first version was added. */
  readonly addedAt: string;
}

export interface KeptVersion {
  readonly report: number;
  readonly version: number;
  readonly sha256: string;
  readonly addedAt: string;
  /** As in the record's `made`. */
  readonly by: string;
  readonly model: string;
}

export interface ChangedQuestion {
  /** Only those whose newest version was added at or after this ISO 8601 instant or date. */
  readonly since?: string;
  /** From 1 to 500; 50 otherwise. */
  readonly most?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface ChangedReport {
  readonly report: KeptReport;
  /** ISO 8601 instant at which the newest version was added. */
  readonly changedAt: string;
}

export interface KeptRecord {
  readonly report: KeptReport;
  readonly version: number;
  readonly addedAt: string;
  readonly record: ReportRecord;
}

export interface ArchiveCounts {
  readonly reports: number;
  readonly versions: number;
  readonly statements: number;
  readonly demands: number;
  readonly events: number;
  readonly figures: number;
}

/** What `check` found: one sentence, and the report that it concerns where it is one. Lost reports come last. */
export interface ArchiveFault {
  readonly message: string;
  readonly report: number | null;
  /** Of a report that cannot be read any more: what it goes by, as far as that is left. */
  readonly lost?: { readonly key: string | null; readonly title: string | null };
}
