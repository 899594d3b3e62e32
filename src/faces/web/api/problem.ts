import type { ErrorBody } from "../../http/api/common.js";

/** Why a request brought nothing: in a plain sentence, with what the server told. */
export interface Problem {
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly newer: { readonly version: number; readonly entry: unknown } | null;
}

export const unreachable: Problem = {
  status: 0,
  code: "unreachable",
  message:
    "The reading room's server does not answer. Nothing that you did is lost; it is tried again.",
  newer: null,
};

/** The problem that an answer tells, whatever its body is. */
export function problemOf(status: number, body: unknown): Problem {
  const error = isErrorBody(body) ? body.error : null;
  return {
    status,
    code: error?.code ?? "failed",
    message: error?.message ?? `The server answered with status ${status} and no reason.`,
    newer: error?.newer ?? null,
  };
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return typeof error === "object" && error !== null && "message" in error && "code" in error;
}

/** True when the same request may succeed later: the server is away, busy or restarting. */
export function passes({ status }: Problem): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}
