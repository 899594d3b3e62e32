import vague from "../../../language/en/vague-times.json" with { type: "json" };
import type { Rule } from "../found.js";
import { phrasesOf, readPhrase, wordAt } from "../ground.js";
import { plain } from "../place.js";

const stretches = phrasesOf(vague.stretches.map((words) => [words, null] as const));
const led = /^(?:for|after|in|within|took|take|takes)$/;

/** "the year ended March 31", "the fiscal year", "the past decade": as long as the unit itself. */
export const readWholeUnit: Rule = (ground, at) => {
  const stretch = readPhrase(ground, at, stretches);
  if (stretch && led.test(wordAt(ground, at - 1))) return found(at, stretch.to, "PXX");
  const start = wordAt(ground, at) === "the" ? at + 1 : at;
  const word = wordAt(ground, start);
  if (/^(?:past|last)$/.test(word)) {
    const value = { decade: "P10Y", century: "P100Y" }[wordAt(ground, start + 1)];
    return value ? found(at, start + 2, value) : null;
  }
  if (start === at) return null;
  const unit = word === "fiscal" ? start + 1 : start;
  if (wordAt(ground, unit) !== "year") return null;
  const ended = /^(?:ended|ending|to)$/.test(wordAt(ground, unit + 1));
  return ended || unit > start ? found(at, unit + 1, "P1Y") : null;
};

function found(from: number, to: number, value: string): ReturnType<Rule> {
  return { from, to, type: "DURATION", mod: null, rule: "whole-unit", place: () => plain(value) };
}
