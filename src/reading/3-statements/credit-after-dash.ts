import type { Token, TokenRange } from "../../language/analysis.js";
import { claimsOf } from "./claims.js";
import { type Draft, type Ground, partsOf, type QuotedPart } from "./draft.js";

const DASHES = new Set(["—", "–", "-", "--", "―", "~"]);
const LONGEST = 25;
const SCORE = 0.85;

/** A quotation nobody is given, then a dash and a name to the end of the line: `“…” — Ola Brandt, harbour master`. */
export function creditAfterDash(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { taken } = claimsOf(drafts, ground);
  const found = ground.quoted.flatMap((part, index): Draft[] => {
    const source = taken[index] === 1 ? null : signatureAfter(part, ground.analysis.tokens);
    if (!source) return [];
    return [
      {
        cue: { from: source.from - 1, to: source.from },
        source: [source],
        content: partsOf(ground, index),
        score: SCORE,
        speaker: [],
        implied: null,
      },
    ];
  });
  return [...drafts, ...found];
}

function signatureAfter(part: QuotedPart, tokens: readonly Token[]): TokenRange | null {
  if (!DASHES.has(tokens[part.to]?.form ?? "")) return null;
  const from = part.to + 1;
  if (!/^\p{Lu}/u.test(tokens[from]?.form ?? "")) return null;
  let to = from + 1;
  while (to - from <= LONGEST && to < tokens.length && !startsLine(tokens[to])) to++;
  while (to - 1 > from && /^[.]$/.test(tokens[to - 1]?.form ?? "")) to--;
  return to - from <= LONGEST ? { from, to } : null;
}

function startsLine(token: Token | undefined): boolean {
  return token?.gap === "paragraph" || token?.gap === "line";
}
