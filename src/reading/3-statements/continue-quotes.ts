import { claimsOf } from "./claims.js";
import { type Draft, endOf, type Ground, partsOf, type QuotedPart } from "./draft.js";
import { isWhole, onlyTail } from "./whole-quotations.js";

/** How sure it is that an unclaimed quotation is still the last speaker's. */
const SCORE = 0.6;
/** A shorter one is more likely a heading. */
const FEWEST_TOKENS = 8;

/**
 * A quotation of whole sentences that nobody is given, right after somebody's words were told without
 * quotation marks, is a statement of its own by the same speaker ("quote-goes-on").
 */
export function continueQuotes(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const claims = claimsOf(drafts, ground);
  const told = drafts
    .filter(({ cue }) => cue !== null && ground.quotedAt[cue.from] === -1)
    .map((draft) => ({ draft, end: endOf(draft) }))
    .sort((a, b) => a.end - b.end);
  const found: Draft[] = [];
  let next = 0;
  for (const [index, part] of ground.quoted.entries()) {
    while ((told[next]?.end ?? Infinity) <= part.from) next++;
    const before = told[next - 1];
    if (claims.taken[index] === 1 || !before || before.draft.source.length === 0) continue;
    if (part.to - part.from < FEWEST_TOKENS) continue;
    if (!isParagraph(part, ground) || !isWhole(part, ground)) continue;
    if (!onlyTail(before.end, part.from, claims.voiced, ground)) continue;
    found.push({
      cue: null,
      source: [],
      content: partsOf(ground, index),
      score: SCORE * before.draft.score,
      speaker: before.draft.source,
      implied: "quote-goes-on",
    });
  }
  return [...drafts, ...found];
}

function isParagraph(part: QuotedPart, ground: Ground): boolean {
  const { tokens } = ground.analysis;
  let after = part.to;
  while (/^[.,]$/.test(tokens[after]?.form ?? "")) after++;
  const ends = after >= tokens.length || tokens[after]?.gap === "paragraph";
  return tokens[part.from]?.gap === "paragraph" && ends;
}
