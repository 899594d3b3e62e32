import demands from "../../language/en/demands.json" with { type: "json" };
import patterns from "../../language/en/events.json" with { type: "json" };
import groups from "../../language/en/groups.json" with { type: "json" };
import speech from "../../language/en/speech.json" with { type: "json" };
import { actorAtHead } from "../2-actors/actor-index.js";
import { countryByDemonym } from "../2-actors/country-of.js";
import { dependentsBy, hasCase, isPlural, lemmaAt, type Tree } from "../2-actors/tree.js";
import type { ActorKind } from "../reading.js";
import { addActor } from "./add-actor.js";
import type { People } from "./cast.js";
import { isNoun } from "./clause.js";
import { nounForms } from "./inflect.js";
import { isOneOf, withJoined } from "./words.js";

const quantities = new Set(patterns.quantities.flatMap(nounForms));
const somebodies = new Set(
  [
    ...groups.persons,
    ...groups.bodies,
    ...groups.manyLemmas,
    ...groups.anyone,
    ...patterns.people,
  ].flatMap(nounForms),
);
const humans = new Set([...groups.persons, "people"].flatMap(nounForms));
const members = new Set(demands.members.flatMap(nounForms));
const beside = ["appos", "flat", "nmod:desc"];
const ownWords = new Set(speech.speaker);
const inClause = new Set(["ccomp", "xcomp", "conj", "advcl"]);
const CLIMB = 6;

/** Heads of what a phrase is really about: itself, what it counts ("46 of the rebels"), and those joined to it. */
export function heartsOf(ground: People, head: number): readonly number[] {
  const { tree } = ground;
  return withJoined(tree, head).flatMap((at) => {
    if (!isQuantity(ground, at)) return [at];
    const counted = dependentsBy(tree, at, "nmod").filter(
      (of) => hasCase(tree, of, "of") && tree.tokens[of]?.upos !== "PRON",
    );
    const before = dependentsBy(tree, at, "compound");
    return [at, ...before, ...counted.flatMap((of) => withJoined(tree, of))];
  });
}

/** "dozens", or a number that counts those behind "of": "three of the crew". */
function isQuantity({ tree }: People, at: number): boolean {
  if (isOneOf(tree, at, quantities) || quantities.has(lemmaAt(tree, at))) return true;
  return tree.tokens[at]?.upos === "NUM";
}

/**
 * Ids of the people, bodies and states that a phrase names, those joined by "and" included. Whoever stands behind "according
 * to" tells it and takes no part, whatever the tree makes of them.
 */
export function peopleOf(ground: People, head: number): readonly string[] {
  if (hasCase(ground.tree, head, "according")) return [];
  const found = withJoined(ground.tree, head).flatMap((at) => {
    const known = knownAt(ground, at);
    if (known !== null) return [known];
    const whose = whoseMembers(ground, at);
    if (whose.length > 0) return whose;
    const own = personAt(ground, at);
    if (own !== null) return [own];
    const hearts = heartsOf(ground, at).filter((heart) => heart !== at);
    const counted = hearts.flatMap((heart) => personAt(ground, heart) ?? []);
    if (counted.length > 0) return counted;
    return isIdea(ground, at) ? [] : nameBefore(ground, at);
  });
  return [...new Set(found)];
}

/** What can do nothing: "the country's resolution" is not the country. */
function isIdea({ tree }: People, at: number): boolean {
  return /^(?:abstract|event|time)$/.test(tree.tokens[at]?.mention ?? "");
}

/** "Russian aircraft", "Hamas rockets": whose they are. */
export function nameBefore(ground: People, head: number): readonly string[] {
  const { tree } = ground;
  const before = dependentsBy(tree, head, "nmod:poss", "compound", "amod", "nmod:desc");
  return before.flatMap((at) => {
    if (before.some((other) => other > at && isNameOfEvent(ground, other))) return [];
    const id = actorAtHead(ground.index, at) ?? ground.cast.byHead.get(at) ?? null;
    if (id !== null) return [id];
    const relation = tree.tokens[at]?.deprel;
    if (relation === "nmod:poss") return personAt(ground, at) ?? [];
    return people(ground, at) ?? [];
  });
}

/** "Flood" in "the Orsk Flood operation": what stands before it is part of that name and no one's. */
function isNameOfEvent({ tree }: People, at: number): boolean {
  const token = tree.tokens[at];
  return token?.mention === "event" && /^\p{Lu}/u.test(token.form);
}

/** "Israeli" in "Israeli raids": the country's actor, else a new one by that word. */
function people(ground: People, at: number): string | null {
  const country = countryByDemonym(ground.tree.tokens[at]?.form ?? "");
  if (!country || !/^\p{Lu}/u.test(ground.tree.tokens[at]?.form ?? "")) return null;
  const all = [...ground.cast.known.values()].filter((actor) => actor.country === country);
  const state = all.find((actor) => actor.kind === "organization" && actor.sector === "GOV");
  const place = state ?? all.find((actor) => actor.kind === "place");
  return place?.id ?? addActor(ground, { from: at, to: at + 1 }, at, "group", country);
}

/** Of "envoys of Kelmar and Varna" the two, when the envoys are no actor of their own. */
function whoseMembers(ground: People, at: number): readonly string[] {
  const { tree } = ground;
  if (!isOneOf(tree, at, members)) return [];
  const of = dependentsBy(tree, at, "nmod").filter((other) => hasCase(tree, other, "of"));
  return of
    .flatMap((other) => withJoined(tree, other))
    .flatMap((other) => knownAt(ground, other) ?? []);
}

/** The actor that stands at a head or beside it: "the movement (Hamas)", "the mayor, Orla Fenn". */
function knownAt(ground: People, at: number): string | null {
  const known = actorAtHead(ground.index, at) ?? ground.cast.byHead.get(at);
  if (known !== undefined) return known;
  for (const other of dependentsBy(ground.tree, at, ...beside)) {
    const named = actorAtHead(ground.index, other);
    if (named !== null && !isOneOfMany(ground, at, named)) return named;
  }
  return null;
}

/** "… killed nine people, the governor, Orla Fenn, said": many are nobody who stands beside them. */
function isOneOfMany({ tree, cast }: People, at: number, id: string): boolean {
  const token = tree.tokens[at];
  return token !== undefined && isPlural(token) && cast.known.get(id)?.kind === "person";
}

function personAt(ground: People, at: number): string | null {
  const { tree } = ground;
  const known = knownAt(ground, at);
  if (known !== null) return known;
  if (tree.tokens[at]?.upos === "PRON") return speakerFor(ground, at);
  return isSomebody(ground, at) ? addActor(ground, null, at, kindOf(ground, at), null) : null;
}

/**
 * "Kelmar said it would": a pronoun that no one was found for is the one who says so, as subject of what is told behind the
 * verb of saying. "It has killed 40, according to Kelmar" tells of something else, as do "he" and "they" in a quotation.
 */
function speakerFor(ground: People, at: number): string | null {
  const { tree, owners, cast } = ground;
  const token = tree.tokens[at];
  const word = token?.form.toLowerCase() ?? "";
  const statement = owners[at];
  const said = statement?.source.actor ?? null;
  const kinds = kindsOf[word];
  if (!token || said === null || !kinds || !/^nsubj/.test(token.deprel)) return null;
  if (!ownWords.has(word) && (statement?.form === "direct" || !isToldBehind(ground, at)))
    return null;
  return kinds.includes(cast.known.get(said)?.kind ?? "person") ? said : null;
}

/** True where the clause hangs on the cue of the statement that tells it, and stands behind it. */
function isToldBehind({ tree, owners, cues }: People, at: number): boolean {
  let verb = tree.tokens[at]?.head ?? -1;
  for (let step = 0; step < CLIMB && inClause.has(tree.tokens[verb]?.deprel ?? ""); step++) {
    verb = tree.tokens[verb]?.head ?? -1;
    if (cues.get(verb) !== undefined) return verb < at && cues.get(verb) === owners[at];
  }
  return false;
}

const kindsOf: Readonly<Record<string, readonly ActorKind[]>> = {
  he: ["person"],
  she: ["person", "group"],
  i: ["person"],
  it: ["organization", "place", "group"],
  they: ["organization", "place", "group"],
  we: ["organization", "place", "group", "person"],
};

/** True for a noun that means people or a body, by the list of such nouns or by the reader's sort. */
export function isSomebody(ground: People, at: number): boolean {
  const { tree } = ground;
  const token = tree.tokens[at];
  if (!token || !isNoun(tree, at) || token.upos === "PRON" || token.upos === "NUM") return false;
  if (isOneOf(tree, at, quantities) || quantities.has(lemmaAt(tree, at))) return false;
  if (isAboard(tree, at)) return false;
  if (isOneOf(tree, at, somebodies) || somebodies.has(lemmaAt(tree, at))) return true;
  if (countryByDemonym(token.form) !== null) return true;
  if (token.upos === "PROPN" && token.mention === "place") return true;
  return token.mention === "person" || token.mention === "organization";
}

/** "All eight on board". */
function isAboard(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.form === "board" && tree.tokens[at - 1]?.form === "on";
}

function kindOf({ tree }: People, at: number): ActorKind {
  const token = tree.tokens[at];
  if (token && isPlural(token)) return "group";
  if (token?.upos === "PROPN" && token.mention === "place") return "place";
  if (token?.mention === "organization" || isOneOf(tree, at, bodies)) return "organization";
  return token?.mention === "person" ? "person" : "group";
}

const bodies = new Set(groups.bodies);

/** True if a phrase names an actor, known or of a sort that could be one. */
export function isWho(ground: People, head: number): boolean {
  return withJoined(ground.tree, head).some((at) =>
    heartsOf(ground, at).some(
      (heart) =>
        actorAtHead(ground.index, heart) !== null ||
        isSomebody(ground, heart) ||
        dependentsBy(ground.tree, heart, ...beside).some(
          (other) => actorAtHead(ground.index, other) !== null,
        ),
    ),
  );
}

/** True for a noun that means people, not a body. */
export function isHuman({ tree, index, cast }: People, at: number): boolean {
  const id = actorAtHead(index, at);
  if (id !== null && cast.known.get(id)?.kind === "person") return true;
  return isOneOf(tree, at, humans) || humans.has(lemmaAt(tree, at));
}

/** True if a phrase names a place. */
export function isPlace(ground: People, head: number): boolean {
  const id = actorAtHead(ground.index, head);
  return id !== null && ground.cast.known.get(id)?.kind === "place";
}
