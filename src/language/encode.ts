import type { Gap } from "./analysis.js";
import type { RawToken } from "./tokenize.js";
import type { WordPieces } from "./wordpiece.js";

/**
 * The numbers that the network reads for a text's tokens.
 *
 * `pieces` and `shapes` run in parallel over word pieces, in text order; `first[i]` is the place in them of
 * the first piece of token i, `first[n]` their length. Training reads the very same numbers
 * (training/prepare.mjs calls this file), so the two cannot drift apart.
 */
export interface Encoded {
  readonly pieces: Int32Array;
  readonly shapes: Int32Array;
  readonly first: Int32Array;
}

/** A token is given at most this many pieces: the head of an endless word says enough. */
export const maxPiecesPerToken = 12;

/** Shape ids run from 0 (no token: start, end, padding) to `shapeCount - 1`. */
export const shapeCount = 1 + (4 * 7 + 1) * 3;

export function encode(text: string, tokens: readonly RawToken[], words: WordPieces): Encoded {
  const pieces: number[] = [];
  const shapes: number[] = [];
  const first = new Int32Array(tokens.length + 1);
  const quotes = quoteStates(text, tokens);
  tokens.forEach((token, i) => {
    first[i] = pieces.length;
    const form = text.slice(token.from, token.to);
    const ids = words.piecesOf(form);
    const quote = quotes[i] ?? 0;
    const lead = 1 + (gapIds[token.gap] * 7 + caseOf(form)) * 3 + quote;
    const rest = 1 + 4 * 7 * 3 + quote;
    const count = Math.min(ids.length, maxPiecesPerToken);
    for (let k = 0; k < count; k++) {
      pieces.push(ids[k] ?? 0);
      shapes.push(k === 0 ? lead : rest);
    }
  });
  first[tokens.length] = pieces.length;
  return { pieces: Int32Array.from(pieces), shapes: Int32Array.from(shapes), first };
}

const gapIds: Readonly<Record<Gap, number>> = { none: 0, space: 1, line: 2, paragraph: 3 };

/** 0 no letters, 1 lower, 2 Title, 3 UPPER, 4 mIxed, 5 one capital, 6 with a digit. */
function caseOf(form: string): number {
  let upper = 0;
  let lower = 0;
  let firstUpper = false;
  for (const c of form) {
    if (c >= "0" && c <= "9") return 6;
    const isUpper = c !== c.toLowerCase();
    const isLower = !isUpper && c !== c.toUpperCase();
    if (isUpper && upper + lower === 0) firstUpper = true;
    if (isUpper) upper++;
    if (isLower) lower++;
  }
  if (upper + lower === 0) return 0;
  if (upper === 0) return 1;
  if (lower === 0) return upper === 1 ? 5 : 3;
  return firstUpper && upper === 1 ? 2 : 4;
}

const opening = new Set(["“", "„", "«", "``"]);
const closing = new Set(["”", "»", "''"]);

/**
 * Per token: 0 outside double quotation marks, 1 inside, 2 a mark itself. Starts afresh at each paragraph,
 * so an odd mark misleads no further than its own.
 */
function quoteStates(text: string, tokens: readonly RawToken[]): Uint8Array {
  const states = new Uint8Array(tokens.length);
  let inside = false;
  tokens.forEach((token, i) => {
    if (token.gap === "paragraph") inside = false;
    const form = token.to - token.from <= 2 ? text.slice(token.from, token.to) : "";
    const opens = opening.has(form) || (form === '"' && !inside);
    const closes = !opens && (closing.has(form) || form === '"');
    if (opens || closes) inside = opens;
    states[i] = opens || closes ? 2 : inside ? 1 : 0;
  });
  return states;
}
