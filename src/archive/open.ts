import type { Archive } from "./archive.js";
import { openSqliteArchive } from "./sqlite/open.js";

export interface OpenOptions {
  /** Nothing is written. */
  readonly readOnly?: boolean;
  /**
   * True: before anything is written, the pages of reports and decisions are looked over, 0.1 s for 30,000
   * reports; of a small file all pages. One with damage is opened for reading only.
   */
  readonly proves?: boolean;
  /** False: an archive that does not exist is a problem. True otherwise: it is made. */
  readonly create?: boolean;
}

/**
 * Opens the archive at a path, `:memory:` for one that goes when it is closed. Rejects with an ArchiveProblem.
 * A damaged or protected one is opened for reading only where that can be: see `readOnly` and `damage`.
 */
export function openArchive(path: string, options: OpenOptions = {}): Promise<Archive> {
  return openSqliteArchive(path, options);
}
