import type { Sentence, TokenRange } from "../analysis.js";
import type { RawToken } from "../tokenize.js";
import { tuning } from "../tuning.js";

/**
 * The sentences of a part, tiling it: each begins with a paragraph, or where the network says so, or, when one
 * grows beyond `tuning.sentenceTokens`, at the likeliest place in its second half. A token glued to one that
 * starts a sentence starts none: an opening quotation mark and the word after it belong together.
 * `cuts` as in cuts.ts, `starts` probabilities; `paragraph` numbers the paragraph of the part's first token.
 */
export function findSentences(
  tokens: readonly Pick<RawToken, "gap">[],
  starts: Float32Array,
  cuts: Uint8Array,
  part: TokenRange,
  paragraph: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = part.from;
  let current = paragraph;
  const close = (to: number) => {
    if (to === from) return;
    sentences.push({ from, to, paragraph: current });
    if (cuts[to] === 2) current++;
    from = to;
  };
  for (let t = part.from + 1; t < part.to; t++) {
    if (t - from >= tuning.sentenceTokens) close(likeliest(starts, from + (t - from) / 2, t));
    const glued = t === from + 1 && tokens[t]?.gap === "none";
    if (cuts[t] === 2 || (!glued && (starts[t] ?? 0) >= tuning.sentenceStart)) close(t);
  }
  close(part.to);
  return sentences;
}

function likeliest(starts: Float32Array, from: number, to: number): number {
  let best = to;
  for (let t = to; t > from; t--) if ((starts[t] ?? 0) > (starts[best] ?? 0)) best = t;
  return best;
}
