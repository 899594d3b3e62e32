import data from "../../../language/en/not-figures.json" with { type: "json" };
import { phrasesOf } from "../phrases.js";

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** The words that tell a number which is no figure, ready for look-up. */
export const labels = setOf(data.labels);
export const streets = setOf(data.streets);
export const months = setOf(data.months);
export const timeNouns = setOf(data.timeNouns);
export const timesNouns = setOf(data.timesNouns);
export const aged = setOf(data.aged);
export const agePeople = setOf(data.agePeople);
export const scoreWords = setOf(data.scoreWords);
export const notOne = setOf(data.notOne);
export const beforeOne = setOf(data.beforeOne);
export const oneVerbs = setOf(data.oneVerbs);
export const hyphenated = setOf(data.hyphenated);
export const yearLeads = setOf(data.yearLeads);
export const ageAfter = phrasesOf({ age: data.ageAfter });
