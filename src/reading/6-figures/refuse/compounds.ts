import { isGlued, isHyphen, type Page, type Quantity, wordOf } from "../draft.js";
import { hyphenated, timesNouns } from "./data.js";

/** "a five-point plan", "two-state", "tenfold"; "a 12-member council" and "a 40-km road" are figures. */
export function isCompound(page: Page, quantity: Quantity): boolean {
  const { core } = quantity;
  if (quantity.measured) return false;
  if (!isHyphen(page, core.to) || !isGlued(page, core.to)) return false;
  if (!isGlued(page, core.to + 1)) return /^(?:or|and|to)$/.test(wordOf(page, core.to + 1));
  if (quantity.to > core.to) return false;
  return !hyphenated.has(wordOf(page, core.to + 1));
}

/** "three times": occasions and multiples are no amounts. */
export function isOccasion(page: Page, quantity: Quantity): boolean {
  if (quantity.measured) return false;
  const { to } = quantity;
  const of = wordOf(page, to) === "of" ? 1 : 0;
  const more = /^(?:more|other|separate|consecutive)$/.test(wordOf(page, to)) ? 1 : 0;
  return timesNouns.has(wordOf(page, to + of + more));
}
