/** The closed list of what goes wrong with an archive; faces tell them apart by it. */
export const archiveProblemCodes = [
  "missing",
  "not-an-archive",
  "newer",
  "older",
  "damaged",
  "full",
  "locked",
  "read-only",
  "no-permission",
  "unreadable",
  "closed",
  "wrong-record",
  "wrong-question",
  "wrong-entry",
  "unknown-report",
  "unknown-group",
  "unknown-decision",
  "old-version",
] as const;

export type ArchiveProblemCode = (typeof archiveProblemCodes)[number];

/** One plain sentence or two for people: what, where, and what to do about it. Safe to print. */
export class ArchiveProblem extends Error {
  override readonly name = "ArchiveProblem";

  constructor(
    readonly code: ArchiveProblemCode,
    message: string,
  ) {
    super(message);
  }
}
