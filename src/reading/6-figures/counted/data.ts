import data from "../../../language/en/figures.json" with { type: "json" };
import figureless from "../../../language/en/not-figures.json" with { type: "json" };

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

export const partitives = setOf(data.partitives);
export const partPronouns = setOf(data.partPronouns);
export const additions = setOf(data.additions);
export const totals = setOf(data.totals);
export const changes = setOf(data.changes);
/** Words that stand after an amount and say nothing of what it counts: "apiece". */
export const notCounted = setOf(data.notCounted);
export const timeNouns = setOf(figureless.timeNouns);
export const weekdays = setOf(data.weekdays);
/** "a team of eight" counts whoever is in it, and does not say what they are. */
export const bands = setOf(data.bands);
/** What befalls people, who are then counted by it: "some 300 died". */
export const fates = setOf(data.fates);
export const states = setOf(data.states);
