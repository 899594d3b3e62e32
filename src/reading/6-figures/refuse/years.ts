import { isPlural } from "../../2-actors/tree.js";
import { isGlued, type Page, type Quantity, wordOf } from "../draft.js";
import { yearLeads } from "./data.js";
import { isYear } from "./times.js";

/** "in 2031", "the 2031 vote", "2029-31"; "more than 2000 people" and "2,031 homes" are figures. */
export function isYearNumber(page: Page, quantity: Quantity): boolean {
  if (quantity.measured || quantity.kind !== "digits") return false;
  if (!isYearForm(page, quantity.core.from)) return false;
  if (isGlued(page, quantity.core.from) && /^['’]$/.test(wordOf(page, quantity.core.from - 1)))
    return true;
  const next = page.tokens[quantity.to];
  const counts = next !== undefined && isCounted(page, quantity.core.to - 1);
  if (!counts) return true;
  if (
    quantity.comparator !== "exactly" &&
    !/^(?:around|about|circa|by)$/.test(comparatorOf(page, quantity))
  )
    return false;
  const before = wordOf(page, quantity.from - 1);
  return yearLeads.has(before) || /^(?:PRON|DET)$/.test(page.tokens[quantity.from - 1]?.upos ?? "");
}

function isYearForm(page: Page, at: number): boolean {
  const form = wordOf(page, at);
  return /^\d{4}$/.test(form) && isYear(Number(form));
}

function comparatorOf(page: Page, quantity: Quantity): string {
  return page.words.slice(quantity.from, quantity.core.from).join(" ");
}

/** A plural noun that the number belongs to follows. */
function isCounted(page: Page, at: number): boolean {
  const token = page.tokens[at];
  const head = token && page.tokens[token.head];
  if (head && head.index > at && head.index <= at + 4 && head.upos === "NOUN")
    return isPlural(head);
  const next = page.tokens[at + 1];
  return next?.upos === "NOUN" && isPlural(next);
}
