import data from "../../../language/en/figures.json" with { type: "json" };
import figureless from "../../../language/en/not-figures.json" with { type: "json" };
import { verbForms } from "../../4-demands/inflect.js";

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

export const partitives = setOf(data.partitives);
export const partPronouns = setOf(data.partPronouns);
export const additions = setOf(data.additions);
export const totals = setOf(data.totals);
/** Verbs of change in all their forms, since rare ones have odd lemmas, and words like "up". */
export const changes = setOf(data.changes.flatMap(verbForms));
/** Those of them whose object is what changes: who "raised 3 million" counts nothing. */
export const causing = setOf(data.causing.flatMap(verbForms));
/** Words that stand after an amount and say nothing of what it counts: "apiece". */
export const notCounted = setOf(data.notCounted);
export const timeNouns = setOf(figureless.timeNouns);
export const weekdays = setOf(data.weekdays);
/** "a team of eight" counts whoever is in it, and does not say what they are. */
export const bands = setOf(data.bands);
/** What befalls people, who are then counted by it: "some 300 died". */
export const fates = setOf(data.fates);
export const states = setOf(data.states);
/** What a toll counts. */
export const deathly = setOf(data.deathly);
/** Verbs behind whose "of" a bare number may stand: "the authorities speak of 300". */
export const reckoning = setOf(data.reckoning);
