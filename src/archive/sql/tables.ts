import type { ColumnType, Generated } from "kysely";

/**
 * The tables of an archive, as the queries see them; docs/archive.md says what each is for.
 *
 * `recency` is a report's place in time: the day it was published, then its number (recency.ts). Entries, actors
 * and words are kept under it, so that every index gives the newest report first without sorting. It changes
 * when a new version has another date; all else refers to reports by number.
 */
export interface Tables {
  readonly reports: ReportRow;
  readonly report_ids: { readonly id: string; readonly report: number };
  readonly versions: VersionRow;
  /** Of each version, packed, the exact text and the record without it: version-parts.ts. */
  readonly version_parts: { readonly id: number; readonly bytes: Buffer };
  /** `hash` is of the forms: the index of the forms themselves would be as large as they are. */
  readonly names: { readonly id: Generated<number>; readonly hash: number; readonly forms: string };
  readonly actors: { readonly recency: number; readonly actor: number; readonly name: number };
  readonly entries: EntryRow;
  readonly roles: RoleRow;
  readonly groups: GroupRow;
  readonly members: MemberRow;
  /** The few ways in which members say why they are there. */
  readonly reasons: { readonly id: Generated<number>; readonly words: string };
  readonly spaces: { readonly id: Generated<number>; readonly name: string; owners: number };
  readonly posting_keys: PostingKeyRow;
  readonly posting_blocks: PostingBlockRow;
  readonly posting_lists: PostingListRow;
  readonly decisions: DecisionRow;
  /** Reports, keys and entries so far; `outdated`: renew.ts. */
  readonly counters: { readonly name: string; value: number };
}

export interface ReportRow {
  readonly number: Generated<number>;
  readonly key: string;
  readonly recency: number;
  /** Newest version, and its row in `versions`. */
  readonly version: number;
  readonly newest: number;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** The publisher folded for comparison. */
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly added_at: string;
}

export interface VersionRow {
  readonly id: Generated<number>;
  readonly report: number;
  readonly version: number;
  /** 32 bytes. */
  readonly sha256: Buffer;
  readonly added_at: string;
  readonly made_by: string;
  readonly model: string;
}

export interface EntryRow {
  readonly recency: number;
  /** In the report, from 0. */
  readonly position: number;
  /** Codes: codes.ts. */
  readonly kind: number;
  /** 3 of `s3`. */
  readonly number: number;
  /** Act of a statement or type of an event. */
  readonly code: number | null;
  readonly factuality: number | null;
  /** Day numbers: recency.ts. */
  readonly first_day: number | null;
  readonly last_day: number | null;
  /** 3 of `s3`, in which it stands; null in the report's own voice, and of statements. */
  readonly statement: number | null;
  /** `12-40 55-60`: code points of the text, half-open. */
  readonly spans: string;
  /** 1 when a decision about it stands. */
  readonly reviewed: ColumnType<number, number, number>;
}

export interface RoleRow {
  readonly recency: number;
  readonly role: number;
  /** 3 of `a3`. */
  readonly actor: number;
  readonly position: number;
}

export interface GroupRow {
  readonly number: Generated<number>;
  readonly kind: number;
  readonly name: string;
  /** JSON, packed (pack.ts). */
  readonly detail: Buffer;
  readonly size: number;
  readonly merged_into: number | null;
}

export interface MemberRow {
  readonly kind: number;
  readonly report: number;
  /** 3 of `a3`; 0 for the report itself. */
  readonly actor: number;
  readonly group_number: number;
  /** Of `reasons`. */
  readonly reason: number;
}

/** All keys whose hash is from `first` up to the next row's: posting-entries.ts. */
export interface PostingKeyRow {
  readonly first: number;
  readonly entries: Buffer;
}

/** Owners of a key that many have, from `low` up to the next block's: posting-blocks.ts. */
export interface PostingBlockRow {
  readonly hash: number;
  readonly low: number;
  readonly owners: Buffer;
}

/** The keys of an owner in a space: posting-lists.ts, posting-keys.ts. */
export interface PostingListRow {
  readonly id: number;
  readonly keys: Buffer;
}

export interface DecisionRow {
  readonly number: Generated<number>;
  readonly act: string;
  readonly at: string;
  readonly who: string;
  readonly reason: string | null;
  readonly report: number | null;
  readonly version: number | null;
  readonly entry: string | null;
  /** JSON. */
  readonly entry_before: string | null;
  readonly entry_after: string | null;
  readonly undoes: number | null;
}
