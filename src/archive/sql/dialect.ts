import type { RawBuilder } from "kysely";
import type { ArchiveFault } from "../archive.js";
import type { Database, Store } from "./store.js";

/** Words that must all stand in a report: phrases of one word or more. Never empty. */
export type Phrases = readonly (readonly string[])[];

/** Which reports are ranked. */
export interface Ranking {
  /** Lowest and highest place in time (`recency`). */
  readonly from: number;
  readonly to: number;
  /** A condition on a report's place in time. */
  where(recency: RawBuilder<unknown>): RawBuilder<unknown>;
  /** How many of the newest. */
  readonly most: number;
  /** False: their score is 0, and costs nothing. */
  readonly scored: boolean;
}

export interface RankedRow {
  readonly recency: number;
  /** The lower the better. */
  readonly score: number;
}

/** The few things that each database says in its own way. */
export interface Dialect {
  /** A table expression with a column `value` of JSON: a row for each item of a JSON list. */
  rowsOf(json: string): RawBuilder<unknown>;
  /** A query for the places in time of reports whose title or text has all phrases. */
  reportsWith(phrases: Phrases): RawBuilder<unknown>;
  /** A query for the newest of them with how well they fit, newest first. */
  ranked(phrases: Phrases, which: Ranking): RawBuilder<RankedRow>;
  /** A query for the ids of names that have all the words. */
  namesWith(phrases: Phrases): RawBuilder<unknown>;
  /** A query for the ids of names that have a word beginning with each of these. Never empty. */
  namesBeginning(words: readonly string[]): RawBuilder<unknown>;
  indexReport(db: Database, recency: number, title: string, text: string): Promise<void>;
  forgetReport(db: Database, recency: number): Promise<void>;
  /** Indexes the names with an id above one. */
  indexNames(db: Database, above: number): Promise<void>;
  /** The database's own proof that its files are whole. */
  prove(store: Store): Promise<readonly ArchiveFault[]>;
}
