import type { Archive, KeptVersion } from "../../archive/archive.js";
import type { Given, Identity } from "./key.js";

/** What is known of a report before it is read: the newest version under its key, if there is one. */
export interface Known {
  /** It is kept already, it is as an older version was, or it is to be read: also when only its title, … differ. */
  readonly text: "kept" | "older" | "new";
  readonly newest: KeptVersion | null;
}

export type IsKept = (identity: Identity) => Promise<Known>;

/** Whether a version has no other title, outlet, day or address than the input gives. */
async function fits(
  given: Given,
  archive: Archive,
  { report, version }: Pick<KeptVersion, "report" | "version">,
): Promise<boolean> {
  const kept = await archive.record(report, version);
  if (kept === null) return true;
  const told = kept.record.report;
  return (["title", "publisher", "published", "url"] as const).every(
    (field) => given[field] === null || given[field] === told[field],
  );
}

/** The same of the versions before the newest that have its text. */
async function fitsOlder(given: Given, archive: Archive, newest: KeptVersion): Promise<boolean> {
  for (const one of await archive.versions(newest.report))
    if (one.version < newest.version && one.sha256 === newest.sha256)
      if (await fits(given, archive, one)) return true;
  return false;
}

/** For one run over an input. `isRead` tells whether a version with the same text need not be read anew. */
export function lookUpKept(
  archive: Archive,
  isRead: (newest: KeptVersion) => boolean = () => true,
): IsKept {
  // One that comes twice in a run is compared when it is kept: by then the first is there.
  const underway = new Set<string>();
  return async ({ key, sha256, given }) => {
    const newest = underway.has(key) ? null : await archive.newest(key);
    if (newest !== null && newest.sha256 === sha256) {
      // A report that is listed but cannot be read any more is not there: this throws then.
      if (isRead(newest)) {
        if (await fits(given, archive, newest)) return { text: "kept", newest };
        if (await fitsOlder(given, archive, newest)) return { text: "older", newest };
      }
    } else if (newest !== null && newest.version > 1) {
      const versions = await archive.versions(newest.report);
      if (versions.some((one) => one.sha256 === sha256)) return { text: "older", newest };
    }
    underway.add(key);
    return { text: "new", newest };
  };
}
