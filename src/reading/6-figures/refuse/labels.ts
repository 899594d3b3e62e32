import { isGlued, isHyphen, type Page, type Quantity, wordOf } from "../draft.js";
import { labels } from "./data.js";

const NUMBER_SIGN = /^(?:#|№|§|v|n[o°º])$/;

/** "Article 5", "Resolution 2334", "Boeing 737", "F-16", "No. 7": a number that tells which one, not how many. */
export function isLabel(page: Page, quantity: Quantity): boolean {
  const { core, from } = quantity;
  if (quantity.measured && isPercentLike(quantity)) return false;
  const before = page.tokens[core.from - 1];
  if (!before || before.sentence !== page.tokens[core.from]?.sentence) return false;
  if (NUMBER_SIGN.test(wordOf(page, core.from - 1))) return true;
  if (isGluedToWord(page, core.from)) return true;
  if (from !== core.from) return false;
  if (labels.has(wordOf(page, from - 1)) && !isRight(page, core.to - 1)) return true;
  return isNumberOfName(page, quantity);
}

function isPercentLike({ unit, currency }: Quantity): boolean {
  return unit !== null || currency !== null;
}

/** "F-16", "MiG-29", "Covid-19", "post-9/11": letters, a hyphen and the number in one piece. */
function isGluedToWord(page: Page, at: number): boolean {
  if (!isGlued(page, at)) return false;
  if (/^[\p{L}]/u.test(wordOf(page, at - 1)) && page.tokens[at - 1]?.upos !== "SYM") return true;
  if (wordOf(page, at - 1) === "/" && isGlued(page, at - 1))
    return /^\p{L}/u.test(wordOf(page, at - 2));
  return isHyphen(page, at - 1) && isGlued(page, at - 1) && /\p{L}$/u.test(wordOf(page, at - 2));
}

/** The number belongs to a noun at its right: "gave the district 20 boats". */
function isRight(page: Page, at: number): boolean {
  const token = page.tokens[at];
  return token !== undefined && token.head > at && token.deprel === "nummod";
}

/** A number that follows a capitalized noun and belongs to it: "Boeing 737", "Apollo 11". */
function isNumberOfName(page: Page, { core }: Quantity): boolean {
  const before = page.tokens[core.from - 1];
  const token = page.tokens[core.to - 1];
  if (!before || !token || before.upos !== "PROPN" || isRight(page, token.index)) return false;
  const own = token.head === before.index || (token.head >= 0 && token.head === before.head);
  return (
    own && /^(?:nummod|nmod|flat|compound|appos|dep|nmod:unmarked|nmod:desc)$/.test(token.deprel)
  );
}
