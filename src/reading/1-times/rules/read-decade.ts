import numbers from "../../../language/en/number-words.json" with { type: "json" };
import { readOrdinal } from "../amounts.js";
import { type Period, yearPeriod } from "../calendar.js";
import type { Found, Rule } from "../found.js";
import { type Ground, pastHyphen, wordAt } from "../ground.js";
import { isArticle, pastThe } from "../lexicon.js";
import { stated } from "../place.js";

const spelled = new Map(Object.entries(numbers.decades));

/** "the 1990s", "the '80s", "the nineties", "the 20th century", "the 11th-century". */
export const readDecade: Rule = (ground, at) => {
  const start = pastThe(ground, at);
  const decade = decadeAt(ground, start);
  if (decade !== null) return found(at, start + 1, "decade", yearPeriod(decade), "decade");
  return readCentury(ground, at, start);
};

function decadeAt(ground: Ground, at: number): number | null {
  const word = wordAt(ground, at);
  const full = /^(1[0-9]|20)(\d)0'?s$/.exec(word);
  if (full) return Number(full[1]) * 100 + Number(full[2]) * 10;
  const short = /^'(\d)0'?s$/.exec(word);
  if (short) return 1900 + Number(short[1]) * 10;
  const named = spelled.get(word);
  const definite = /^(?:the|early|late|mid)$/.test(wordAt(ground, at - 1));
  return named !== undefined && definite ? 1900 + named * 10 : null;
}

function readCentury(ground: Ground, at: number, start: number): Found | null {
  const ordinal = readOrdinal(ground, start);
  if (!ordinal || ordinal.value === null || ordinal.value > 21 || ordinal.value < 2) return null;
  const unit = pastHyphen(ground, ordinal.to);
  if (wordAt(ground, unit) !== "century") return null;
  if (unit > ordinal.to && isArticle(ground, at)) return null;
  return found(at, unit + 1, "century", yearPeriod((ordinal.value - 1) * 100), "century");
}

function found(
  from: number,
  to: number,
  unit: "decade" | "century",
  year: Period | null,
  rule: string,
): Found {
  const period = year && { unit, start: year.start };
  return { from, to, type: "DATE", mod: null, rule, place: () => stated(period) };
}
