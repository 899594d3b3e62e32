import { createHash, timingSafeEqual } from "node:crypto";
import { Failure } from "../failure.js";

const cookieName = "rapporteur";

/** Passes, or is told where to go on with a cookie; null when it may pass. Throws a Failure without the token. */
export function checkToken(request: Request, token: string | null): Response | null {
  if (token === null) return null;
  const url = new URL(request.url);
  const given = url.searchParams.get("token");
  if (given !== null && request.method === "GET" && isEqual(given, token)) {
    url.searchParams.delete("token");
    return new Response(null, {
      status: 303,
      headers: {
        location: url.pathname + url.search,
        // Changes need our own Origin as well, so that links from elsewhere may lead in.
        "set-cookie": `${cookieName}=${sealOf(token)}; Path=/; HttpOnly; SameSite=Lax`,
        "cache-control": "no-store",
      },
    });
  }
  const bearer = /^Bearer (\S{1,500})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer !== undefined && isEqual(bearer, token)) return null;
  const seal = cookieOf(request.headers.get("cookie") ?? "");
  if (seal !== null && isEqual(seal, sealOf(token))) return null;
  throw new Failure(
    "no-token",
    "This reading room asks for a token: open it once with ?token=… behind the address, or send Authorization: Bearer ….",
  );
}

/** What the cookie holds, so that the token itself does not lie about in browsers. */
function sealOf(token: string): string {
  return digestOf(`cookie of ${token}`).toString("base64url");
}

/** Takes as long for nearly right as for wrong. */
function isEqual(given: string, wanted: string): boolean {
  return timingSafeEqual(digestOf(given), digestOf(wanted));
}

function digestOf(words: string): Buffer {
  return createHash("sha256").update(words, "utf8").digest();
}

function cookieOf(header: string): string | null {
  for (const part of header.slice(0, 8000).split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === cookieName && value !== undefined) return value;
  }
  return null;
}
