/** A page of the reading room, by its address. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "search" }
  | { readonly page: "stories" }
  | { readonly page: "actors" }
  | { readonly page: "add" }
  | { readonly page: "report"; readonly number: number }
  | { readonly page: "changes"; readonly number: number }
  | { readonly page: "reread"; readonly number: number }
  | { readonly page: "story"; readonly number: number }
  | { readonly page: "actor"; readonly number: number };

const plainPages = new Map<string, Route>([
  ["", { page: "home" }],
  ["search", { page: "search" }],
  ["reports", { page: "search" }],
  ["stories", { page: "stories" }],
  ["actors", { page: "actors" }],
  ["add", { page: "add" }],
]);

/** The page at a path; null when there is none, so that the server answers (exports, data) or it is a stale link. */
export function routeOf(path: string): Route | null {
  const [first = "", second, third, ...more] = path
    .replace(/^\//, "")
    .replace(/\/$/, "")
    .split("/");
  if (more.length > 0) return null;
  if (second === undefined) return plainPages.get(first) ?? null;
  if (!/^[1-9]\d{0,8}$/.test(second)) return null;
  const number = Number(second);
  if (first === "reports") return reportRoute(number, third);
  if (third !== undefined) return null;
  if (first === "stories") return { page: "story", number };
  return first === "actors" ? { page: "actor", number } : null;
}

function reportRoute(number: number, part: string | undefined): Route | null {
  if (part === undefined) return { page: "report", number };
  return part === "changes" || part === "reread" ? { page: part, number } : null;
}

/** The address of an entry's words: lasts as long as the archive. */
export function entryAddress(report: number, entry: string | null): string {
  return entry === null ? `/reports/${report}` : `/reports/${report}#${entry}`;
}
