import type { Reading } from "../../reading/reading.js";
import type { ReportRecord } from "../schema.js";

/** A report as the formats get it: its record, and the reading for what a record leaves out (tokens, trees). */
export interface Read {
  readonly record: ReportRecord;
  readonly reading: Reading;
}

/**
 * A way to write records out. It streams: `begin`, then `each` for every report in order, then `end`;
 * what they return, one after the other, is the whole output in UTF-8. Nothing is kept between calls,
 * and the same reports give the same bytes.
 */
export interface RecordFormat {
  /** As given to `--format`. */
  readonly name: string;
  /** Of a file in this format, with the dot. */
  readonly extension: string;
  begin?(): string;
  /** `index` counts the reports written before, from 0. */
  each(read: Read, index: number): string;
  end?(): string;
}

/** A format that needs the record only, so that what an archive keeps can be written in it too. */
export interface RecordOnlyFormat extends RecordFormat {
  each(read: Pick<Read, "record">, index: number): string;
}
