import data from "../en/tokens.json" with { type: "json" };

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** The word lists that token rules ask, ready for look-up. */
export const clitics = setOf(data.clitics);
export const fused: ReadonlyMap<string, number> = new Map(Object.entries(data.fused));
export const elided = setOf(data.elided);
export const prefixes = setOf(data.prefixes);
export const suffixes = setOf(data.suffixes);
export const whole = setOf(data.whole);
export const fixed = data.fixed;
export const starters = setOf(data.starters);
export const always = setOf(data.always);
export const within = setOf(data.within);
export const numbered = setOf(data.numbered);
export const units = setOf(data.units);
export const scales = setOf(data.scales);
export const endings = setOf(data.endings);
export const currencies = data.currencies;
/** Longest first, so that the first that fits is the right one. */
export const emoticons = [...data.emoticons].sort((a, b) => b.length - a.length);
