import type { TokenRange } from "../../language/analysis.js";
import type { Draft } from "./draft.js";
import { covers, sizeOf } from "./ranges.js";

/**
 * For each draft the index of the smallest one whose content holds its content, or -1. A draft whose cue is
 * the outer one's own is no part of it. Near linear: contents are swept in text order with those still open.
 */
export function nest(drafts: readonly Draft[]): readonly number[] {
  const pieces = drafts.flatMap((draft, index) =>
    draft.content.map((range) => ({ range, index, size: sizeOf(draft.content) })),
  );
  pieces.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to || b.size - a.size);
  const parents = drafts.map(() => -1);
  let open: { range: TokenRange; index: number; size: number }[] = [];
  for (const piece of pieces) {
    open = open.filter(({ range }) => range.to > piece.range.from);
    const draft = drafts[piece.index];
    if (draft && draft.content[0] === piece.range) {
      const holders = open.filter((other) => holdsDraft(other.range, draft, other, piece));
      const smallest = holders.reduce<number>(
        (best, { index, size }) => (best < 0 || size < sizeAt(best) ? index : best),
        -1,
      );
      parents[piece.index] = smallest;
    }
    open.push(piece);
  }
  return parents;

  function sizeAt(index: number): number {
    return sizeOf(drafts[index]?.content ?? []);
  }
}

function holdsDraft(
  outer: TokenRange,
  draft: Draft,
  other: { index: number; size: number },
  own: { index: number; size: number },
): boolean {
  if (other.index === own.index || other.size <= own.size) return false;
  const inside = draft.content.every((range) => covers(outer, range));
  return inside && (draft.cue === null || covers(outer, draft.cue));
}
