import { bestForest } from "./arborescence.js";

/**
 * Heads of a sentence of `n` tokens: a tree, each token's head an index from 0 or -1 for a root.
 * `scores` has `n` rows of `n + 1` numbers: of the token being a root, then of hanging on token 0, 1, ...
 * With `oneRoot` exactly one token is a root; else at least one. Of the trees allowed it has the highest sum.
 * Any scores give a tree, equal or endless ones too.
 */
export function decodeTree(scores: Float32Array, n: number, oneRoot: boolean): Int32Array {
  const heads = likeliestHeads(scores, n);
  return isTree(heads, oneRoot) ? heads : bestForest(scores, n, oneRoot);
}

function likeliestHeads(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const row = i * (n + 1);
    let best = scores[row] ?? 0;
    for (let h = 0; h < n; h++) {
      const score = scores[row + 1 + h] ?? 0;
      if (score <= best || h === i) continue;
      best = score;
      heads[i] = h;
    }
  }
  return heads;
}

/** Whether every token leads to a root, and (with `oneRoot`) to the same one. */
export function isTree(heads: Int32Array, oneRoot: boolean): boolean {
  const seen = new Int32Array(heads.length);
  let roots = 0;
  for (let start = 0; start < heads.length; start++) {
    let at = start;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = start + 1;
      at = heads[at] ?? -1;
    }
    if (at >= 0 && seen[at] === start + 1) return false;
    if (heads[start] === -1) roots++;
  }
  return oneRoot ? roots === 1 : roots >= 1;
}
