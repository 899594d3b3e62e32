import type { TokenRange } from "./analysis.js";
import { tuning } from "./tuning.js";

/**
 * A stretch of tokens that the network sees at once. It answers for `own`; what stands around is context.
 * The owned stretches of a text's windows tile it. All are token indices, half-open.
 */
export interface Window extends TokenRange {
  readonly own: TokenRange;
}

/** What cutting needs to know of a text: `first[i]`, place of token i's first piece, and `cuts` (see cuts.ts). */
export interface Layout {
  readonly first: Int32Array;
  readonly cuts: Uint8Array;
}

type Sizes = Pick<typeof tuning, "windowPieces" | "contextPieces" | "partPieces">;

/** Parts of a stretch that are read independently, tiling it; one for all but very long texts. */
export function partsOf(layout: Layout, stretch: TokenRange, sizes: Sizes = tuning): TokenRange[] {
  const parts: TokenRange[] = [];
  for (let { from } = stretch; from < stretch.to; ) {
    const to = cutBy(layout, { from, to: stretch.to }, sizes.partPieces);
    parts.push({ from, to });
    from = to;
  }
  return parts;
}

/** The windows of a part, in order. No window reaches out of the part or has more than `windowPieces`. */
export function windowsOf(layout: Layout, part: TokenRange, sizes: Sizes = tuning): Window[] {
  const { windowPieces, contextPieces } = sizes;
  const windows: Window[] = [];
  for (let from = part.from; from < part.to; ) {
    const before = from === part.from ? 0 : contextPieces;
    const rest = { from, to: part.to };
    const last = piecesIn(layout, rest) <= windowPieces - before;
    const most = windowPieces - before - contextPieces;
    const own = { from, to: last ? part.to : cutBy(layout, rest, most) };
    windows.push(withContext(layout, part, own, contextPieces));
    from = own.to;
  }
  return windows;
}

function withContext({ first }: Layout, part: TokenRange, own: TokenRange, pieces: number): Window {
  let { from, to } = own;
  const left = (first[own.from] ?? 0) - pieces;
  const right = (first[own.to] ?? 0) + pieces;
  while (from > part.from && (first[from - 1] ?? 0) >= left) from--;
  while (to < part.to && (first[to + 1] ?? 0) <= right) to++;
  return { from, to, own };
}

/** Where to end a stretch of at most `most` pieces: all of it, or at the last of the best cuts not too early. */
function cutBy(layout: Layout, range: TokenRange, most: number): number {
  const { first, cuts } = layout;
  const start = first[range.from] ?? 0;
  if (piecesIn(layout, range) <= most) return range.to;
  let best = range.from + 1;
  let bestCut = -1;
  for (let at = best; at < range.to; at++) {
    const pieces = (first[at] ?? 0) - start;
    if (pieces > most) break;
    const cut = pieces >= most * tuning.earliestCut ? (cuts[at] ?? 0) : -1;
    if (cut < bestCut) continue;
    best = at;
    bestCut = cut;
  }
  return best;
}

function piecesIn({ first }: Layout, { from, to }: TokenRange): number {
  return (first[to] ?? 0) - (first[from] ?? 0);
}
