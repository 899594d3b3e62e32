import type { TokenRange } from "../../language/analysis.js";
import { dependentsOf, type Tree } from "../2-actors/tree.js";

const LONGEST = 60;
const outside = new Set([
  "parataxis",
  "discourse",
  "punct",
  "cc:preconj",
  "mark",
  "advcl",
  "vocative",
  "case",
]);

/**
 * The whole noun phrase around `head`, with titles, complements and appositions; unbroken, at most 60 tokens
 * to each side, without punctuation at its edges. Tokens for which `barred` holds end it.
 */
export function wholePhrase(
  tree: Tree,
  head: number,
  barred: (token: number) => boolean = () => false,
): TokenRange {
  const inside = new Set<number>([head]);
  const waiting = [head];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const child of dependentsOf(tree, at)) {
      const relation = tree.tokens[child]?.deprel ?? "";
      if (Math.abs(child - head) > LONGEST || barred(child)) continue;
      if (at === head && outside.has(relation) && relation !== "punct") continue;
      inside.add(child);
      waiting.push(child);
    }
  }
  let from = head;
  let to = head + 1;
  while (inside.has(from - 1)) from--;
  while (inside.has(to)) to++;
  const isMark = (at: number) => tree.tokens[at]?.upos === "PUNCT";
  while (from < head && isMark(from)) from++;
  while (to - 1 > head && isMark(to - 1)) to--;
  return { from, to };
}

/** All that hangs below `head` without a break, from `start` on at the earliest; no punctuation at its end. */
export function subtreeOf(tree: Tree, head: number, start: number): TokenRange | null {
  const inside = new Set<number>([head]);
  const waiting = [head];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const child of dependentsOf(tree, at)) {
      if (child < start || Math.abs(child - head) > LONGEST) continue;
      inside.add(child);
      waiting.push(child);
    }
  }
  let from = head;
  let to = head + 1;
  while (inside.has(from - 1)) from--;
  while (inside.has(to)) to++;
  while (to - 1 > head && tree.tokens[to - 1]?.upos === "PUNCT") to--;
  return from < to ? { from, to } : null;
}
