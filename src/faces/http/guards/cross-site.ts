import { Failure } from "../failure.js";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site makes a browser send: everything that changes something, and data that it fetches.
 * Following a link to a page from elsewhere is fine. Programs send neither header.
 */
export function checkSite(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const isFollowed =
    request.headers.get("sec-fetch-mode") === "navigate" && harmless.has(request.method);
  const isForeign = site !== null && site !== "same-origin" && site !== "none" && !isFollowed;
  const origin = request.headers.get("origin");
  if (!isForeign && (origin === null || isOwn(origin, request))) return;
  throw new Failure(
    "cross-site",
    "Another site asked for this; the reading room answers its own pages only.",
  );
}

function isOwn(origin: string, request: Request): boolean {
  const host = request.headers.get("host");
  return origin === `http://${host}` || origin === `https://${host}`;
}
