import { type Page, type Quantity, wordOf } from "../draft.js";

/** "1. The dam", "2) the road", "(3)", "[4]": a number that counts items of a list or notes. */
export function isListNumber(page: Page, quantity: Quantity): boolean {
  const { core } = quantity;
  if (quantity.measured || core.to - core.from > 1) return false;
  const before = wordOf(page, core.from - 1);
  const after = wordOf(page, core.to);
  if (/^[([]$/.test(before) && /^[)\]]$/.test(after)) return true;
  const first = page.tokens[core.from];
  const opens = first?.gap === "line" || first?.gap === "paragraph";
  if (opens && /^[.):]$/.test(after)) return true;
  return (
    after === ")" && !/[([]/.test(page.words.slice(Math.max(0, core.from - 12), core.from).join(""))
  );
}
