import { isIP } from "node:net";
import { hostname } from "node:os";
import { Failure } from "../failure.js";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

export function isLoopback(host: string): boolean {
  return loopback.has(host) || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests that came by a name that is not ours: a page elsewhere may have its own name lead to this
 * machine (DNS rebinding), and then the browser takes the two for one site.
 *
 * On loopback only its names count; behind another address its number, this machine's name and `names` do too.
 */
export function checkHost(header: string | null, bound: string, names: readonly string[]): void {
  const host = hostOf(header ?? "");
  if (host !== null && isOurs(host, bound, names)) return;
  throw new Failure(
    "wrong-host",
    "This address does not belong to the reading room; open the one that rapporteur serve printed, or name this one with --allow-host.",
  );
}

/** The name in a Host header, without its port; null when it is none. */
export function hostOf(header: string): string | null {
  const [, name] =
    /^(\[[0-9a-fA-F:.]{2,45}\]|[A-Za-z0-9.-]{1,253})(?::\d{1,5})?$/.exec(header) ?? [];
  return name?.toLowerCase() ?? null;
}

function isOurs(host: string, bound: string, names: readonly string[]): boolean {
  if (isLoopback(host) || names.some((name) => name.toLowerCase() === host)) return true;
  if (isLoopback(bound)) return false;
  const own = hostname().toLowerCase();
  return isIP(host.replace(/^\[|\]$/g, "")) !== 0 || host === own || host === `${own}.local`;
}
