/**
 * Why an input gave no report. Faces print `message` as it stands and exit 1 at the end.
 *
 * A problem concerns one input, or one line of it; the other inputs and lines are read all the same.
 */
export interface Problem {
  /** A stable name in kebab case; docs/sources.md has a line for each. */
  readonly code: ProblemCode;
  /** One sentence or two: what, where, and what to do about it. Safe to print: no control characters. */
  readonly message: string;
  readonly where: Place;
}

export interface Place {
  /** The path as given, or the name of the stream. */
  readonly input: string;
  /** Counted from 1; only for JSON lines. */
  readonly line?: number;
}

/** The closed list of problems. */
export const problemCodes = [
  "missing-file",
  "no-permission",
  "unreadable",
  "empty-directory",
  "empty-text",
  "binary",
  "broken-encoding",
  "too-large",
  "damaged-gzip",
  "torn-line",
  "wrong-field",
  "not-json-lines",
  "no-article",
  "page-too-complex",
  "wrong-date",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Thrown inside `source/` and by `sourceFromText`; `readSources` turns it into a result. */
export class SourceError extends Error {
  override readonly name = "SourceError";

  constructor(
    readonly code: ProblemCode,
    message: string,
  ) {
    super(message);
  }
}

export function placeName(where: Place): string {
  const input = shown(where.input, 200);
  return where.line === undefined ? input : `${input}, line ${where.line}`;
}

/** A value from outside made fit for a message: one line, no control characters, at most `most` characters. */
export function shown(value: string, most = 60): string {
  const cut = value.length > most ? `${value.slice(0, most - 1)}…` : value;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "\uFFFD");
}
