import data from "../../language/en/units.json" with { type: "json" };
import { isGlued, isHyphen, type Page, type Quantity, wordOf } from "./draft.js";
import { phraseFrom, phrasesOf } from "./phrases.js";

const units = phrasesOf(data.units);
const rates = phrasesOf(data.rates.of);
const per: ReadonlySet<string> = new Set(data.rates.words);

/** "5 percent", "40-km", "3,000 barrels a day", "$70 a barrel": takes the unit and its rate into the amount. */
export function takeUnits(page: Page, quantity: Quantity): Quantity {
  const measured = quantity.measured ? quantity : takeUnit(page, quantity);
  return measured.measured ? takeRate(page, measured) : measured;
}

function takeUnit(page: Page, quantity: Quantity): Quantity {
  const { to } = quantity;
  const hyphen = isHyphen(page, to) && isGlued(page, to) && isGlued(page, to + 1);
  const start = to + (hyphen || (quantity.high === null && wordOf(page, to) === "of") ? 1 : 0);
  if (isMetres(page, to)) return { ...quantity, to: to + 1, unit: "m", measured: true };
  const unit = phraseFrom(units, page, start);
  if (!unit) return quantity;
  return { ...quantity, to: start + unit.length, unit: unit.meaning, measured: true };
}

/** A glued "m" that the number did not take for millions. */
function isMetres(page: Page, index: number): boolean {
  return page.tokens[index]?.form === "m" && isGlued(page, index);
}

function takeRate(page: Page, quantity: Quantity): Quantity {
  if (!per.has(wordOf(page, quantity.to))) return quantity;
  const rate = phraseFrom(rates, page, quantity.to + 1);
  if (
    !rate ||
    /^(?:earlier|ago|later|before|after)$/.test(wordOf(page, quantity.to + 1 + rate.length))
  )
    return quantity;
  return {
    ...quantity,
    to: quantity.to + 1 + rate.length,
    unit: `${quantity.unit ?? ""}/${rate.meaning}`,
  };
}
