import type { Archive, KeptVersion } from "../../archive/archive.js";
import type { Identity } from "./key.js";

/** What is known of a report before it is read: the newest version under its key, if there is one. */
export interface Known {
  /** Its text is kept already, is that of an older version, or is to be read. */
  readonly text: "kept" | "older" | "new";
  readonly newest: KeptVersion | null;
}

export type IsKept = (identity: Identity) => Promise<Known>;

/** For one run over an input. `isRead` tells whether a version with the same text need not be read anew. */
export function lookUpKept(
  archive: Archive,
  isRead: (newest: KeptVersion) => boolean = () => true,
): IsKept {
  // One that comes twice in a run is compared when it is kept: by then the first is there.
  const underway = new Set<string>();
  return async ({ key, sha256 }) => {
    const newest = underway.has(key) ? null : await archive.newest(key);
    if (newest !== null && newest.sha256 === sha256) {
      // A report that is listed but cannot be read any more is not there: this throws then.
      if (isRead(newest)) {
        await archive.record(newest.report);
        return { text: "kept", newest };
      }
    } else if (newest !== null && newest.version > 1) {
      const versions = await archive.versions(newest.report);
      if (versions.some((one) => one.sha256 === sha256)) return { text: "older", newest };
    }
    underway.add(key);
    return { text: "new", newest };
  };
}
