import data from "../../language/en/events.json" with { type: "json" };
import { dependentsBy, lemmaAt } from "../2-actors/tree.js";
import { isPassive, objectsOf } from "../4-demands/clause.js";
import { isPlace, isWho, nameBefore, peopleOf } from "../4-demands/find-people.js";
import { isCalledOn } from "../4-demands/who-is-asked.js";
import { isIntroducedBy } from "../4-demands/words.js";
import type { Ground } from "./draft.js";
import { isObject } from "./fits.js";
import type { Pattern } from "./read-patterns.js";

/** Prepositions that lead to those it is done to, by how surely they do. */
const toWhom = ["to", "with", "against", "on", "upon", "at", "toward", "towards", "into"];
const tied = [...toWhom, "of", "by", "from", "for", "between", "among", "over"];
/** "On the orders of the junta", "on the road to Tarn": those named behind are not whom it is done to. */
const aside = new Set(data.aside);
/** "Demanded the reinstatement of 120 men": what is done to those behind "of", who are not asked. */
const undergone = new Set(data.undergone);
const deepest = 3;

/** Ids of those whom a verb's event is done to, looked for in one way; the doers may be among them. */
export type Finder = (
  ground: Ground,
  pattern: Pattern,
  verb: number,
  depth?: number,
) => readonly string[];

export const byPattern: Finder = (ground, { prepositions }, verb) => {
  const { tree } = ground;
  if (prepositions.length === 0) return [];
  const near = [
    ...dependentsBy(tree, verb, "obl"),
    ...objectsOf(tree, verb).flatMap((at) => dependentsBy(tree, at, "nmod")),
  ].filter(
    (at) =>
      isIntroducedBy(tree, at, prepositions) ||
      (prepositions.includes("on") && isCalledOn(ground, verb, at)),
  );
  const direct = near.flatMap((at) => peopleOf(ground, at));
  if (direct.length > 0) return direct;
  return byObject(ground, neutral, verb).length > 0 ? [] : near.flatMap((at) => inside(ground, at));
};

export const byObject: Finder = (ground, pattern, verb) => {
  const { tree } = ground;
  const indirect = isPassive(tree, verb) ? [] : dependentsBy(tree, verb, "iobj");
  const heads = indirect.length > 0 ? indirect : objectsOf(tree, verb);
  return heads.filter((at) => !isTool(ground, pattern, at)).flatMap((at) => peopleOf(ground, at));
};

/** "sent troops": what the pattern asks for by name is no recipient, but for those who are hurt or handed over. */
function isTool(ground: Ground, pattern: Pattern, at: number): boolean {
  if (pattern.object.size === 0) return false;
  if (pattern.object.has("who") || pattern.object.has("human")) return false;
  if (pattern.words[0] === "use") return isObject(ground, pattern, at);
  if (/^(?:ASSAULT|COERCE|COOPERATE)$/.test(pattern.type) && isWho(ground, at)) return false;
  return isObject(ground, pattern, at);
}

export const byPreposition: Finder = (ground, _pattern, verb) => {
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
export const byPhrase: Finder = (ground, { type, flags }, verb) => {
  const { tree } = ground;
  const far = dependentsBy(tree, verb, "obl").filter(
    (at) =>
      isIntroducedBy(tree, at, tied) &&
      !(aside.has(lemmaAt(tree, at)) && isIntroducedBy(tree, at, ["on", "at", "under"])) &&
      !(isPlace(ground, at) && isIntroducedBy(tree, at, ["at"])),
  );
  for (const at of [...objectsOf(tree, verb), ...far]) {
    const found = inside(ground, at, linksOf(ground, type, flags.has("ask"), at));
    if (found.length > 0) return found;
  }
  return far
    .filter((at) => isIntroducedBy(tree, at, ["from", "for", "over"]))
    .flatMap((at) => peopleOf(ground, at));
};

/** "condemned the shelling of a clinic" accuses no clinic; "signed a deal on prisoners" has none among those who agree. */
function linksOf(
  { tree }: Ground,
  type: Pattern["type"],
  isAsk: boolean,
  noun: number,
): readonly string[] {
  if (isAsk && undergone.has(lemmaAt(tree, noun))) return tied.filter((word) => word !== "of");
  if (type === "ACCUSE" && tree.tokens[noun]?.mention === "event") return ["by", "from"];
  return type === "AGREE" || type === "SUPPORT"
    ? tied.filter((word) => word !== "on" && word !== "over")
    : tied;
}

/** People tied to a noun by "of", "by", "on" …, by possession, or named before it. */
export function inside(
  ground: Ground,
  noun: number,
  links: readonly string[] = tied,
  depth = deepest,
): readonly string[] {
  const { tree } = ground;
  const before = nameBefore(ground, noun);
  if (before.length > 0) return before;
  const after = dependentsBy(tree, noun, "nmod").filter((at) => isIntroducedBy(tree, at, links));
  const direct = after.flatMap((at) => peopleOf(ground, at));
  if (direct.length > 0 || depth === 0) return direct;
  for (const at of after) {
    const found = inside(ground, at, links, depth - 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** A pattern that asks for nothing. */
export const neutral: Pattern = {
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
