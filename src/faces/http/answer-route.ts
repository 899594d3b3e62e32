import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { z } from "zod";
import { Failure } from "./failure.js";
import { parseJson, readBody } from "./guards/body.js";
import type { Room } from "./room.js";
import type { AnyRoute } from "./route.js";

/** Checks what was sent, has the route answer, and writes its answer as JSON. */
export async function answerRoute(
  route: AnyRoute,
  room: Room,
  context: Context,
): Promise<Response> {
  const { req } = context;
  const params = parseParams(route, req.param());
  const query = parse(
    route.query,
    Object.fromEntries(new URL(req.url).searchParams),
    "wrong-request",
  );
  const body = route.body
    ? parse(route.body, parseJson(await readBody(req.raw, route)), "wrong-request")
    : null;
  const asked = { params, query, body, request: req.raw } as never;
  const answer = await (route.lasts
    ? route.handle(room, asked)
    : inTime(route.handle(room, asked), room.answerTime));
  if (answer instanceof Response) return answer;
  return writeJson(answer, route.status ?? 200, req.raw);
}

/** Path parameters, without the ending of the address; what does not fit is not there. */
function parseParams(route: AnyRoute, found: Readonly<Record<string, string>>): unknown {
  if (!route.params) return null;
  const plain = Object.entries(found).map(([name, value]) => [name, value.replace(/\.json$/, "")]);
  const parsed = route.params.safeParse(Object.fromEntries(plain));
  if (parsed.success) return parsed.data;
  throw new Failure("not-found", "There is nothing at this address.");
}

function parse(schema: z.ZodType | null, value: unknown, code: "wrong-request"): unknown {
  if (!schema) return null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") || null;
  const message = issue?.message ?? "is wrong";
  throw new Failure(code, `${field ?? "What was sent"}: ${message}.`, field);
}

function inTime<Answer>(work: Promise<Answer>, most: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Failure("timeout", "This took too long; ask for less, or again later."));
    }, most);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Asked again, an answer that is the same is not sent again. */
function writeJson(answer: unknown, status: number, request: Request): Response {
  const words = JSON.stringify(answer);
  const headers = new Headers({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "private, no-cache",
  });
  if (request.method !== "GET" && request.method !== "HEAD")
    return new Response(words, { status, headers });
  const tag = `"${createHash("sha256").update(words).digest("base64url").slice(0, 27)}"`;
  headers.set("etag", tag);
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(words, { status, headers });
}

/** True when the browser has that very answer. */
export function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get("if-none-match") ?? "";
  return known
    .slice(0, 4000)
    .split(",")
    .some((one) => one.trim().replace(/^W\//, "") === tag);
}
