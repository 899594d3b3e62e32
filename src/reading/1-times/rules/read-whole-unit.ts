import type { Rule } from "../found.js";
import { wordAt } from "../ground.js";
import { plain } from "../place.js";

/** "the year ended March 31", "the fiscal year", "the past decade": as long as the unit itself. */
export const readWholeUnit: Rule = (ground, at) => {
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
