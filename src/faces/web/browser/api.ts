import { type Problem, problemOf, unreachable } from "../api/problem.js";

/** Thrown by every request that brings nothing. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** Asks the server that gave the page; gives the parsed answer. Throws ApiProblem. */
export async function ask<Answer>(address: string, signal?: AbortSignal): Promise<Answer> {
  return send<Answer>("GET", address, undefined, signal);
}

/** Sends JSON, or a form as it is. Throws ApiProblem. */
export async function send<Answer>(
  method: "GET" | "POST" | "DELETE",
  address: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(address, {
    method,
    headers: {
      accept: "application/json",
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((reason: unknown) => {
    if (signal?.aborted) throw reason;
    throw new ApiProblem(unreachable);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiProblem(problemOf(response.status, answer));
  return answer as Answer;
}

/** What went wrong, of anything thrown. */
export function problemIn(thrown: unknown): Problem {
  if (thrown instanceof ApiProblem) return thrown.problem;
  return { ...unreachable, code: "failed", message: `The page failed: ${String(thrown)}.` };
}
