import type { Encoded } from "./encode.js";
import type { ReadInput } from "./network.js";
import type { Window } from "./windows.js";
import type { WordPieces } from "./wordpiece.js";

/**
 * Windows of the same length in pieces and in tokens together, at most `most` a batch: the graphs know no padding.
 * Longest first.
 */
export function batchesOf(
  windows: readonly Window[],
  { first }: Pick<Encoded, "first">,
  most: number,
): Window[][] {
  const pieces = ({ from, to }: Window) => (first[to] ?? 0) - (first[from] ?? 0);
  const tokens = ({ from, to }: Window) => to - from;
  const sorted = [...windows].sort((a, b) => pieces(b) - pieces(a) || tokens(b) - tokens(a));
  const batches: Window[][] = [];
  for (const window of sorted) {
    const batch = batches.at(-1);
    const like = batch?.[0];
    const fits = like && pieces(like) === pieces(window) && tokens(like) === tokens(window);
    if (batch && fits && batch.length < most) batch.push(window);
    else batches.push([window]);
  }
  return batches;
}

/** The numbers of some windows, as the network takes them. */
export function packBatch(
  windows: readonly Window[],
  encoded: Encoded,
  { startId, endId }: Pick<WordPieces, "startId" | "endId">,
): ReadInput {
  const { pieces, shapes, first } = encoded;
  const rows = windows.length;
  const span = ({ from, to }: Window) => [first[from] ?? 0, first[to] ?? 0] as const;
  const length = 2 + Math.max(...windows.map((w) => span(w)[1] - span(w)[0]));
  const width = Math.max(...windows.map(({ from, to }) => to - from));
  const batch = {
    rows,
    length,
    width,
    ids: new Int32Array(rows * length),
    shapes: new Int32Array(rows * length),
    first: new Int32Array(rows * width),
  };
  windows.forEach((window, row) => {
    const [from, to] = span(window);
    const at = row * length;
    batch.ids[at] = startId;
    batch.ids.set(pieces.subarray(from, to), at + 1);
    batch.ids[at + 1 + to - from] = endId;
    batch.shapes.set(shapes.subarray(from, to), at + 1);
    for (let t = window.from; t < window.to; t++) {
      batch.first[row * width + t - window.from] = (first[t] ?? 0) - from + 1;
    }
  });
  return batch;
}
