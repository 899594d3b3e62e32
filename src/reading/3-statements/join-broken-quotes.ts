import type { TokenRange } from "../../language/analysis.js";
import { claimsOf, firstPartFrom } from "./claims.js";
import type { Draft, Ground, QuotedPart } from "./draft.js";
import { endOf } from "./draft.js";
import { holds, tidied } from "./ranges.js";
import { isWhole, onlyTail } from "./whole-quotations.js";

/**
 * A quotation that goes on stays one statement: broken by its cue ("…," she said. "…"), opened anew in the
 * next paragraph, or followed by a paragraph that is nothing but a quotation nobody else is given.
 */
export function joinBrokenQuotes(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { taken, voiced } = claimsOf(drafts, ground);
  return drafts.map((draft) => {
    if (!isQuoting(draft, ground)) return draft;
    const more: TokenRange[] = [];
    let end = endOf(draft);
    let index = firstPartFrom(ground, end);
    for (let part = ground.quoted[index]; part; part = ground.quoted[index]) {
      if (!goesOn(end, part, taken[index] === 1, voiced, draft, ground)) break;
      taken[index] = 1;
      more.push({ from: part.from, to: part.to });
      end = part.to;
      index++;
    }
    if (more.length === 0) return draft;
    const { tokens } = ground.analysis;
    const parted = (token: number) => tokens[token]?.gap === "paragraph";
    return { ...draft, content: tidied([...draft.content, ...more], parted) };
  });
}

/** True if the content ends with a quotation and the statement is told from outside it. */
function isQuoting(draft: Draft, ground: Ground): boolean {
  const last = draft.content.at(-1);
  const part = last && ground.quoted[ground.quotedAt[last.to - 1] ?? -1];
  if (!part || part.to !== last.to || !draft.cue) return false;
  return !holds(part, draft.cue.from);
}

function goesOn(
  end: number,
  part: QuotedPart,
  taken: boolean,
  voiced: Uint8Array,
  draft: Draft,
  ground: Ground,
): boolean {
  const last = draft.content.at(-1);
  const before = ground.quoted[ground.quotedAt[(last?.to ?? 0) - 1] ?? -1];
  if (part.quotation === before?.quotation) return true;
  if (taken || !isWhole(part, ground)) return false;
  return onlyTail(end, part.from, voiced, ground);
}
