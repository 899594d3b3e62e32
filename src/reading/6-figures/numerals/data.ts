import data from "../../../language/en/numbers.json" with { type: "json" };

const mapOf = (entries: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(entries));

/** The words of number, ready for look-up. */
export const small = mapOf(data.small);
export const scales = mapOf(data.scales);
export const plurals = mapOf(data.plurals);
export const suffixes = mapOf(data.suffixes);
export const moneySuffixes: ReadonlySet<string> = new Set(data.moneySuffixes);
export const parts = mapOf(data.parts);
export const several: ReadonlySet<string> = new Set(data.several);

/** Numbers above it are no longer told apart exactly. */
export const greatest = Number.MAX_SAFE_INTEGER;
