import { isPlural } from "../../2-actors/tree.js";
import { type Page, type Quantity, wordOf } from "../draft.js";
import { streets } from "./data.js";

const REACH = 4;
const NUMBER = /^\+?\d{1,12}$|^\d{3}-\d{4}$/;

/** "14 Mill Lane": a number before a capitalized name that ends in a word for a street. */
export function isStreetNumber(page: Page, quantity: Quantity): boolean {
  if (quantity.measured || quantity.kind !== "digits" || quantity.scale > 1) return false;
  for (let index = quantity.to; index < quantity.to + REACH; index++) {
    const token = page.tokens[index];
    if (!token || !/^\p{Lu}/u.test(token.form)) return false;
    if (index > quantity.to && streets.has(wordOf(page, index))) return !isPlural(token);
  }
  return false;
}

/** "+44 20 5550 1234", "555 0100 22": three numbers in a row, or a lead like "+44". */
export function isTelephone(page: Page, { core, kind, measured }: Quantity): boolean {
  if (measured || kind !== "digits") return false;
  let from = core.from;
  let to = core.to;
  while (from > core.from - REACH && isPartOfRow(page, from - 1)) from--;
  while (to < core.to + REACH && isPartOfRow(page, to)) to++;
  const numbers = page.words.slice(from, to).filter((word) => NUMBER.test(word));
  return numbers.length >= 3 || wordOf(page, from).startsWith("+");
}

function isPartOfRow(page: Page, index: number): boolean {
  return NUMBER.test(wordOf(page, index)) || /^[-/]$/.test(wordOf(page, index));
}
