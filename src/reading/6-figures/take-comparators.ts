import data from "../../language/en/figures.json" with { type: "json" };
import { comparatorsAfter, comparatorsBefore } from "./comparator-words.js";
import { type Comparator, isSameSentence, type Page, type Quantity, wordOf } from "./draft.js";
import { phraseBefore, phraseFrom } from "./phrases.js";

const MOST = 3;

/** "more than", "some", "or more": takes the words that set bounds into the amount, and sets them. */
export function takeComparators(page: Page, quantity: Quantity): Quantity {
  let { from, to } = quantity;
  let comparator: Comparator = "exactly";
  for (let round = 0; round < MOST; round++) {
    const before = phraseBefore(comparatorsBefore, page, from);
    if (!before || !isSameSentence(page, from - before.length, from)) break;
    if (before.length === 1 && isParticle(page, from - 1)) break;
    from -= before.length;
    comparator = stronger(before.meaning, comparator);
  }
  const after = phraseFrom(comparatorsAfter, page, to);
  if (after && isSameSentence(page, to, from)) {
    to += after.length;
    comparator = stronger(after.meaning, comparator);
  }
  return bounded({ ...quantity, from, to }, comparator);
}

const handing = new Set(data.handing);

/** "Handing over 300 hectares", "took over 40 shops": the word goes with the verb. */
function isParticle(page: Page, at: number): boolean {
  if (page.tokens[at]?.deprel === "compound:prt") return true;
  return wordOf(page, at) === "over" && handing.has(wordOf(page, at - 1));
}

/** "at least some 300" is at least 300: what says about gives way. */
function stronger(outer: Comparator, inner: Comparator): Comparator {
  return outer === "about" && inner !== "exactly" ? inner : outer === "exactly" ? inner : outer;
}

/** "dozens" is at least 24; "up to dozens" has no bound that a number could say. */
function bounded(quantity: Quantity, comparator: Comparator): Quantity {
  if (quantity.high === null && comparator === "exactly")
    return { ...quantity, comparator: "at least" };
  return { ...quantity, comparator };
}

/** Least and most of an amount; null where the words set none. */
export function boundsOf(quantity: Quantity): {
  readonly min: number | null;
  readonly max: number | null;
} {
  const { low, high, comparator } = quantity;
  if (comparator === "more than" || comparator === "at least") return { min: low, max: null };
  if (comparator === "exactly" || comparator === "about") return { min: low, max: high };
  return { min: null, max: high };
}
