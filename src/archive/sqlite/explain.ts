import { ArchiveProblem } from "../problem.js";
import { BrokenBytes } from "../sql/broken-bytes.js";

/** An error of SQLite as one sentence for people: what, where, what to do. Null for other errors. */
export function explainError(error: unknown, place: string): ArchiveProblem | null {
  if (error instanceof ArchiveProblem) return error;
  if (error instanceof BrokenBytes) return damagedProblem(place);
  const code = codeOf(error);
  if (code === null) return null;
  if (code.startsWith("SQLITE_FULL"))
    return new ArchiveProblem(
      "full",
      `The disk is full: nothing more could be added to ${place}. What was added before is kept; make room and go on.`,
    );
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new ArchiveProblem(
      "locked",
      `Another program has been writing to ${place} for over 10 seconds. Wait until it is done, or end it, and try again.`,
    );
  // The log has an index beside the file, which readers need too.
  if (code === "SQLITE_READONLY_DIRECTORY" || code === "SQLITE_READONLY_CANTINIT")
    return new ArchiveProblem(
      "no-permission",
      `The archive ${place} could not be opened: even to read it, files must be made beside it, and its folder may not be written. Copy it to a folder of yours.`,
    );
  if (code.startsWith("SQLITE_READONLY")) return readOnlyProblem(place);
  if (code.startsWith("SQLITE_NOTADB")) return notAnArchive(place);
  if (code.startsWith("SQLITE_CORRUPT") || isStrange(error) || lacksTable(error))
    return damagedProblem(place);
  if (code.startsWith("SQLITE_CANTOPEN") || code === "SQLITE_PERM" || code === "SQLITE_AUTH")
    return new ArchiveProblem(
      "no-permission",
      `The archive ${place} could not be opened: see that its folder exists and that you may write to it.`,
    );
  if (code.startsWith("SQLITE_IOERR"))
    return new ArchiveProblem(
      "unreadable",
      `The disk failed while ${place} was in use (${code}). What was added before is kept; see that the disk is there and has room, then run \`rapporteur check\`.`,
    );
  return null;
}

export function readOnlyProblem(place: string): ArchiveProblem {
  return new ArchiveProblem(
    "read-only",
    `Nothing can be added to ${place}: it is open for reading only. See that you may write to the file and its folder.`,
  );
}

export function notAnArchive(place: string): ArchiveProblem {
  return new ArchiveProblem(
    "not-an-archive",
    `${place} is not an archive of Rapporteur, or its beginning is damaged. Name another file, or one that does not exist yet.`,
  );
}

export function damagedProblem(place: string): ArchiveProblem {
  return new ArchiveProblem(
    "damaged",
    `The archive ${place} is damaged; it can be read in part at best, and nothing is added to it. Run \`rapporteur check\` to see what is lost, and go back to a copy or add the reports again to a new archive.`,
  );
}

export function olderProblem(place: string): ArchiveProblem {
  return new ArchiveProblem(
    "older",
    `The archive ${place} is from an older Rapporteur and has to be brought up to date first: open it once where it may be written.`,
  );
}

/** While schema 1 was being made it had other tables for a while; nothing leads from there to here. */
export function unsettledProblem(place: string): ArchiveProblem {
  return new ArchiveProblem(
    "older",
    `The archive ${place} was made by a Rapporteur from before its form was settled, and cannot be brought up to date: add its reports to a new archive. It has not been touched.`,
  );
}

export function noFolder(place: string): ArchiveProblem {
  return new ArchiveProblem(
    "no-permission",
    `The archive ${place} could not be made: its folder does not exist. Make the folder first.`,
  );
}

export function newerProblem(place: string, schema: number, known: number): ArchiveProblem {
  return new ArchiveProblem(
    "newer",
    `The archive ${place} was written by a newer Rapporteur (schema ${schema}; this one knows ${known}). Install a newer Rapporteur to open it; it has not been touched.`,
  );
}

/** SQLite knows this of the file's first bytes, but has no code for it. */
function isStrange(error: unknown): boolean {
  return error instanceof Error && /^unsupported file format/.test(error.message);
}

/** A table or column that every archive has is not there. */
function lacksTable(error: unknown): boolean {
  return error instanceof Error && /^no such (?:table|column):/.test(error.message);
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" && error.code.startsWith("SQLITE_") ? error.code : null;
}
