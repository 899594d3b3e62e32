import vague from "../../../language/en/vague-times.json" with { type: "json" };
import { type Amount, readNumberWords } from "../amounts.js";
import { yearPeriod } from "../calendar.js";
import type { Found, Rule } from "../found.js";
import { type Ground, isHyphen, pastHyphen, tokenAt, wordAt } from "../ground.js";
import { yearAt } from "../lexicon.js";
import { stated } from "../place.js";

const before = new Set(vague.beforeYear);

/** "1989", "the year 2000", "fiscal 1989", "nineteen ninety-six", "'97" of "1994-97". */
export const readYear: Rule = (ground, at) => {
  const lead = pastLead(ground, at);
  const digits = yearAt(ground, lead);
  if (digits > 0) {
    if (lead === at && !isYear(ground, at, digits)) return null;
    return found(at, lead + 1, digits);
  }
  const spelled = readSpelledYear(ground, lead);
  if (spelled && (lead > at || spelled.pair)) return found(at, spelled.to, spelled.value);
  return readShortEnd(ground, at);
};

function found(from: number, to: number, year: number): Found {
  return { from, to, type: "DATE", mod: null, rule: "year", place: () => stated(yearPeriod(year)) };
}

/** Past "the year", "fiscal", "calendar" or "fiscal year". */
function pastLead(ground: Ground, at: number): number {
  const start = wordAt(ground, at) === "the" ? at + 1 : at;
  const fiscal = /^(?:fiscal|calendar)$/.test(wordAt(ground, start)) ? start + 1 : start;
  const to = wordAt(ground, fiscal) === "year" ? fiscal + 1 : fiscal;
  return to === start ? at : to;
}

/** Four digits are a year unless they count something or are part of a name or a longer number. */
function isYear(ground: Ground, at: number, year: number): boolean {
  const word = wordAt(ground, at);
  const previous = wordAt(ground, at - 1);
  if (word.startsWith("'")) return /^(?:in|of|since|by|summer|fall|spring|winter)$/.test(previous);
  if (/^(?:\$|#|£|€|no\.|number|flight|room|at)$/.test(previous)) return false;
  if (
    /^(?:%|percent|miles|people|km|gmt|hours|dollars|degrees|feet|points)$/.test(
      wordAt(ground, at + 1),
    )
  )
    return false;
  const joined = /^(?:mid|post|pre)$/.test(wordAt(ground, at - 2)) || yearAt(ground, at - 2) > 0;
  if (isHyphen(ground, at - 1) && !joined) return false;
  if (isHyphen(ground, at - 1)) return true;
  if (before.has(previous))
    return year >= 1900 && year < 2100
      ? true
      : /^(?:in|since|until|by|from)$/.test(previous) && year < 2100;
  if (year < 1900 || year > 2050) return false;
  return !isCount(ground, at) && tokenAt(ground, at - 1)?.upos !== "PROPN";
}

/** "2000 protesters": a number right before the plural that it counts, with no article. */
function isCount(ground: Ground, at: number): boolean {
  const token = tokenAt(ground, at);
  const next = tokenAt(ground, at + 1);
  if (token?.deprel !== "nummod" || token.head !== next?.index) return false;
  return next?.feats.includes("Number=Plur") === true && tokenAt(ground, at - 1)?.upos !== "DET";
}

/** "nineteen ninety-six", "two thousand", "twenty twenty-four": 1100 to 2099. */
export function readSpelledYear(
  ground: Ground,
  at: number,
): { to: number; value: number; pair: boolean } | null {
  const first = readNumberWords(ground, at);
  if (!first || first.value === null) return null;
  if (first.value >= 1100 && first.value < 2100)
    return { to: first.to, value: first.value, pair: false };
  if (first.value < 11 || first.value > 20) return null;
  const second: Amount | null = readNumberWords(ground, pastHyphen(ground, first.to));
  if (!second || second.value === null || second.value < 10 || second.value > 99) return null;
  return { to: second.to, value: first.value * 100 + second.value, pair: true };
}

/** "97" of "1994-97". */
function readShortEnd(ground: Ground, at: number): Found | null {
  if (!isHyphen(ground, at - 1) || !/^\d\d$/.test(wordAt(ground, at))) return null;
  const year = yearAt(ground, at - 2);
  if (year < 0) return null;
  const end = Math.floor(year / 100) * 100 + Number(wordAt(ground, at));
  return end > year ? found(at, at + 1, end) : null;
}
