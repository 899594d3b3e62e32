import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";

/** A content does not run on into another paragraph: of its pieces the one beside the cue stays. */
export function cutAtBreaks(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    content: draft.content.map((range) => nearestPiece(range, draft, ground)),
  }));
}

function nearestPiece(range: TokenRange, draft: Draft, ground: Ground): TokenRange {
  const { tokens } = ground.analysis;
  const isBreak = (at: number) => tokens[at]?.gap === "paragraph";
  let { from, to } = range;
  if (draft.cue && range.from < draft.cue.from) {
    for (let at = from + 1; at < to; at++) if (isBreak(at)) from = at;
  } else {
    for (let at = to - 1; at > from; at--) if (isBreak(at)) to = at;
  }
  return { from, to };
}
