import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";

/**
 * A content does not run on into another paragraph, nor, outside quotation marks, into another sentence:
 * of its pieces the one beside the cue stays. After a colon sentences may follow each other.
 */
export function cutAtBreaks(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    content: draft.content.map((range) => nearestPiece(range, draft, ground)),
  }));
}

function nearestPiece(range: TokenRange, draft: Draft, ground: Ground): TokenRange {
  const { tokens } = ground.analysis;
  const colon = draft.cue !== null && tokens[draft.cue.to - 1]?.form === ":";
  const pieces: TokenRange[] = [];
  let from = range.from;
  for (let at = range.from + 1; at <= range.to; at++) {
    if (at < range.to && !breaksAt(at, colon, ground)) continue;
    pieces.push({ from, to: at });
    from = at;
  }
  const { cue } = draft;
  if (!cue || range.from >= cue.to) return pieces[0] ?? range;
  return pieces.at(-1) ?? range;
}

function breaksAt(at: number, colon: boolean, ground: Ground): boolean {
  const { tokens, sentences } = ground.analysis;
  if (tokens[at]?.gap === "paragraph") return true;
  if (colon) return false;
  if (sentences[tokens[at]?.sentence ?? -1]?.from !== at) return false;
  const before = ground.quotedAt[at - 1] ?? -1;
  return before === -1 || before !== ground.quotedAt[at];
}
