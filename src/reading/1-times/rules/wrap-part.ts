import type { Found, Rule } from "../found.js";
import { type Ground, readPhrase, tokenAt, wordAt } from "../ground.js";
import { parts } from "../lexicon.js";

/** "early 1990", "the end of the month", "earlier this year", "the late 1970s", "mid-November": part of a period. */
export function wrapPart(readPeriod: Rule): Rule {
  return (ground, at) => {
    const article = wordAt(ground, at) === "the";
    const phrase =
      readPhrase(ground, at, parts) ?? (article ? readPhrase(ground, at + 1, parts) : null);
    if (!phrase) return null;
    const found = readPeriod(ground, phrase.to);
    if (!found || !fits(ground, at, found)) return null;
    if (phrase.value === "APPROX" && found.rule.endsWith("weekday")) return null;
    return { ...found, from: at, mod: phrase.value, rule: `part-of-${found.rule}` };
  };
}

/** "later Friday" is part of that day, "the early Friday prayers" are not. */
function fits(ground: Ground, at: number, found: Found): boolean {
  if (found.type !== "DATE" && found.type !== "TIME") return false;
  if (/^(?:vague|ago|year-ago|later|earlier|set)$/.test(found.rule)) return false;
  return tokenAt(ground, at)?.sentence === tokenAt(ground, found.to - 1)?.sentence;
}
