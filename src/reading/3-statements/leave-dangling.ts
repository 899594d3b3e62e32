import type { TokenRange } from "../../language/analysis.js";
import { wordAt } from "../2-actors/tree.js";
import type { Draft, Ground, Repair } from "./draft.js";

const opening = /^(?:that|which|who|whom|and|but|or|because|if|while)$/;

/**
 * "a report that, according": a content that stops at the words of another source ends before the clause that these stand
 * in, which it has nothing of.
 */
export const leaveDangling: Repair = (drafts, ground) =>
  drafts.map((draft) => {
    const content = draft.content.map((range) => withoutEnd(range, draft, ground));
    return { ...draft, content };
  });

function withoutEnd(range: TokenRange, { cue }: Draft, { tree, quotedAt }: Ground): TokenRange {
  let to = range.to;
  if (wordAt(tree, to - 1) !== "according" || wordAt(tree, to) !== "to") return range;
  if ((quotedAt[to - 1] ?? -1) !== -1 || (cue && cue.from < to && cue.to >= to)) return range;
  to--;
  while (to > range.from + 1 && isLoose(to - 1)) to--;
  return to > range.from + 1 ? { from: range.from, to } : range;

  function isLoose(at: number): boolean {
    return tree.tokens[at]?.upos === "PUNCT" || opening.test(wordAt(tree, at));
  }
}
