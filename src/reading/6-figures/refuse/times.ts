import { dependentsBy } from "../../2-actors/tree.js";
import { totals } from "../counted/data.js";
import { isGlued, isHyphen, type Page, type Quantity, wordOf } from "../draft.js";
import { months, timeNouns } from "./data.js";

const CLOCK = /^(?:a\.?m\.?|p\.?m\.?|o['’]clock|gmt|utc)$/;

/** Inside a time that was found, or counting days, hours or years. */
export function isTime(page: Page, quantity: Quantity): boolean {
  for (let index = quantity.core.from; index < quantity.core.to; index++)
    if (page.timed.has(index)) return true;
  if (quantity.measured) return false;
  return isDuration(page, quantity) || isDate(page, quantity) || isClock(page, quantity);
}

/** "three days", "two full weeks", "48-hour", "hundreds of years", "half an hour". */
function isDuration(page: Page, { to }: Quantity): boolean {
  const linked = wordOf(page, to) === "of" || (isHyphen(page, to) && isGlued(page, to + 1));
  let start = linked ? to + 1 : to;
  if (/^(?:an?|the)$/.test(wordOf(page, start))) start++;
  const noun = page.tokens[start]?.upos === "ADJ" ? start + 1 : start;
  return timeNouns.has(wordOf(page, noun)) && !/^quarters?$/.test(wordOf(page, noun));
}

/** "October 7", "7 October", "Oct. 7-9". */
function isDate(page: Page, { core, low, high }: Quantity): boolean {
  if (low > 31 && !isYear(low)) return false;
  if (high !== null && high > 31 && !isYear(high)) return false;
  const before = wordOf(page, core.from - 1);
  return months.has(before) || months.has(wordOf(page, core.to)) || isDayBefore(page, core.from);
}

/** "16 October 2031": the year after a month and its day. */
function isDayBefore(page: Page, at: number): boolean {
  const comma = wordOf(page, at - 1) === "," ? 1 : 0;
  return months.has(wordOf(page, at - 2 - comma)) && /^\d{1,2}$/.test(wordOf(page, at - 1 - comma));
}

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1500 && value <= 2199;
}

/** "5 p.m.", "at 10", "at six": a number that stands alone after "at". */
function isClock(page: Page, { from, to, core, low }: Quantity): boolean {
  if (CLOCK.test(wordOf(page, to))) return true;
  if (wordOf(page, from - 1) !== "at" || low > 24 || from !== core.from) return false;
  if (isEstimate(page, core.to - 1)) return false;
  const next = page.tokens[to];
  return !next || !/^(?:NOUN|PROPN|ADJ)$/.test(next.upos);
}

/** "put the toll at 19", "the toll stands at 19". */
function isEstimate(page: Page, at: number): boolean {
  const verb = page.tokens[at]?.head ?? -1;
  return dependentsBy(page.tree, verb, "obj", "nsubj").some(
    (object) => object < at && totals.has(wordOf(page, object)),
  );
}
