import type { Span } from "../../text/span.js";

/** A stretch with a name of its own. */
export interface Named extends Span {
  readonly id: string;
}

/** A stretch and those that lie wholly within it, in text order. */
export interface Nested extends Named {
  readonly inside: readonly Nested[];
}

/** Stretches as they lie within each other. One that crosses the end of another is cut there and goes on behind it. */
export function nestSpans(spans: readonly Named[]): readonly Nested[] {
  const waiting = spans.filter(({ from, to }) => from < to).sort(byPlace);
  return takeUntil(waiting, Number.POSITIVE_INFINITY);
}

/** The longer of two that begin together stands around the other. */
function byPlace(a: Named, b: Named): number {
  return a.from - b.from || b.to - a.to;
}

function takeUntil(waiting: Named[], end: number): readonly Nested[] {
  const taken: Nested[] = [];
  while (waiting[0] !== undefined && waiting[0].from < end) {
    const { id, from, to } = waiting.shift() as Named;
    if (to > end) {
      waiting.push({ id, from: end, to });
      waiting.sort(byPlace);
    }
    const until = Math.min(to, end);
    taken.push({ id, from, to: until, inside: takeUntil(waiting, until) });
  }
  return taken;
}
