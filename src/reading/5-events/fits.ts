import data from "../../language/en/events.json" with { type: "json" };
import { dependentsBy, dependentsOf, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { isInfinitive } from "../4-demands/clause.js";
import { heartsOf, isHuman, isPlace, isWho } from "../4-demands/find-people.js";
import { verbForms } from "../4-demands/inflect.js";
import { below, isIntroducedBy, isOneOf } from "../4-demands/words.js";
import type { Ground } from "./draft.js";
import { type Pattern, verbPatterns } from "./read-patterns.js";
import { lookAt, type VerbView } from "./verb-view.js";

const hostile = new Set(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "REJECT"]);
const naming = new Set(data.naming.flatMap(verbForms));
const notBelow = new Set(["acl:relcl", "parataxis", "punct", "conj"]);

/** True if everything that a verb's pattern asks for is there. */
export function fitsVerb(ground: Ground, pattern: Pattern, view: VerbView): boolean {
  const { verb } = view;
  return (
    fitsParticle(ground, pattern, verb) &&
    fitsObject(ground, pattern, view) &&
    fitsSubject(ground, pattern, view) &&
    fitsPrepositions(ground, pattern, verb) &&
    fitsBeside(ground, pattern, verb) &&
    fitsBelow(ground, pattern, verb)
  );
}

function fitsParticle({ tree }: Ground, { particle }: Pattern, verb: number): boolean {
  if (particle === null) return true;
  if (wordAt(tree, verb + 1) === particle) return true;
  return dependentsBy(tree, verb, "compound:prt", "advmod").some(
    (at) => wordAt(tree, at) === particle,
  );
}

function fitsObject(ground: Ground, pattern: Pattern, view: VerbView): boolean {
  if (!pattern.needsObject && !pattern.forbidsObject) return true;
  const objects = view.objects();
  if (pattern.forbidsObject) return objects.length === 0;
  if (pattern.object.size === 0) return objects.length > 0;
  if (isNaming(ground, view.verb)) return false;
  return objects.some((at) => isObject(ground, pattern, at));
}

/** True if the noun is what the pattern wants for an object; also used for nouns far from their verb. */
export function isObject(ground: Ground, { object }: Pattern, at: number): boolean {
  return heartsOf(ground, at).some(
    (heart) =>
      isOneOf(ground.tree, heart, object) ||
      (object.has("who") && isWho(ground, heart)) ||
      (object.has("human") && isHuman(ground, heart)) ||
      (object.has("place") && isPlace(ground, heart)),
  );
}

/** "called the strike a massacre": the object is only what is given a name. */
function isNaming({ tree }: Ground, verb: number): boolean {
  if (!naming.has(wordAt(tree, verb))) return false;
  return dependentsBy(tree, verb, "xcomp").some(
    (at) => /^(?:NOUN|PROPN|ADJ)$/.test(tree.tokens[at]?.upos ?? "") && !isInfinitive(tree, at),
  );
}

function fitsSubject({ tree }: Ground, { subject }: Pattern, view: VerbView): boolean {
  return subject.size === 0 || view.doers().some((at) => isOneOf(tree, at, subject));
}

function fitsPrepositions({ tree }: Ground, { prepositions }: Pattern, verb: number): boolean {
  if (prepositions.length === 0) return true;
  const own = dependentsBy(
    tree,
    verb,
    "obl",
    "obl:agent",
    "advcl",
    "ccomp",
    "xcomp",
    "nmod",
    "advmod",
  );
  const ofObjects = dependentsBy(tree, verb, "obj").flatMap((at) => dependentsBy(tree, at, "nmod"));
  return [...own, ...ofObjects].some(
    (at) => !isClockTime(tree, at) && isIntroducedBy(tree, at, prepositions),
  );
}

/** "at four", "on Monday": no one is met there. */
function isClockTime(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.mention === "time" || tree.tokens[at]?.upos === "NUM";
}

function fitsBeside({ tree }: Ground, { beside }: Pattern, verb: number): boolean {
  if (beside.length === 0) return true;
  const near = below(tree, verb, notBelow, 2);
  return beside.every((word) =>
    near.some((at) => lemmaAt(tree, at) === word || wordAt(tree, at) === word),
  );
}

function fitsBelow(ground: Ground, pattern: Pattern, verb: number): boolean {
  if (pattern.below.size === 0) return true;
  const { tree } = ground;
  if (pattern.below.has("*")) return hasInfinitive(ground, verb);
  const under = below(tree, verb, notBelow).filter((at) => at > verb);
  if (pattern.below.has("hostile")) return under.some((at) => isHostile(ground, at));
  return under.some((at) => isOneOf(tree, at, pattern.below));
}

function hasInfinitive({ tree }: Ground, verb: number): boolean {
  return dependentsOf(tree, verb).some((at) => {
    const relation = tree.tokens[at]?.deprel ?? "";
    return /^(?:xcomp|ccomp|advcl)$/.test(relation) && isInfinitive(tree, at);
  });
}

function isHostile(ground: Ground, at: number): boolean {
  const { tree } = ground;
  if (tree.tokens[at]?.upos !== "VERB") return false;
  if (wordAt(tree, at) === "tolerate") return true;
  const view = lookAt(ground, at);
  return (verbPatterns.get(wordAt(tree, at)) ?? []).some(
    (pattern) => hostile.has(pattern.type) && fitsVerb(ground, pattern, view),
  );
}
