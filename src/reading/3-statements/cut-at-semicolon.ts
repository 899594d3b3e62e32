import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";

/** "41 are away, the office says; the union puts it at 80": what somebody else says behind a semicolon is not said with it. */
export function cutAtSemicolon(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const speakers = new Map<number, Draft>();
  for (const draft of drafts) for (const { from } of draft.source) speakers.set(from, draft);
  return drafts.map((draft) => ({
    ...draft,
    content: draft.content.map((range) => cut(range, draft, speakers, ground)),
  }));
}

function cut(
  range: TokenRange,
  draft: Draft,
  speakers: ReadonlyMap<number, Draft>,
  { analysis: { tokens }, quotedAt }: Ground,
): TokenRange {
  for (let at = range.from + 1; at < range.to - 1; at++) {
    if (tokens[at]?.form !== ";" || quotedAt[at] !== -1) continue;
    const next = speakers.get(at + 1);
    if (next && next !== draft) return { from: range.from, to: at };
  }
  return range;
}
