import type { Page, Quantity } from "../draft.js";
import { isStreetNumber, isTelephone } from "./addresses.js";
import { isAge } from "./ages.js";
import { isCompound, isOccasion } from "./compounds.js";
import { isLabel } from "./labels.js";
import { isListNumber } from "./lists.js";
import { isInName } from "./names.js";
import { isOne } from "./ones.js";
import { isScore } from "./scores.js";
import { isTime } from "./times.js";
import { isYearNumber } from "./years.js";

/** What a number can be other than a count or an amount, each with its reason. */
export const refusals: Readonly<Record<string, (page: Page, quantity: Quantity) => boolean>> = {
  time: isTime,
  year: isYearNumber,
  age: isAge,
  score: isScore,
  label: isLabel,
  name: isInName,
  street: isStreetNumber,
  telephone: isTelephone,
  list: isListNumber,
  one: isOne,
  compound: isCompound,
  occasion: isOccasion,
};

/** Why the number is no figure, or null when it is one. */
export function reasonAgainst(page: Page, quantity: Quantity): string | null {
  for (const [reason, holds] of Object.entries(refusals)) if (holds(page, quantity)) return reason;
  return null;
}
