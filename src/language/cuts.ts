import type { RawToken } from "./tokenize.js";

/** How well a text may be cut before a token: 0 badly, 1 a sentence may begin there, 2 a paragraph does. */
export type Cut = 0 | 1 | 2;

const closers = new Set([")", "]", '"', "'", "”", "’", "»", "''"]);
const enders = /[.!?…]$/;
/** The most closing marks between the end of a sentence and the next. */
const mostClosers = 3;
/** Line breaks before lower-case words: from this share on they only fold long lines. */
const foldedShare = 0.4;

/** One value a token. The first token always begins a paragraph. */
export function cutsOf(text: string, tokens: readonly RawToken[]): Uint8Array {
  const cuts = new Uint8Array(tokens.length);
  const lines = linesPart(text, tokens);
  tokens.forEach(({ gap }, i) => {
    const paragraph = i === 0 || gap === "paragraph" || (lines && gap === "line");
    if (paragraph) cuts[i] = 2;
    else if (gap !== "none" && endsBefore(text, tokens, i)) cuts[i] = 1;
  });
  return cuts;
}

/** Whether single line ends part paragraphs: the text has no blank lines, and they do not just fold its lines. */
function linesPart(text: string, tokens: readonly RawToken[]): boolean {
  let lines = 0;
  let folds = 0;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.gap === "paragraph") return false;
    if (token?.gap !== "line") continue;
    lines++;
    if (/^\p{Ll}/u.test(text.slice(token.from, token.from + 2))) folds++;
  }
  return folds < lines * foldedShare;
}

function endsBefore(text: string, tokens: readonly RawToken[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 1 - mostClosers; i--) {
    const token = tokens[i];
    if (!token) return false;
    const end = text.slice(Math.max(token.from, token.to - 2), token.to);
    if (!closers.has(end)) return enders.test(end);
  }
  return false;
}
