import type { Token } from "../../language/analysis.js";
import groups from "../../language/en/groups.json" with { type: "json" };
import kindData from "../../language/en/name-kinds.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import type { Draft, Work } from "./draft.js";
import type { NounPhrase } from "./resolve-noun.js";
import { dependentsBy, hasCase, wordAt } from "./tree.js";

const papers = new Set(kindData.papers);
const titles = new Set(titleData.titles);
const quantities = new Set(groups.quantities);
const persons = new Set(groups.persons);
const bodies = new Set(groups.bodies);
const stateBodies = new Set(groups.stateBodies);
const rebels = new Set(groups.rebelWords);
const many = new Set(groups.manyLemmas);

/** "The ministry in Belsk": a body of a place that is named with it, and none that was told of before. */
export function isElsewhere({ tree, nameAt }: Work, { token, kind }: NounPhrase): boolean {
  if (kind !== "organization") return false;
  return dependentsBy(tree, token.index, "nmod").some(
    (at) => hasCase(tree, at, "in") && (nameAt.get(at)?.kind ?? "person") !== "person",
  );
}

/** "Told this newspaper": the one that reports, which no name in the report means. */
export function isOurs({ tree }: Work, { token, lemma }: NounPhrase): boolean {
  if (!papers.has(lemma)) return false;
  return dependentsBy(tree, token.index, "det").some((at) => wordAt(tree, at) === "this");
}

/** "A retired teacher" is not "the regional governor": an office told with more words than any that the person has. */
export function isOtherOffice(draft: Draft, { kind, lemma, modifiers }: NounPhrase): boolean {
  if (kind !== "person" || modifiers.length === 0 || !titles.has(lemma)) return false;
  return draft.roles.length > 0 && !draft.nouns.has(lemma);
}

/** "The army" is not the Liberation Army of the North. */
export function isOfState(draft: Draft, { lemma }: NounPhrase): boolean {
  return (
    stateBodies.has(lemma) &&
    !draft.nouns.has(lemma) &&
    draft.words.some((word) => rebels.has(word))
  );
}

/** "87 percent of the stations", "the majority of the losses": nobody. */
export function isOfThings({ tree }: Work, { index }: Token, lemma: string): boolean {
  if (!quantities.has(lemma)) return false;
  const [of] = dependentsBy(tree, index, "nmod").filter((at) => hasCase(tree, at, "of"));
  const counted = tree.tokens[of ?? -1];
  const noun = counted?.lemma.toLowerCase() ?? "";
  const isSome =
    counted?.upos === "PRON" || /^(?:person|organization)$/.test(counted?.mention ?? "");
  return (
    counted !== undefined &&
    !quantities.has(noun) &&
    !isSome &&
    !persons.has(noun) &&
    !bodies.has(noun) &&
    !many.has(noun)
  );
}
