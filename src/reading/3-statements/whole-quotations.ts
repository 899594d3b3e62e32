import type { TokenRange } from "../../language/analysis.js";
import type { Ground } from "./draft.js";

/** True if the quotation is whole sentences: it begins where a sentence begins and ends where one ends. */
export function isWhole(part: TokenRange, ground: Ground): boolean {
  const { tokens } = ground.analysis;
  const opens = startsSentence(part.from, ground) || startsSentence(part.from + 1, ground);
  let after = part.to;
  while (/^[.,;]$/.test(tokens[after]?.form ?? "")) after++;
  return opens && (after >= tokens.length || startsSentence(after, ground));
}

/** True if between the two tokens nothing but the rest of one sentence stands, without another voice. */
export function onlyTail(end: number, from: number, voiced: Uint8Array, ground: Ground): boolean {
  const { tokens, sentences } = ground.analysis;
  const sentence = sentences[tokens[end - 1]?.sentence ?? -1];
  if (!sentence) return false;
  let tail = Math.max(end, sentence.to);
  while (tail < from && /^[.,;”"’'»]{1,2}$/.test(tokens[tail]?.form ?? "")) tail++;
  if (tail < from) return false;
  for (let at = end; at < from; at++) if (voiced[at] === 1) return false;
  return true;
}

export function startsSentence(token: number, ground: Ground): boolean {
  const { tokens, sentences } = ground.analysis;
  return sentences[tokens[token]?.sentence ?? -1]?.from === token;
}
