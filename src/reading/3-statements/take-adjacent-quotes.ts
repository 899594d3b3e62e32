import type { TokenRange } from "../../language/analysis.js";
import { claimsOf } from "./claims.js";
import type { Draft, Ground, QuotedPart } from "./draft.js";
import { covers, tidied, without } from "./ranges.js";
import { startsSentence } from "./whole-quotations.js";

/**
 * Words in quotation marks right beside cue and source are theirs: `"…," she said`, `She said: "…"`.
 */
export function takeAdjacentQuotes(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { voiced } = claimsOf(drafts, ground);
  const { tokens } = ground.analysis;
  return drafts.map((draft) => {
    const block = blockOf(draft, ground);
    if (!block || ground.quotedAt[block.from] !== -1) return draft;
    const beside = [before(block, draft, ground), after(block, ground)].filter(
      (part) => part !== null && !holdsVoice(part, voiced),
    ) as QuotedPart[];
    const more = beside.filter((part) => !draft.content.some((range) => covers(range, part)));
    if (more.length === 0) return draft;
    const rest = draft.content.flatMap((range) => without(range, block));
    const parted = (token: number) => tokens[token]?.gap === "paragraph";
    return { ...draft, content: tidied([...rest, ...more.map(bare)], parted) };
  });
}

/** Cue and source when they stand together, the shortest such stretch; null when something stands between. */
function blockOf(draft: Draft, ground: Ground): TokenRange | null {
  const { cue } = draft;
  if (!cue) return null;
  const source = draft.source.find(
    (range) => Math.abs(range.from - cue.to) <= 1 || Math.abs(cue.from - range.to) <= 1,
  );
  if (!source || ground.quotedAt[source.from] !== -1) return null;
  return { from: Math.min(cue.from, source.from), to: Math.max(cue.to, source.to) };
}

/** In the middle of a sentence it is taken only by a statement that has no other quotation yet. */
function before(block: TokenRange, draft: Draft, ground: Ground): QuotedPart | null {
  const { tokens } = ground.analysis;
  const end = tokens[block.from - 1]?.form === "," ? block.from - 2 : block.from - 1;
  const part = ground.quoted[ground.quotedAt[end] ?? -1];
  if (!part || part.to !== end + 1) return null;
  const quotes = draft.content.some((range) => ground.quotedAt[range.to - 1] !== -1);
  if (quotes && !startsSentence(part.from, ground)) return null;
  const last = tokens[part.to - 2]?.form ?? "";
  const closes = end === block.from - 2 || /^(?:[,?!…―—–-]|\.{3,9}|--)$/.test(last);
  return closes && part.to - part.from > 3 ? part : null;
}

function after(block: TokenRange, ground: Ground): QuotedPart | null {
  const { tokens } = ground.analysis;
  const mark = tokens[block.to]?.form ?? "";
  const start = mark === ":" || mark === "," ? block.to + 1 : block.to;
  const part = ground.quoted[ground.quotedAt[start] ?? -1];
  if (part?.from !== start) return null;
  const introduced = start > block.to || /^[,:]$/.test(tokens[block.to - 1]?.form ?? "");
  return introduced ? part : null;
}

function holdsVoice(part: QuotedPart, voiced: Uint8Array): boolean {
  for (let at = part.from; at < part.to; at++) if (voiced[at] === 1) return true;
  return false;
}

function bare({ from, to }: QuotedPart): TokenRange {
  return { from, to };
}
