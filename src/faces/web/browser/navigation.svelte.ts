import { tick } from "svelte";
import { type Route, routeOf } from "../app/route.js";

/** Where the person is; pages read it, links and `go` change it. */
export const place = $state({
  route: routeOf(location.pathname),
  path: location.pathname,
  query: location.search,
  hash: decodeHash(location.hash),
  /** Counts navigations to another page, so that focus can move. */
  moves: 0,
});

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

function arrive(): void {
  const isOther = place.path !== location.pathname;
  if (isOther) place.route = routeOf(location.pathname);
  place.path = location.pathname;
  place.query = location.search;
  place.hash = decodeHash(location.hash);
  if (isOther) place.moves += 1;
}

/** Goes to an address of the reading room; the browser's Back comes back from it. */
export function go(address: string): void {
  history.replaceState({ top: window.scrollY }, "");
  const before = location.pathname;
  history.pushState(null, "", address);
  arrive();
  if (location.pathname !== before) window.scrollTo(0, 0);
}

/** Changes the address without a step in the history: filters, the entry at hand. */
export function amend(address: string): void {
  history.replaceState(history.state, "", address);
  arrive();
}

/** Lets links inside the reading room change the page without loading it anew. Gives what takes it back. */
export function followLinks(): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute("download"))
      return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || routeOf(url.pathname) === null) return;
    if (
      url.pathname === location.pathname &&
      url.search === location.search &&
      url.hash !== "" &&
      document.getElementById(url.hash.slice(1))
    )
      return;
    event.preventDefault();
    go(url.pathname + url.search + url.hash);
  };
  const onBack = (event: PopStateEvent) => {
    arrive();
    const { top } = (event.state ?? {}) as { readonly top?: number };
    if (top !== undefined)
      void tick().then(() => requestAnimationFrame(() => window.scrollTo(0, top)));
  };
  history.scrollRestoration = "manual";
  document.addEventListener("click", onClick);
  window.addEventListener("popstate", onBack);
  return () => {
    document.removeEventListener("click", onClick);
    window.removeEventListener("popstate", onBack);
  };
}

export type { Route };
