import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";

/** A content does not run on into another paragraph: of its pieces the one beside the cue stays. */
export function cutAtBreaks(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => {
    const content = draft.content.map((range) => nearestPiece(range, draft, ground));
    const near = content.filter((range) => isNear(range, draft, ground));
    return { ...draft, content: near.length > 0 ? near : content };
  });
}

/** In the cue's paragraph, or in quotation marks: a headline's "minister says" does not tell the text below. */
function isNear(range: TokenRange, { cue }: Draft, { analysis, quotedAt }: Ground): boolean {
  const paragraphOf = (at: number) =>
    analysis.sentences[analysis.tokens[at]?.sentence ?? -1]?.paragraph;
  if (!cue || quotedAt[range.from] !== -1 || quotedAt[range.to - 1] !== -1) return true;
  return paragraphOf(range.from) === paragraphOf(cue.from);
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
