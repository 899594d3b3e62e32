import { comparatorsBefore } from "../comparator-words.js";
import { isGlued, isHyphen, type Numeral, type Page, wordOf } from "../draft.js";
import { phraseBefore } from "../phrases.js";
import { parts, scales, small } from "./data.js";

const WHOLES = /^(?:of|the|its|their|our|his|her|my|your|all)$/;
const NOT_BEFORE_HALF = /^(?:first|second|other|in|last|latter|final|a|each|this|that|every|into)$/;

/** "two-thirds", "a third of", "half the town", "one in five"; "half a million" is a number like any other. */
export function readShares(page: Page, at: number): Numeral | null {
  const part = readPart(page, at);
  if (part) return readScaled(page, part) ?? (isShare(page, part) ? shareOf(part) : null);
  return readOneIn(page, at);
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

function readPart(page: Page, at: number): Part | null {
  const word = wordOf(page, at);
  if (word === "half") return { from: at, to: at + 1, above: 1, below: 2 };
  const above = /^an?$/.test(word) ? 1 : numberAt(page, at);
  if (above === null || above < 1 || above > 99) return null;
  const next = isHyphen(page, at + 1) && isGlued(page, at + 1) ? at + 2 : at + 1;
  const below = parts.get(wordOf(page, next));
  if (below === undefined || above > 1 !== wordOf(page, next).endsWith("s")) return null;
  return above < below ? { from: at, to: next + 1, above, below } : null;
}

function numberAt(page: Page, at: number): number | null {
  const word = wordOf(page, at);
  return small.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : null);
}

/** "half a million", "a quarter of a million", "half a dozen". */
function readScaled(page: Page, part: Part): Numeral | null {
  const article = wordOf(page, part.to) === "of" ? part.to + 1 : part.to;
  if (!/^(?:an?|one)$/.test(wordOf(page, article))) return null;
  const scale = scales.get(wordOf(page, article + 1));
  if (scale === undefined) return null;
  const value = (scale * part.above) / part.below;
  return { from: part.from, to: article + 2, low: value, high: value, scale, kind: "words" };
}

/** A half or a third is a share when its whole follows, or a comparator or a verb shows that it counts. */
function isShare(page: Page, part: Part): boolean {
  const next = wordOf(page, part.to);
  if (isGlued(page, part.to) && isHyphen(page, part.to)) return false;
  const one = /^an?$/.test(wordOf(page, part.from));
  if (!one && part.to - part.from > 1) return true;
  if (NOT_BEFORE_HALF.test(wordOf(page, part.from - 1))) return false;
  if (one) return next === "of";
  return (
    WHOLES.test(next) ||
    page.tokens[part.from]?.deprel.startsWith("nsubj") === true ||
    phraseBefore(comparatorsBefore, page, part.from) !== null
  );
}

function shareOf(part: Part): Numeral {
  return fraction(part.from, part.to, part.above, part.below);
}

/** "one in five", "nine out of ten", "one in every three". */
function readOneIn(page: Page, at: number): Numeral | null {
  const above = numberAt(page, at);
  if (above === null) return null;
  const out = wordOf(page, at + 1) === "out" && wordOf(page, at + 2) === "of";
  if (!out && !(wordOf(page, at + 1) === "in" && above === 1)) return null;
  const start = at + (out ? 3 : 2);
  const next = wordOf(page, start) === "every" ? start + 1 : start;
  const below = numberAt(page, next);
  const counted = page.tokens[next + 1];
  if (below === null || below <= above || (below > 10 && below % 10 > 0)) return null;
  if (!counted || !/^(?:NOUN|ADJ|PROPN|ADP|VERB|AUX)$/.test(counted.upos)) return null;
  return fraction(at, next + 1, above, below);
}

/** Four digits: what a share is worth in words. */
function fraction(from: number, to: number, above: number, below: number): Numeral {
  const value = Math.round((above / below) * 10000) / 10000;
  return { from, to, low: value, high: value, scale: 1, kind: "share" };
}
