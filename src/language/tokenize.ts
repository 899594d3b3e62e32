import type { Span } from "../text/span.js";
import type { Gap } from "./analysis.js";
import { cutAddress } from "./tokens/address.js";
import { isWordly, matchEnd } from "./tokens/match.js";
import { cutNumber } from "./tokens/number.js";
import { cutCurrency, cutEmoticon, cutSymbol } from "./tokens/symbol.js";
import { cutWord } from "./tokens/word.js";

/** A syntactic word's place: UTF-16 units of the text, half-open, never empty. */
export interface RawToken {
  readonly from: number;
  readonly to: number;
  readonly gap: Gap;
}

/**
 * Cuts a text into syntactic words in the manner of UD English: clitics and hyphens apart, abbreviations
 * with their period. Tokens stand in text order and cover everything but white space, control characters
 * and the spans in `leftOut` (in any order, overlapping or not); no token reaches into one of these.
 * Takes any string, in time linear in its length.
 */
export function tokenize(text: string, leftOut: readonly Span[] = []): RawToken[] {
  const tokens: RawToken[] = [];
  let seen = 0;
  for (const part of partsBetween(text.length, leftOut)) {
    const whole = part.from === 0 && part.to === text.length;
    const words = whole ? text : text.slice(part.from, part.to);
    let at = skipBlank(words, 0);
    while (at < words.length) {
      const from = part.from + at;
      const end = cut(words, at, at > 0 && seen === from);
      const gap = tokens.length === 0 ? "paragraph" : gapBetween(text, seen, from);
      seen = part.from + end;
      tokens.push({ from, to: seen, gap });
      at = skipBlank(words, end);
    }
  }
  return tokens;
}

/** End of the token at `at`; `glued` tells that nothing stands between it and the token before. */
function cut(text: string, at: number, glued: boolean): number {
  const address = cutAddress(text, at);
  if (address > 0) return address;
  if (startsNumber(text, at)) {
    const number = cutNumber(text, at);
    if (number > 0) return number;
  }
  if (!isWordly(text, at)) return cutSymbol(text, at, glued);
  if (glued && isNegation(text, at)) return at + 3;
  const sign = cutCurrency(text, at);
  if (sign > 0) return sign;
  const smile = cutEmoticon(text, at, glued);
  return smile > 0 ? smile : Math.max(cutWord(text, at), at + 1);
}

function startsNumber(text: string, at: number): boolean {
  const point = text[at] === ".";
  if (point && at > 0 && isWordly(text, at - 1)) return false;
  const code = text.charCodeAt(point ? at + 1 : at);
  return code >= 0x30 && code <= 0x39;
}

const NEGATION = /n['’ʼ]t(?![\p{L}\p{N}])/iuy;

function isNegation(text: string, at: number): boolean {
  return matchEnd(NEGATION, text, at) > 0;
}

const BLANK = /[\s\p{Cc}\u200b\u2060\ufeff]/u;

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && (code < 0x7f || !BLANK.test(text.charAt(at)))) break;
    at++;
  }
  return at;
}

const LINE_ENDS = "\n\r\u2028\u2029\u0085";

function gapBetween(text: string, from: number, to: number): Gap {
  if (from === to) return "none";
  let ends = 0;
  for (let at = from; at < to && ends < 2; at++) {
    if (text[at] === "\r" && text[at + 1] === "\n") continue;
    if (LINE_ENDS.includes(text.charAt(at))) ends++;
  }
  return ends === 0 ? "space" : ends === 1 ? "line" : "paragraph";
}

/** The stretches of a text of `length` units that no left-out span covers, in order. */
function partsBetween(length: number, leftOut: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const span of [...leftOut].sort((a, b) => a.from - b.from)) {
    if (span.to <= span.from) continue;
    if (span.from > from) parts.push({ from, to: Math.min(span.from, length) });
    from = Math.max(from, span.to);
  }
  if (from < length || parts.length === 0) parts.push({ from: Math.min(from, length), to: length });
  return parts;
}
