import type { Archive, KeptRecord } from "../../archive/archive.js";
import type { ExportTable } from "./names.js";

export { type ExportTable, exportTables } from "./names.js";

/** What is to be written: the newest versions of some reports, or of all. */
export interface ExportOrder {
  readonly archive: Archive;
  /** Numbers of reports, ascending; null for all. */
  readonly reports: readonly number[] | null;
  /** Of tables that hold one kind of entry a file: which. */
  readonly table: ExportTable;
}

/**
 * A way to write what an archive keeps. What `write` yields, one after the other, is the whole output: text in
 * UTF-8, or bytes. It streams: reports are read one by one, and what is kept meanwhile is said where a format
 * keeps anything. The same archive gives the same bytes.
 */
export interface ArchiveExport {
  /** As given to `rapporteur export`. */
  readonly name: string;
  /** Of a file in this format, with the dot. */
  readonly extension: string;
  write(order: ExportOrder): AsyncIterable<string | Uint8Array>;
}

export function recordsOf({ archive, reports }: ExportOrder): AsyncIterable<KeptRecord> {
  return reports === null ? archive.records() : archive.records(reports);
}
