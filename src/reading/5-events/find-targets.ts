import { dependentsBy } from "../2-actors/tree.js";
import { objectsOf } from "../4-demands/clause.js";
import { peopleOf } from "../4-demands/find-people.js";
import { isIntroducedBy } from "../4-demands/words.js";
import type { Ground } from "./draft.js";
import { isThere } from "./is-there.js";
import { isWater } from "./is-water.js";
import type { Pattern } from "./read-patterns.js";
import { byCause, byClause, byPlace } from "./targets-far.js";
import { byObject, byPattern, byPhrase, byPreposition, neutral } from "./targets-near.js";

/**
 * Those whom an event of a verb is done to: where the pattern points, else its object, else who stands behind
 * "to", "with", "against", else who is to act in the clause that follows. The first that names anyone wins.
 */
export function findTargets(
  ground: Ground,
  pattern: Pattern,
  verb: number,
  actors: readonly string[],
): readonly string[] {
  const owners = pattern.flags.has("own") ? ownersOf(ground, verb) : [];
  const others = (ids: readonly string[]) =>
    [...new Set(ids)].filter(
      (id) => !actors.includes(id) && !owners.includes(id) && !isWater(id, ground),
    );
  if (pointsBack(ground, verb, actors)) return others(byGovernor(ground, pattern, verb));
  const first = pattern.flags.has("ask") ? [byObject, byPattern] : [byPattern, byObject];
  const more = [byPreposition, byPhrase, byClause, byCause, byPlace];
  const both = pattern.mutual && actors.length > 1;
  for (const find of both ? first : [...first, ...more]) {
    const found = others(find(ground, pattern, verb)).filter((id) =>
      isThere(ground, pattern.type, verb, id),
    );
    if (found.length > 0) return found;
  }
  return owners.length > 0 ? others(sentTo(ground, verb)) : [];
}

/** "Recalled Tarn's envoy to Varna": behind whose envoy it is, where the envoy was. */
function sentTo(ground: Ground, verb: number): readonly string[] {
  const { tree } = ground;
  const objects = objectsOf(tree, verb).flatMap((at) => dependentsBy(tree, at, "nmod"));
  return [...objects, ...dependentsBy(tree, verb, "obl")]
    .filter((at) => isIntroducedBy(tree, at, ["to", "from", "in"]))
    .flatMap((at) => peopleOf(ground, at));
}

/** "He recalled Tarn's envoy": whose envoy it is does it. */
function ownersOf(ground: Ground, verb: number): readonly string[] {
  return objectsOf(ground.tree, verb)
    .flatMap((at) => dependentsBy(ground.tree, at, "nmod:poss"))
    .flatMap((at) => peopleOf(ground, at));
}

/** "urging them": a pronoun that nobody was found for, or none but who does it (that would be "themselves"). */
function pointsBack(ground: Ground, verb: number, actors: readonly string[]): boolean {
  const objects = objectsOf(ground.tree, verb);
  return (
    objects.length > 0 &&
    objects.every(
      (at) =>
        ground.tree.tokens[at]?.upos === "PRON" &&
        peopleOf(ground, at).every((id) => actors.includes(id)),
    )
  );
}

/** "sent a message to the guilds, urging them": those whom the verb above is done to. */
function byGovernor(ground: Ground, pattern: Pattern, verb: number): readonly string[] {
  const token = ground.tree.tokens[verb];
  if (!token || !/^(?:advcl|conj)$/.test(token.deprel) || isNounLike(ground, token.head)) return [];
  return [...byObject(ground, neutral, token.head), ...byPreposition(ground, pattern, token.head)];
}

function isNounLike({ tree }: Ground, at: number): boolean {
  return tree.tokens[at]?.upos !== "VERB";
}
