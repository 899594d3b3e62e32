import type { TokenRange } from "./analysis.js";
import type { RawToken } from "./tokenize.js";
import { tuning } from "./tuning.js";

/** A stretch of a text; `barren` ones are long runs of marks without a letter or digit, not worth reading. */
export interface Stretch extends TokenRange {
  readonly barren: boolean;
}

/** The stretches of a text, tiling it. Only runs of at least `tuning.barrenTokens` are barren. */
export function stretchesOf(text: string, tokens: readonly RawToken[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let marks = 0;
  const close = (to: number, barren: boolean) => {
    if (to > from) stretches.push({ from, to, barren });
    from = to;
  };
  for (let t = 0; t <= tokens.length; t++) {
    const token = tokens[t];
    if (token && !isWordly(text, token)) {
      marks++;
      continue;
    }
    if (marks >= tuning.barrenTokens) {
      close(t - marks, false);
      close(t, true);
    }
    marks = 0;
  }
  close(tokens.length, false);
  return stretches;
}

const letterOrDigit = /[\p{L}\p{N}]/u;

function isWordly(text: string, { from, to }: RawToken): boolean {
  const code = text.charCodeAt(from) | 0x20;
  if (code >= 0x61 && code <= 0x7a) return true;
  return letterOrDigit.test(text.slice(from, Math.min(to, from + 20)));
}
