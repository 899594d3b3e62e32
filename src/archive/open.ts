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
  /**
   * False: reports that an older program kept are found by what it kept of them until `renew` is called. True otherwise:
   * opening for writing renews all of them, once for an archive, some 2 ms a report. It may be broken off at any time.
   */
  readonly renews?: boolean;
  /** Told how many are left, from their number down to 0; not called when there are none. */
  readonly onRenewing?: (left: number) => void;
}

/**
 * Opens the archive at a path, `:memory:` for one that goes when it is closed. Rejects with an ArchiveProblem.
 * A damaged or protected one is opened for reading only where that can be: see `readOnly` and `damage`.
 */
export async function openArchive(path: string, options: OpenOptions = {}): Promise<Archive> {
  const archive = await openSqliteArchive(path, options);
  if (archive.readOnly || options.renews === false) return archive;
  try {
    await renewAll(archive, options.onRenewing);
  } catch (error) {
    // Damage that came to light: it has become one that is open for reading only.
    if (archive.damage) return archive;
    await archive.close();
    throw error;
  }
  return archive;
}

async function renewAll(archive: Archive, tell: (left: number) => void = () => {}): Promise<void> {
  let left = await archive.outdated();
  if (left > 0) tell(left);
  while (left > 0) {
    left = await archive.renew();
    tell(left);
  }
}
