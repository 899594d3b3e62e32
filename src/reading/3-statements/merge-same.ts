import type { TokenRange } from "../../language/analysis.js";
import type { Draft } from "./draft.js";

/** Drafts of the same content from the same source, or from none, become one: the surest, with the source. */
export function mergeSame(drafts: readonly Draft[]): readonly Draft[] {
  const found = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft.content);
    const alike = found.get(key) ?? [];
    const at = alike.findIndex((other) => sameSource(other, draft));
    const other = alike[at];
    if (other) alike[at] = surer(other, draft);
    else alike.push(draft);
    found.set(key, alike);
  }
  return [...found.values()].flat();
}

function sameSource(a: Draft, b: Draft): boolean {
  if (a.source.length === 0 || b.source.length === 0) return true;
  return keyOf(a.source) === keyOf(b.source);
}

function surer(a: Draft, b: Draft): Draft {
  const best = a.score >= b.score ? a : b;
  const other = best === a ? b : a;
  return best.source.length === 0 && other.source.length > 0
    ? { ...best, source: other.source }
    : best;
}

function keyOf(ranges: readonly TokenRange[]): string {
  return ranges.map(({ from, to }) => `${from}-${to}`).join(" ");
}
