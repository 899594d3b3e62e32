import type { TokenRange } from "../../language/analysis.js";
import type { People } from "./cast.js";

const marker = /^[-–—•*·]$/;
const fewest = 2;

/**
 * The items of a list ("- a pay rise; - smaller classes; and - talks") that a range of tokens is, without their marks;
 * nothing where it holds no list. An item begins with a mark at the start of a line.
 */
export function listItems(
  { analysis: { tokens } }: People,
  range: TokenRange,
): readonly TokenRange[] {
  const starts: number[] = [];
  for (let at = range.from; at < range.to; at++) {
    const token = tokens[at];
    const first = at === range.from || token?.gap === "line" || token?.gap === "paragraph";
    if (first && marker.test(token?.form ?? "")) starts.push(at);
  }
  if (starts.length < fewest || starts[0] !== range.from) return [];
  return starts.flatMap((start, index) => {
    let to = starts[index + 1] ?? range.to;
    while (to > start + 1 && isEdge(tokens[to - 1])) to--;
    return to > start + 1 ? [{ from: start + 1, to }] : [];
  });
}

function isEdge(token: { readonly upos: string; readonly form: string } | undefined): boolean {
  return token?.upos === "PUNCT" || /^(?:and|or)$/i.test(token?.form ?? "");
}
