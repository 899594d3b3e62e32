import type { TokenRange } from "../../language/analysis.js";
import { dependentsOf, type Tree } from "../2-actors/tree.js";

const deepest = 40;

/** All tokens below `head`, from the first to the last, marks at the edges left out. */
export function rangeUnder(tree: Tree, head: number): TokenRange {
  let from = head;
  let to = head + 1;
  const waiting: (readonly [at: number, depth: number])[] = [[head, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [at, depth] = next;
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
    if (depth < deepest)
      for (const under of dependentsOf(tree, at)) waiting.push([under, depth + 1]);
  }
  while (from < head && isMark(tree, from)) from++;
  while (to > head + 1 && isMark(tree, to - 1)) to--;
  return { from, to };
}

function isMark(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  return token?.upos === "PUNCT" && !/^["“”‘’']$/.test(token.form);
}
