import type { TokenRange } from "../../../language/analysis.js";
import { type Page, type Quantity, wordOf } from "../draft.js";
import { partPronouns } from "./data.js";

const REACH = 4;

/** "12 of them {patients}": what some of those counted before are. */
export function fromPartition(page: Page, { to }: Quantity): TokenRange | null {
  if (wordOf(page, to) !== "of" || !partPronouns.has(wordOf(page, to + 1))) return null;
  const from = to + 2;
  let end = from;
  while (end < from + REACH && /^(?:ADJ|NOUN)$/.test(page.tokens[end]?.upos ?? "")) end++;
  return page.tokens[end - 1]?.upos === "NOUN" && end > from ? { from, to: end } : null;
}
