import { isPlural } from "../../2-actors/tree.js";
import { type Numeral, type Page, wordOf } from "../draft.js";
import { plurals, scales, several } from "./data.js";

/** "tens of thousands", "dozens", "several hundred": from the least that the words mean, without an upper bound. */
export function readPlurals(page: Page, at: number): Numeral | null {
  const word = wordOf(page, at);
  if (several.has(word)) return readSeveral(page, at);
  const first = plurals.get(word);
  const token = page.tokens[at];
  if (first === undefined || !token || token.upos === "VERB") return null;
  const second = wordOf(page, at + 1) === "of" ? plurals.get(wordOf(page, at + 2)) : undefined;
  if (second !== undefined) return openFrom(at, at + 3, first * second, second);
  if (word === "tens" && wordOf(page, at + 1) !== "of") return null;
  if (word === "scores" && !isCount(page, at)) return null;
  return openFrom(at, at + 1, first, first);
}

/** "Scores of people", "scores were hurt"; not "their test scores". */
function isCount(page: Page, at: number): boolean {
  const before = page.tokens[at - 1];
  const opens = !before || before.sentence !== page.tokens[at]?.sentence;
  const modified = !opens && /^(?:DET|ADJ|NOUN|PROPN|PRON|PART|NUM)$/.test(before.upos);
  if (modified) return false;
  const next = page.tokens[at + 1];
  if (wordOf(page, at + 1) === "of") {
    const counted = page.tokens[at + 2];
    return counted?.upos !== "DET" || isPlural(counted);
  }
  return next?.upos === "AUX" || next?.upos === "VERB";
}

/** "several hundred people", "a few thousand", "many hundreds". */
function readSeveral(page: Page, at: number): Numeral | null {
  const word = wordOf(page, at + 1);
  const scale = scales.get(word) ?? plurals.get(word);
  if (scale === undefined || wordOf(page, at) === "some") return null;
  const from = /^an?$/.test(wordOf(page, at - 1)) ? at - 1 : at;
  const more = scales.get(wordOf(page, at + 2));
  return more === undefined
    ? openFrom(from, at + 2, scale, scale)
    : openFrom(from, at + 3, scale * more, more);
}

function openFrom(from: number, to: number, low: number, scale: number): Numeral {
  return { from, to, low, high: null, scale, kind: "words" };
}
