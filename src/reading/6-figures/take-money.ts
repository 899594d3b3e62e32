import { isGlued, isHyphen, type Page, type Quantity, wordOf } from "./draft.js";
import { codeOf, codes, moneyNames, signs, weighs } from "./money-words.js";

/** "$5m", "EUR 200", "3 billion euros", "20,000 Lebanese pounds": takes the words of money into the amount. */
export function takeMoney(page: Page, quantity: Quantity): Quantity {
  return moneyBefore(page, quantity) ?? moneyAfter(page, quantity) ?? quantity;
}

function moneyBefore(page: Page, quantity: Quantity): Quantity | null {
  const form = page.tokens[quantity.from - 1]?.form ?? "";
  const currency = signs.get(form) ?? (codes.has(form) ? form : undefined);
  if (currency === undefined || page.tokens[quantity.from]?.gap === "paragraph") return null;
  const code = page.tokens[quantity.from - 2]?.form ?? "";
  const country = form === "$" && code === "US" ? 1 : 0;
  return { ...quantity, from: quantity.from - 1 - country, currency, measured: true };
}

function moneyAfter(page: Page, quantity: Quantity): Quantity | null {
  const hyphen =
    isHyphen(page, quantity.to) && isGlued(page, quantity.to) && isGlued(page, quantity.to + 1);
  const start =
    quantity.to +
    (hyphen || (quantity.high === null && wordOf(page, quantity.to) === "of") ? 1 : 0);
  const code = page.tokens[start]?.form ?? "";
  if (codes.has(code)) return { ...quantity, to: start + 1, currency: code, measured: true };
  for (const length of [0, 1, 2]) {
    const name = wordOf(page, start + length);
    const bare = moneyNames.get(name);
    if (bare === undefined) continue;
    const adjective = page.words.slice(start, start + length).join(" ");
    const currency = length === 0 ? bare : codeOf(adjective, name);
    if (length > 0 && currency === null) return null;
    if (length === 0 && weighs.has(name) && isWeight(page, start + 1))
      return { ...quantity, to: start + 1, unit: "lb", measured: true };
    const unit = currency === null ? singular(name) : null;
    const sterling = wordOf(page, start + length + 1) === "sterling" ? 1 : 0;
    return { ...quantity, to: start + length + 1 + sterling, currency, unit, measured: true };
  }
  return null;
}

/** "20 pounds of", "1,300 pounds (600 kg)". */
function isWeight(page: Page, after: number): boolean {
  const word = wordOf(page, after);
  return (
    word === "of" ||
    (word === "(" && /^(?:kgs?|kilos?|kilograms?|tonnes?)$/.test(wordOf(page, after + 2)))
  );
}

function singular(name: string): string {
  return name.endsWith("s") ? name.slice(0, -1) : name;
}
