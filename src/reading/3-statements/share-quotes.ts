import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";
import { covers, distance, meets } from "./ranges.js";

/**
 * A quotation belongs to one speaker: where two statements hold it, neither told inside the other, it stays with
 * the one whose cue is nearer, if the other has something else to say.
 */
export function shareQuotes(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const holders = new Map<number, Draft[]>();
  for (const draft of drafts) {
    for (const range of draft.content) {
      const part = ground.quotedAt[range.from] ?? -1;
      const quoted = ground.quoted[part];
      if (quoted && covers(quoted, range)) holders.set(part, [...(holders.get(part) ?? []), draft]);
    }
  }
  return drafts.map((draft) => {
    const content = draft.content.filter((range) => {
      const rivals = holders.get(ground.quotedAt[range.from] ?? -1) ?? [];
      return !rivals.some((other) => other !== draft && isOthers(range, draft, other));
    });
    return content.length > 0 && content.length < draft.content.length
      ? { ...draft, content }
      : draft;
  });
}

function isOthers(range: TokenRange, draft: Draft, other: Draft): boolean {
  if (!draft.cue || !other.cue) return false;
  if (!other.content.some((theirs) => covers(theirs, range))) return false;
  const nested =
    draft.content.some((own) => meets(own, other.cue as TokenRange)) ||
    other.content.some((own) => meets(own, draft.cue as TokenRange));
  return !nested && distance(range, other.cue) < distance(range, draft.cue);
}
