import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground, QuotedPart } from "./draft.js";
import { covers, tidied, without } from "./ranges.js";

/** Share of a quotation that a content must hold already before it is given the rest. */
const ENOUGH = 0.5;
const EDGES = new Set([",", ".", ";", ":"]);

/**
 * A content that holds most of a quotation gets all of it, marks included; one that reaches into a quotation
 * by its mark alone lets go. Loose commas and periods at the edges, outside the marks, are dropped.
 */
export function snapToQuotations(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => {
    const snapped = draft.content.map((range) => trimmed(snap(range, draft, ground), ground));
    const worded = snapped.filter((range) => hasWord(range, ground));
    const apart = worded.flatMap((range) => (draft.cue ? without(range, draft.cue) : [range]));
    const { tokens } = ground.analysis;
    const content = tidied(apart, (token) => tokens[token]?.gap === "paragraph");
    return content.length > 0 ? { ...draft, content } : draft;
  });
}

function snap(range: TokenRange, draft: Draft, ground: Ground): TokenRange {
  const first = partAt(range.from, ground);
  const last = partAt(range.to - 1, ground);
  let { from, to } = range;
  if (first && from > first.from && !speaksWithin(first, draft)) {
    if (from - first.from === 1 || enough(first, draft)) from = first.from;
  }
  if (last && !speaksWithin(last, draft)) {
    if (to === last.from + 1 && to - from > 1) to = last.from;
    else if (last.to - to === 1 || enough(last, draft)) to = last.to;
  }
  return { from, to };
}

/** A lone mark is no content. */
function hasWord({ from, to }: TokenRange, ground: Ground): boolean {
  for (let at = from; at < to; at++) {
    if (/[\p{L}\p{N}]/u.test(ground.analysis.tokens[at]?.form ?? "")) return true;
  }
  return false;
}

function partAt(token: number, ground: Ground): QuotedPart | undefined {
  return ground.quoted[ground.quotedAt[token] ?? -1];
}

/** A statement told inside the quotation keeps its own bounds. */
function speaksWithin(part: TokenRange, draft: Draft): boolean {
  return [...(draft.cue ? [draft.cue] : []), ...draft.source].some((range) => covers(part, range));
}

function enough(part: TokenRange, draft: Draft): boolean {
  const shared = draft.content.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, part.to) - Math.max(from, part.from)),
    0,
  );
  return shared >= ENOUGH * (part.to - part.from);
}

function trimmed(range: TokenRange, ground: Ground): TokenRange {
  const { tokens } = ground.analysis;
  const loose = (token: number) =>
    ground.quotedAt[token] === -1 && EDGES.has(tokens[token]?.form ?? "");
  let { from, to } = range;
  while (from < to - 1 && loose(from)) from++;
  while (to - 1 > from && loose(to - 1)) to--;
  return { from, to };
}
