import type { Token, TokenRange } from "../../../language/analysis.js";
import { dependentsBy, hasCase } from "../../2-actors/tree.js";
import { type Page, type Quantity, wordOf } from "../draft.js";
import { deathly, fates, reckoning, totals } from "./data.js";
import { bareTotal } from "./from-subject.js";

const REACH = 6;

/** A figure found before, with what it counts. */
export interface Counted {
  readonly quantity: Quantity;
  readonly range: TokenRange | null;
}

/**
 * "60 people were arrested. The guild put the number at 140": a number of which only "the number" or "the toll" is
 * said counts what the sentence's main figure before it counted, or that of the sentence before; null where no one
 * figure is the main one.
 */
export function fromEarlier(
  page: Page,
  quantity: Quantity,
  earlier: readonly Counted[],
): TokenRange | null {
  if (quantity.unit !== null || quantity.currency !== null) return null;
  const total = bareTotal(page, quantity) ?? spokenOf(page, quantity);
  if (total === null) return null;
  const sentence = page.tokens[quantity.from]?.sentence ?? 0;
  for (const one of [sentence, sentence - 1]) {
    const told = earlier.filter((other) => isPlain(other) && sentenceOf(page, other) === one);
    if (told.length === 0) continue;
    const main = told.length === 1 ? told[0] : told.find((other) => isSubject(page, other));
    const range = main?.range ? withVerb(page, main.range) : null;
    return range && fits(page, total, range) ? range : null;
  }
  return null;
}

function isPlain({ quantity, range }: Counted): boolean {
  return range !== null && quantity.unit === null && quantity.currency === null;
}

function sentenceOf(page: Page, { quantity }: Counted): number {
  return page.tokens[quantity.from]?.sentence ?? -1;
}

/** "the authorities speak of 300", "gave a figure of 61": the word that leaves open what is counted. */
function spokenOf(page: Page, { core }: Quantity): number | null {
  const at = core.to - 1;
  const head = page.tokens[page.tokens[at]?.head ?? -1];
  if (!head || head.index > at || !hasCase(page.tree, at, "of")) return null;
  const word = wordOf(page, head.index);
  return reckoning.has(word) || totals.has(word) ? head.index : null;
}

/** "60 {people} were arrested": said of the sentence's root, or of what somebody says. */
function isSubject(page: Page, { quantity, range }: Counted): boolean {
  const heads = [quantity.core.to - 1, ...(range ? [range.to - 1] : [])];
  return heads.some((at) => {
    const token = page.tokens[at];
    const verb = page.tokens[token?.head ?? -1];
    if (!token || !verb || !token.deprel.startsWith("nsubj")) return false;
    return /^(?:root|ccomp|parataxis)$/.test(verb.deprel);
  });
}

/** "{people have been arrested}": with the verb that follows at once, which says what befell them. */
function withVerb(page: Page, range: TokenRange): TokenRange {
  for (let at = range.to; at < range.to + REACH; at++) {
    const token = page.tokens[at];
    if (!token || !/^(?:AUX|ADV|VERB)$/.test(token.upos)) break;
    if (token.upos === "VERB")
      return isOf(page, token, range) ? { from: range.from, to: at + 1 } : range;
  }
  return range;
}

function isOf({ tree }: Page, verb: Token, { from, to }: TokenRange): boolean {
  if (verb.head >= from && verb.head < to) return true;
  return dependentsBy(tree, verb.index, "nsubj", "nsubj:pass").some((at) => at >= from && at < to);
}

/** A toll counts the dead. */
function fits(page: Page, total: number, range: TokenRange): boolean {
  if (!/^tolls?$/.test(wordOf(page, total))) return true;
  return page.words
    .slice(range.from, range.to)
    .some((word) => fates.has(word) || deathly.has(word));
}
