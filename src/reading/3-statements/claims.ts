import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";
import { covers } from "./ranges.js";

/** Which quoted parts already belong to somebody. */
export interface Claims {
  /** For every quoted part: true if a content outside it, or one told from outside it, holds some of it. */
  readonly taken: Uint8Array;
  /** For every token: true if it is in a cue or a source that stands outside quotation marks. */
  readonly voiced: Uint8Array;
}

export function claimsOf(drafts: readonly Draft[], ground: Ground): Claims {
  const taken = new Uint8Array(ground.quoted.length);
  const voiced = new Uint8Array(ground.analysis.tokens.length);
  for (const draft of drafts) {
    for (const range of draft.content) claim(range, draft, ground, taken);
    for (const range of [...(draft.cue ? [draft.cue] : []), ...draft.source]) {
      if (ground.quotedAt[range.from] === -1) voiced.fill(1, range.from, range.to);
    }
  }
  return { taken, voiced };
}

function claim(range: TokenRange, draft: Draft, ground: Ground, taken: Uint8Array): void {
  const first = firstPartFrom(ground, range.from);
  for (let index = first; index < ground.quoted.length; index++) {
    const part = ground.quoted[index];
    if (!part || part.from >= range.to) return;
    const inside = draft.cue !== null && covers(part, draft.cue);
    if (!inside) taken[index] = 1;
  }
}

/** Index of the first quoted part that ends after `token`. */
export function firstPartFrom(ground: Ground, token: number): number {
  let low = 0;
  let high = ground.quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = ground.quoted[middle];
    if (part && part.to <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
