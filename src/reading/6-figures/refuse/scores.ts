import numbers from "../../../language/en/numbers.json" with { type: "json" };
import { isGlued, type Page, type Quantity, wordOf } from "../draft.js";
import { scoreWords } from "./data.js";

const REACH = 12;
const LINK = /^[-–‑:]$/;
const HIGHEST = 300;
const small = new Set(Object.keys(numbers.small));

/** "won 3-1", "a 52-48 vote", "beat them 2–0": a pair of small numbers about a match or a vote. */
export function isScore(page: Page, quantity: Quantity): boolean {
  const { core } = quantity;
  if (quantity.measured || (quantity.high ?? quantity.low) > HIGHEST) return false;
  if (isVote(page, core.from, core.to)) return true;
  if (isPair(page, core.from - 1) || isPair(page, core.to)) return true;
  return quantity.isRange && isLinked(page, core.from, core.to) && isNearGame(page, core.from);
}

/** "voted 88 to 61", "by seven votes to two": either number. */
function isVote(page: Page, from: number, to: number): boolean {
  const isNumber = (at: number) =>
    /^\d{1,3}$/.test(wordOf(page, at)) || small.has(wordOf(page, at));
  const voted = (at: number) => /^vot(?:e|es|ed|ing)$/.test(wordOf(page, at));
  const votes = /^votes?$/;
  if (votes.test(wordOf(page, to)) && wordOf(page, to + 1) === "to") return isNumber(to + 2);
  if (wordOf(page, from - 1) === "to" && votes.test(wordOf(page, from - 2)))
    return isNumber(from - 3);
  if (wordOf(page, to) === "to" && isNumber(to + 1)) return voted(from - 1);
  return wordOf(page, from - 1) === "to" && isNumber(from - 2) && voted(from - 3);
}

/** A glued mark with a short number on either side: a pair that made no range. */
function isPair(page: Page, link: number): boolean {
  return (
    LINK.test(wordOf(page, link)) &&
    isGlued(page, link) &&
    isGlued(page, link + 1) &&
    /^\d{1,4}$/.test(wordOf(page, link - 1)) &&
    /^\d{1,3}$/.test(wordOf(page, link + 1))
  );
}

function isLinked(page: Page, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) if (LINK.test(wordOf(page, index))) return true;
  return false;
}

function isNearGame(page: Page, at: number): boolean {
  const sentence = page.tokens[at]?.sentence;
  for (let index = Math.max(0, at - REACH); index <= at + REACH; index++) {
    if (page.tokens[index]?.sentence === sentence && scoreWords.has(wordOf(page, index)))
      return true;
  }
  return false;
}
