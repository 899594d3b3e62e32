import type { TokenRange } from "../analysis.js";
import { decodeTree } from "../tree.js";
import type { Findings, WindowRead } from "./findings.js";

/**
 * Gives every token of the sentences its head, a tree with one root a sentence, and tells the batches.
 * A sentence is decoded with the scores of the window that owns its first token; what reaches beyond that
 * window hangs on what was decoded, by the scores of the windows that own the rest.
 * Gives, for each token of the part, which of `reads` it was decoded in.
 */
export function parseSentences(
  findings: Findings,
  reads: readonly WindowRead[],
  sentences: readonly TokenRange[],
): Int32Array {
  const start = reads[0]?.window.from ?? 0;
  const decodedIn = new Int32Array((reads.at(-1)?.window.to ?? start) - start);
  let at = 0;
  for (const sentence of sentences) {
    for (let from = sentence.from; from < sentence.to; ) {
      while (from >= (reads[at]?.window.own.to ?? Number.POSITIVE_INFINITY)) at++;
      const read = reads[at];
      if (!read) throw new RangeError(`no window owns token ${from}`);
      const to = Math.min(sentence.to, read.window.to);
      const stretch = { from, to };
      if (from === sentence.from) placeTree(findings, read, stretch);
      else placeRest(findings, read, stretch, sentence);
      tell(findings, read, stretch);
      decodedIn.fill(at, from - start, to - start);
      from = to;
    }
  }
  return decodedIn;
}

function placeTree(findings: Findings, read: WindowRead, { from, to }: TokenRange): void {
  const heads = decodeTree(scoresOf(read, { from, to }), to - from, true);
  heads.forEach((head, i) => {
    findings.heads[from + i] = head < 0 ? -1 : from + head;
  });
}

/** A stretch whose sentence began before: instead of being roots, tokens hang on the best of those placed before. */
function placeRest(
  findings: Findings,
  read: WindowRead,
  stretch: TokenRange,
  sentence: TokenRange,
): void {
  const { from, to } = stretch;
  const size = to - from;
  const scores = scoresOf(read, stretch);
  const root = findings.heads.indexOf(-1, sentence.from);
  const outside = new Int32Array(size).fill(root);
  const before = Math.max(sentence.from, read.window.from);
  for (let i = 0; i < size && before < from; i++) {
    const row = rowOf(read, from + i) + 1 - read.window.from;
    let best = before;
    for (let head = before + 1; head < from; head++) {
      if ((read.batch.output.arcs[row + head] ?? 0) > (read.batch.output.arcs[row + best] ?? 0))
        best = head;
    }
    outside[i] = best;
    scores[i * (size + 1)] = read.batch.output.arcs[row + best] ?? 0;
  }
  decodeTree(scores, size, false).forEach((head, i) => {
    findings.heads[from + i] = head < 0 ? (outside[i] ?? root) : from + head;
  });
}

/** Where the scores of a token's heads begin: its being a root, then each token of the window. */
function rowOf({ window, row, batch }: WindowRead, token: number): number {
  const { width } = batch.input;
  return (row * width + token - window.from) * (width + 1);
}

/** The scores within a stretch, as decodeTree takes them. */
function scoresOf(read: WindowRead, { from, to }: TokenRange): Float32Array {
  const size = to - from;
  const { arcs } = read.batch.output;
  const scores = new Float32Array(size * (size + 1));
  for (let i = 0; i < size; i++) {
    const row = rowOf(read, from + i);
    const first = row + 1 + from - read.window.from;
    scores[i * (size + 1)] = arcs[row] ?? 0;
    scores.set(arcs.subarray(first, first + size), i * (size + 1) + 1);
  }
  return scores;
}

function tell(findings: Findings, { window, row, batch }: WindowRead, range: TokenRange): void {
  const base = row * batch.input.width - window.from;
  for (let t = range.from; t < range.to; t++) {
    const head = findings.heads[t] ?? -1;
    if (head >= window.from && head < window.to) batch.heads[base + t] = 1 + head - window.from;
  }
}
