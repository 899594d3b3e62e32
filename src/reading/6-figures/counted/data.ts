import data from "../../../language/en/figures.json" with { type: "json" };

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

export const partitives = setOf(data.partitives);
export const partPronouns = setOf(data.partPronouns);
export const additions = setOf(data.additions);
export const totals = setOf(data.totals);
export const changes = setOf(data.changes);
export const states = setOf(data.states);
