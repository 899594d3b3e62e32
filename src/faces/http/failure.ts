import { ArchiveProblem, type ArchiveProblemCode } from "../../archive/problem.js";
import { sentenceOf } from "../cli/errors.js";
import type { ErrorBody, ErrorCode } from "./api/common.js";

/** Which status each failure has. */
export const statuses = {
  "wrong-request": 400,
  "wrong-host": 421,
  "cross-site": 403,
  "no-token": 401,
  "not-found": 404,
  gone: 410,
  "wrong-method": 405,
  "old-version": 409,
  "already-undone": 409,
  conflict: 409,
  "too-large": 413,
  "wrong-type": 415,
  "does-not-hold": 422,
  "read-only": 403,
  busy: 503,
  timeout: 503,
  failed: 500,
} as const satisfies Readonly<Record<ErrorCode, number>>;

type Newer = NonNullable<ErrorBody["error"]["newer"]>;

/** Thrown by whatever answers a request that cannot be done; the message is for people. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field: string | null = null,
    readonly newer: Newer | null = null,
  ) {
    super(message);
  }
}

export function bodyOf({ code, message, field, newer }: Failure): ErrorBody {
  return { error: { code, message, field, newer } };
}

/** What went wrong, whatever was thrown. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof ArchiveProblem) {
    return new Failure(ofArchive[error.code] ?? "failed", error.message);
  }
  return new Failure("failed", sentenceOf(error));
}

/** Problems of the archive that are not its own fault. */
const ofArchive: Readonly<Partial<Record<ArchiveProblemCode, ErrorCode>>> = {
  locked: "busy",
  "read-only": "read-only",
  "wrong-question": "wrong-request",
  "wrong-entry": "does-not-hold",
  "wrong-record": "does-not-hold",
  "unknown-report": "not-found",
  "unknown-group": "not-found",
  "unknown-decision": "not-found",
  "old-version": "old-version",
};

/** An answer with the one shape of errors. */
export function refuse(failure: Failure): Response {
  return Response.json(bodyOf(failure), { status: statuses[failure.code] });
}
