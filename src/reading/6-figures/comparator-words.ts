import data from "../../language/en/comparators.json" with { type: "json" };
import type { Comparator } from "./draft.js";
import { type Phrases, phrasesOf } from "./phrases.js";

/** What stands before a number and sets its bounds: "more than", "as many as". */
export const comparatorsBefore: Phrases<Comparator> = phrasesOf<Comparator>({
  ...data.before,
});

/** What stands after it: "or more", "at most". */
export const comparatorsAfter = phrasesOf(data.after) as Phrases<Comparator>;
