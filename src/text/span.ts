/**
 * A stretch of a text: UTF-16 units, half-open, `0 <= from <= to <= text.length`.
 * Records count code points instead; only `record/` converts.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The exact words of a span. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.from, span.to);
}

/** True if the two share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True if `inner` lies within `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
