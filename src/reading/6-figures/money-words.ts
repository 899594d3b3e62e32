import data from "../../language/en/currencies.json" with { type: "json" };
import type { Page } from "./draft.js";

/** Currency signs ("$", "US$", "Rs") and their ISO 4217 codes. */
export const signs: ReadonlyMap<string, string> = new Map(Object.entries(data.signs));
export const codes: ReadonlySet<string> = new Set(data.codes);
/** Names of money; null when only an adjective tells whose it is. */
export const moneyNames: ReadonlyMap<string, string | null> = new Map(Object.entries(data.names));
/** Names that are weights as well. */
export const weighs: ReadonlySet<string> = new Set(data.weighs);

const adjectives: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries(data.adjectives),
);

/** "lebanese" and "pounds" give LBP. */
export function codeOf(adjective: string, name: string): string | null {
  const single = name.endsWith("s") ? name.slice(0, -1) : name;
  const known = adjectives.get(single) ?? adjectives.get(name);
  return known?.[adjective] ?? null;
}

export function isMoneySign(page: Page, index: number): boolean {
  return signs.has(page.tokens[index]?.form ?? "");
}
