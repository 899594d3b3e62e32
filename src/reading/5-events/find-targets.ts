import { dependentsBy, dependentsOf, type Tree } from "../2-actors/tree.js";
import { doersOf, isInfinitive, isPassive, objectsOf } from "../4-demands/clause.js";
import { isPlace, isWho, nameBefore, peopleOf } from "../4-demands/find-people.js";
import { isIntroducedBy } from "../4-demands/words.js";
import type { Ground } from "./draft.js";
import { isObject } from "./fits.js";
import type { Pattern } from "./read-patterns.js";

/** Prepositions that lead to those it is done to, by how surely they do. */
const toWhom = ["to", "with", "against", "on", "upon", "at", "toward", "towards", "into"];
const tied = [...toWhom, "of", "by", "from", "for", "between", "among", "over"];
const deepest = 3;

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
  const others = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !actors.includes(id));
  if (pointsBack(ground, verb, actors)) return others(byGovernor(ground, pattern, verb));
  for (const find of [byPattern, byObject, byPreposition, byPhrase, byClause]) {
    const found = others(find(ground, pattern, verb));
    if (found.length > 0) return found;
  }
  return [];
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

type Finder = (ground: Ground, pattern: Pattern, verb: number, depth?: number) => readonly string[];

const byPattern: Finder = (ground, { prepositions }, verb) => {
  const { tree } = ground;
  if (prepositions.length === 0) return [];
  const near = [
    ...dependentsBy(tree, verb, "obl"),
    ...objectsOf(tree, verb).flatMap((at) => dependentsBy(tree, at, "nmod")),
  ].filter((at) => isIntroducedBy(tree, at, prepositions));
  const direct = near.flatMap((at) => peopleOf(ground, at));
  if (direct.length > 0) return direct;
  return byObject(ground, neutral, verb).length > 0 ? [] : near.flatMap((at) => inside(ground, at));
};

const byObject: Finder = (ground, pattern, verb) => {
  const { tree } = ground;
  const indirect = isPassive(tree, verb) ? [] : dependentsBy(tree, verb, "iobj");
  const heads = indirect.length > 0 ? indirect : objectsOf(tree, verb);
  return heads.filter((at) => !isTool(ground, pattern, at)).flatMap((at) => peopleOf(ground, at));
};

/** "sent troops": what the pattern asks for by name is no recipient, but for those who are hurt or handed over. */
function isTool(ground: Ground, pattern: Pattern, at: number): boolean {
  if (pattern.object.size === 0 || pattern.object.has("who")) return false;
  if (/^(?:ASSAULT|COERCE|COOPERATE)$/.test(pattern.type) && isWho(ground, at)) return false;
  return isObject(ground, pattern, at);
}

const byPreposition: Finder = (ground, _pattern, verb) => {
  const { tree } = ground;
  const near = dependentsBy(tree, verb, "obl");
  for (const preposition of toWhom) {
    const found = near
      .filter((at) => isIntroducedBy(tree, at, [preposition]))
      .filter((at) => !isPlace(ground, at) || preposition !== "at")
      .flatMap((at) => peopleOf(ground, at));
    if (found.length > 0) return found;
  }
  return [];
};

/** Whose proposal, the ban on whom, the aid to whom: people inside the object's phrase. */
const byPhrase: Finder = (ground, _pattern, verb) => {
  const { tree } = ground;
  const far = dependentsBy(tree, verb, "obl").filter((at) => isIntroducedBy(tree, at, tied));
  for (const at of [...objectsOf(tree, verb), ...far]) {
    const found = inside(ground, at);
    if (found.length > 0) return found;
  }
  return far
    .filter((at) => isIntroducedBy(tree, at, ["from", "for", "over"]))
    .flatMap((at) => peopleOf(ground, at));
};

/** People tied to a noun by "of", "by", "on" …, by possession, or named before it. */
export function inside(ground: Ground, noun: number, depth = deepest): readonly string[] {
  const { tree } = ground;
  const before = nameBefore(ground, noun);
  if (before.length > 0) return before;
  const after = dependentsBy(tree, noun, "nmod").filter((at) => isIntroducedBy(tree, at, tied));
  const direct = after.flatMap((at) => peopleOf(ground, at));
  if (direct.length > 0 || depth === 0) return direct;
  for (const at of after) {
    const found = inside(ground, at, depth - 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** "demanded that the board resign", "urged peace": who is to act in the clause, else whom that would touch. */
const byClause: Finder = (ground, pattern, verb, depth = deepest) => {
  const { tree } = ground;
  const clauses = dependentsOf(tree, verb).filter((at) => leadsOn(tree, at));
  for (const clause of clauses) {
    const own = dependentsBy(tree, clause, "nsubj", "nsubj:pass");
    const doers = own.length > 0 ? doersOf(tree, clause) : [];
    const people = doers.flatMap((at) => peopleOf(ground, at));
    if (pattern.flags.has("ask") && (people.length > 0 || own.length === 0)) return people;
    const touched = [byObject, byPreposition, byPhrase].map((find) =>
      find(ground, neutral, clause),
    );
    const found = touched.find((ids) => ids.length > 0);
    if (found) return found;
    if (people.length > 0) return people;
    const deeper = depth > 0 ? byClause(ground, pattern, clause, depth - 1) : [];
    if (deeper.length > 0) return deeper;
  }
  return [];
};

function leadsOn(tree: Tree, at: number): boolean {
  const relation = tree.tokens[at]?.deprel ?? "";
  return (
    /^(?:ccomp|xcomp)$/.test(relation) ||
    (relation === "advcl" && isInfinitive(tree, at)) ||
    (relation === "advcl" && isIntroducedBy(tree, at, ["for"]))
  );
}

const neutral: Pattern = {
  type: "SUPPORT",
  mode: null,
  words: [],
  particle: null,
  object: new Set(),
  needsObject: false,
  forbidsObject: false,
  subject: new Set(),
  prepositions: [],
  below: new Set(),
  beside: [],
  mutual: false,
  ofRecipient: false,
  flags: new Set(),
  weight: 0,
};
