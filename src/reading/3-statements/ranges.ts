import type { TokenRange } from "../../language/analysis.js";

export function holds(range: TokenRange, token: number): boolean {
  return range.from <= token && token < range.to;
}

export function meets(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True if `inner` lies within `outer`, edges included. */
export function covers(outer: TokenRange, inner: TokenRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Tokens between the two, 0 if they touch or meet. */
export function distance(a: TokenRange, b: TokenRange): number {
  return a.to <= b.from ? b.from - a.to : Math.max(0, a.from - b.to);
}

export function sizeOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, range) => sum + range.to - range.from, 0);
}

/** In order, without empty ones; those that touch or overlap made one, unless `parted` forbids it where they meet. */
export function tidied(
  ranges: readonly TokenRange[],
  parted: (token: number) => boolean = () => false,
): TokenRange[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = found.at(-1);
    if (last && (from < last.to || (from === last.to && !parted(from)))) {
      last.to = Math.max(last.to, to);
    } else found.push({ from, to });
  }
  return found;
}

/** What is left of `range` without the tokens of `hole`. */
export function without(range: TokenRange, hole: TokenRange): TokenRange[] {
  if (!meets(range, hole)) return [range];
  return [
    { from: range.from, to: Math.min(range.to, hole.from) },
    { from: Math.max(range.from, hole.to), to: range.to },
  ].filter(({ from, to }) => from < to);
}
