import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";

/**
 * "41 are away, the office says; the union puts it at 80": what somebody else says behind a semicolon is not said with it, nor
 * is what was told before one ("The board agreed; the work would begin in May, she said").
 */
export function cutAtSemicolon(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const speakers = new Map<number, Draft>();
  for (const draft of drafts) for (const { from } of draft.source) speakers.set(from, draft);
  const begun = drafts.map((draft) => ({
    ...draft,
    content: draft.content.map((range) => begin(range, draft, speakers, ground)),
  }));
  const starts = new Map<number, number>();
  for (const [at, { content }] of begun.entries())
    for (const { from } of content) starts.set(from, at);
  return begun.map((draft, at) => {
    const own = drafts[at] ?? draft;
    const speaks = (token: number) => (speakers.get(token) ?? own) !== own;
    const ends = (token: number) => speaks(token) || (starts.get(token) ?? at) !== at;
    const content = draft.content.flatMap((range) =>
      isSemicolon(range.from - 1, ground) && speaks(range.from) ? [] : [cut(range, ends, ground)],
    );
    return content.length > 0 ? { ...draft, content } : draft;
  });
}

/** A content before its cue begins behind the semicolon that ends somebody else's statement. */
function begin(
  range: TokenRange,
  draft: Draft,
  speakers: ReadonlyMap<number, Draft>,
  ground: Ground,
): TokenRange {
  const first = speakers.get(range.from);
  if (!first?.cue || first === draft || (draft.cue?.from ?? 0) < range.to) return range;
  for (let at = first.cue.to; at < range.to - 1; at++)
    if (isSemicolon(at, ground)) return { from: at + 1, to: range.to };
  return range;
}

/** Up to the semicolon that others' words follow. */
function cut(range: TokenRange, ends: (token: number) => boolean, ground: Ground): TokenRange {
  for (let at = range.from + 1; at < range.to - 1; at++)
    if (isSemicolon(at, ground) && ends(at + 1)) return { from: range.from, to: at };
  return range;
}

function isSemicolon(at: number, { analysis: { tokens }, quotedAt }: Ground): boolean {
  return tokens[at]?.form === ";" && quotedAt[at] === -1;
}
