import groups from "../../language/en/groups.json" with { type: "json" };
import type { Draft } from "./draft.js";
import type { NounPhrase } from "./resolve-noun.js";

const classOf = new Map(
  groups.bodyClasses.flatMap((words, at) => words.map((word) => [word, at] as const)),
);
const levels = new Set(groups.levels);

/** "The army" is not the government, nor is "the federal government" the regional one. */
export function isOtherClass(draft: Draft, phrase: NounPhrase): boolean {
  const own = classOf.get(phrase.lemma);
  const classes = [...draft.nouns, ...draft.words].flatMap((word) => classOf.get(word) ?? []);
  const isApart = own !== undefined && classes.length > 0 && !classes.includes(own);
  return isApart || isOtherLevel(draft, phrase);
}

/** True where both have a word such as "federal", "regional" or "interim", and none in common. */
export function isOtherLevel(draft: Draft, { modifiers }: NounPhrase): boolean {
  const own = modifiers.filter((word) => levels.has(word));
  const theirs = [...draft.modifiers, ...draft.words].filter((word) => levels.has(word));
  return own.length > 0 && theirs.length > 0 && !own.some((word) => theirs.includes(word));
}
