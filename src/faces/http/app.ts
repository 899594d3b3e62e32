import { type Context, Hono } from "hono";
import { answerRoute } from "./answer-route.js";
import { asFailure, Failure, refuse, statuses } from "./failure.js";
import { checkSite } from "./guards/cross-site.js";
import { withSecurityHeaders } from "./guards/headers.js";
import { checkHost } from "./guards/host.js";
import { checkToken } from "./guards/token.js";
import { sendFile, type WebFiles } from "./pages/files.js";
import { pages } from "./pages/pages.js";
import { plainPage } from "./pages/plain-page.js";
import type { Room } from "./room.js";
import { routes } from "./table.js";

export interface Door {
  /** The address that is listened on. */
  readonly host: string;
  /** Other names that the reading room may be called by. */
  readonly names: readonly string[];
  /** Asked of everybody; null on loopback. */
  readonly token: string | null;
  /** Told what went wrong on our side. */
  readonly complain: (error: unknown) => void;
}

/** The reading room as an application: guards first, then data, then pages. */
export function makeApp(room: Room, door: Door, files: WebFiles): Hono {
  const app = new Hono({ strict: true });
  app.use("*", async (context, next) => {
    const turnedAway = admit(context.req.raw, door);
    if (turnedAway) return withSecurityHeaders(turnedAway);
    await next();
    context.res = withSecurityHeaders(context.res);
  });
  for (const route of routes) {
    app.on([route.method], patternOf(route.path), (context) => answerRoute(route, room, context));
  }
  for (const { path, check } of pages) {
    app.get(patternOf(path), async (context) => {
      const moved = await check?.(room, numberIn(context));
      return moved ?? sendPage(context, files, 200, "");
    });
  }
  app.notFound((context) => notFound(context, files));
  // The guards' own layer puts its headers on these too.
  app.onError(async (error, context) => {
    const failure = asFailure(error);
    if (failure.code === "failed") door.complain(error);
    return tell(failure, context, files);
  });
  return app as Hono;
}

/** Lets a request in, or says why not. */
function admit(request: Request, door: Door): Response | null {
  try {
    checkHost(request.headers.get("host"), door.host, door.names);
    checkSite(request);
    return checkToken(request, door.token);
  } catch (error) {
    const failure = asFailure(error);
    const isPage = wantsPage(request) && request.method === "GET";
    return isPage ? plainPage(failure.message, statuses[failure.code]) : refuse(failure);
  }
}

/** `/reports/{report}.json` as the router writes it; numbers of pages are digits. */
function patternOf(path: string): string {
  return path
    .replace(/\{(\w{1,20})\}\.json/g, ":$1{[^/]+\\.json}")
    .replace("{number}", ":number{[1-9]\\d{0,8}}")
    .replace(/\{(\w{1,20})\}(?!\.)/g, (whole, name) => (/^\d|,/.test(name) ? whole : `:${name}`));
}

function numberIn(context: Context): number {
  return Number(context.req.param("number") ?? 0);
}

/** A browser that opens an address, rather than a page that fetches data. */
function wantsPage(request: Request): boolean {
  const { pathname } = new URL(request.url);
  if (/\.[a-z]{1,8}$/.test(pathname)) return false;
  return (request.headers.get("accept") ?? "").includes("text/html");
}

async function notFound(context: Context, files: WebFiles): Promise<Response> {
  const request = context.req.raw;
  const { pathname } = new URL(request.url);
  const file = request.method === "GET" || request.method === "HEAD" ? files.find(pathname) : null;
  if (file) return sendFile(file, request);
  const others = methodsAt(pathname).filter((method) => method !== request.method);
  if (others.length > 0) {
    const failure = new Failure("wrong-method", `This address takes ${others.join(" and ")} only.`);
    const response = refuse(failure);
    response.headers.set("allow", others.join(", "));
    return response;
  }
  return tell(new Failure("not-found", "There is nothing at this address."), context, files);
}

/** Methods that some route takes at a path. */
function methodsAt(pathname: string): readonly string[] {
  const fitting = routes.filter(({ path }) => {
    const parts = path.split("/");
    const given = pathname.split("/");
    return (
      parts.length === given.length &&
      parts.every(
        (part, index) =>
          part === given[index] || (part.startsWith("{") && sameEnding(part, given[index] ?? "")),
      )
    );
  });
  return [...new Set(fitting.map(({ method }) => method))];
}

function sameEnding(part: string, given: string): boolean {
  return part.endsWith(".json") === given.endsWith(".json");
}

/** Tells what is wrong: in the page where one was opened, else as JSON. */
function tell(failure: Failure, context: Context, files: WebFiles): Response | Promise<Response> {
  const request = context.req.raw;
  if (!wantsPage(request)) return refuse(failure);
  return sendPage(context, files, statuses[failure.code], failure.message);
}

/** The page itself asks for its data, and tells what the data's answer says. */
function sendPage(
  { req }: Context,
  files: WebFiles,
  status: number,
  message: string,
): Response | Promise<Response> {
  if (files.index) return sendFile(files.index, req.raw, status);
  const notBuilt =
    "The pages have not been built (npm run build makes them); the data is there, at the same addresses with .json.";
  return plainPage(message || notBuilt, status === 200 ? 503 : status);
}
