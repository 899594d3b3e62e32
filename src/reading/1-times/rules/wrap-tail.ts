import vague from "../../../language/en/vague-times.json" with { type: "json" };
import type { Rule, TimeMod } from "../found.js";
import { phrasesOf, readPhrase } from "../ground.js";

const tails = phrasesOf(
  Object.entries(vague.tails).flatMap(([mod, phrases]) =>
    phrases.map((words) => [words, mod as TimeMod] as const),
  ),
);

/** "1994 or later", "the next year or so", "1990 and beyond". */
export function wrapTail(readPeriod: Rule): Rule {
  return (ground, at) => {
    const found = readPeriod(ground, at);
    const tail = found && readPhrase(ground, found.to, tails);
    return tail ? { ...found, to: tail.to, mod: tail.value } : null;
  };
}
