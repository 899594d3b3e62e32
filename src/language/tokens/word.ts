import {
  always,
  clitics,
  fixed,
  fused,
  numbered,
  prefixes,
  starters,
  suffixes,
  whole,
  within,
} from "./data.js";
import { isApostrophe, isWordly, matchEnd, runEnd } from "./match.js";

const ROUNDS = 8;
const LETTERED = /\p{L}(?:\.\p{L}){1,8}(?![\p{L}\p{M}\p{N}])\.?/uy;
const JOINED = /\p{Lu}{1,4}&\p{Lu}{1,3}(?![\p{L}\p{N}])/uy;
const SLASHED = /\p{L}{1,2}\/\p{L}{1,3}(?![\p{L}\p{N}])/uy;
const SAME_LINE_NUMBER = /\.[ \u00a0]{0,2}[\d#]/y;
const PARAGRAPH_ENDS = /\.["'”’)\]]{0,3}(?:\s{0,4}$|[ \t\r]{0,4}\n[ \t\r]{0,4}\n)/uy;
const SPACED = /\.[\s"“'‘(]{1,4}/y;
const CLOSED = /\.[,;:)\]?!-]/y;

/** End of the word at `at`: before its clitic, with the period of its abbreviation; -1 if none starts there. */
export function cutWord(text: string, at: number): number {
  let end = runEnd(text, at);
  if (end < 0) return -1;
  const special = cutSpecial(text, at, end);
  if (special > 0) return special;
  const cut = fused.get(text.slice(at, Math.min(end, at + 10)).toLowerCase());
  if (cut !== undefined && isFused(text, at, end)) return at + cut;
  for (let round = 0; round < ROUNDS; round++) {
    const next = text[end];
    if (isApostrophe(next)) {
      const tail = runEnd(text, end + 1);
      if (tail < 0) break;
      const letters = text.slice(end + 1, Math.min(tail, end + 4)).toLowerCase();
      if (clitics.has(letters)) break;
      if (letters === "t" && end - at > 1 && /n/i.test(text[end - 1] ?? "")) return end - 1;
      end = tail;
    } else if (next === "-" && joins(text, at, end)) {
      end = Math.max(runEnd(text, end + 1), end + 1);
    } else break;
  }
  return text[end] === "." && keepsPeriod(text, at, end) ? end + 1 : end;
}

function isFused(text: string, at: number, end: number): boolean {
  const word = text.slice(at, end);
  return word !== "IM" && word !== "IVE" && !isApostrophe(text[end]);
}

function cutSpecial(text: string, at: number, end: number): number {
  const next = text[end];
  if (next === "." || next === "!") {
    for (const form of fixed) if (text.startsWith(form, at)) return at + form.length;
    if (end - at <= 2) {
      const lettered = matchEnd(LETTERED, text, at);
      if (lettered > 0) return lettered;
    }
  }
  if (next === "&" && end - at <= 4) return matchEnd(JOINED, text, at);
  if (next === "/" && end - at <= 2) {
    const slashed = matchEnd(SLASHED, text, at);
    if (slashed > 0 && whole.has(text.slice(at, slashed).toLowerCase())) return slashed;
  }
  return -1;
}

/** Whether the hyphen at `hyphen` belongs to the word: after a prefix, before a suffix, in a listed word, in a broken-off one. */
function joins(text: string, at: number, hyphen: number): boolean {
  if (!isWordly(text, hyphen + 1)) {
    return hyphen - at <= 2 && /^\p{L}/u.test(text.slice(at, hyphen)) && text[hyphen + 1] === " ";
  }
  const before = text.slice(Math.max(at, hyphen - 12), hyphen).toLowerCase();
  if (prefixes.has(before.slice(before.lastIndexOf("-") + 1))) return true;
  const tail = runEnd(text, hyphen + 1);
  const after = text.slice(hyphen + 1, Math.min(tail, hyphen + 12)).toLowerCase();
  return suffixes.has(after) || whole.has(`${before}-${after}`);
}

function keepsPeriod(text: string, at: number, period: number): boolean {
  if (period - at > 8) return false;
  const word = text.slice(at, period);
  if (text[period + 1] === ".") return text[period + 2] !== "." && within.has(word);
  if (always.has(word)) return true;
  if (numbered.has(word) && matchEnd(SAME_LINE_NUMBER, text, period) > 0) return true;
  return (within.has(word) || isInitial(word)) && !endsSentence(text, period);
}

function isInitial(word: string): boolean {
  return word.length <= 2 && word !== "I" && /^\p{Lu}$/u.test(word);
}

/** Whether the period after an abbreviation also closes its sentence, as far as the next word tells. */
function endsSentence(text: string, period: number): boolean {
  if (matchEnd(CLOSED, text, period) > 0) return false;
  if (matchEnd(PARAGRAPH_ENDS, text, period) > 0) return true;
  const next = matchEnd(SPACED, text, period);
  if (next < 0) return !isWordly(text, period + 1);
  const end = runEnd(text, next);
  return end > 0 && starters.has(text.slice(next, Math.min(end, next + 10)));
}
