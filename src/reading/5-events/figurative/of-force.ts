import data from "../../../language/en/figurative.json" with { type: "json" };
import { dependentsBy, lemmaAt, wordAt } from "../../2-actors/tree.js";
import { doersOf, objectsOf } from "../../4-demands/clause.js";
import { isWho } from "../../4-demands/find-people.js";
import { nounForms } from "../../4-demands/inflect.js";
import { below, introducedBy, isOneOf } from "../../4-demands/words.js";
import { isIdea, isOfVerb, type Test } from "./test.js";

const contests = new Set(data.contest.flatMap(nounForms));
const campaigns = new Set(data.campaign);
const aims = new Set(data.aims);
const panic = new Set(data.panic);
const ailments = new Set(data.ailments.flatMap(nounForms));

/** "destroying her chance to win": an idea is neither hurt nor locked up. */
const hurtsIdea: Test = ({ type, mode, rule, pattern, clause }, ground) => {
  if (!(type === "ASSAULT" || mode === "ARREST") || !isOfVerb(rule)) return false;
  if (pattern.object.size > 0 && !pattern.object.has("who") && !pattern.object.has("human"))
    return false;
  const objects = objectsOf(ground.tree, clause);
  return objects.length > 0 && objects.every((at) => isIdea(ground, at));
};

/** "his nostalgia threatens us": only people and bodies threaten. */
const threatensByItself: Test = ({ type, rule, pattern, clause }, ground) => {
  if (type !== "THREATEN" || rule !== "verb" || pattern.words[0] !== "threaten") return false;
  const nearest = doersOf(ground.tree, clause).at(-1);
  return nearest !== undefined && (isIdea(ground, nearest) || !isWho(ground, nearest));
};

/** Fought in court, beaten in a final. */
const isContest: Test = ({ type, rule, clause }, { tree }) => {
  if (type !== "ASSAULT" || !isOfVerb(rule)) return false;
  return dependentsBy(tree, clause, "obl").some(
    (at) => isOneOf(tree, at, contests) && introducedBy(tree, at).some((word) => word === "in"),
  );
};

/** "The Orsk attack", "the Orsk protest": it only says where. */
const isNamedByPlace: Test = ({ type, rule, actors, recipients }, { cast }) =>
  /^(?:ASSAULT|PROTEST)$/.test(type) &&
  rule === "noun" &&
  recipients.length === 0 &&
  actors.every((id) => cast.known.get(id)?.kind === "place");

/** A rally that one person holds, unless it is against something. */
const isCampaign: Test = ({ type, anchor, clause, actors }, ground) => {
  const { tree } = ground;
  const head = anchor.find((at) => /^rall(?:y|ies)$/.test(wordAt(tree, at)));
  if (type !== "PROTEST" || head === undefined || tree.tokens[head]?.upos === "VERB") return false;
  const before = dependentsBy(tree, head, "compound", "amod").map((at) => wordAt(tree, at));
  if (before.some((word) => campaigns.has(word))) return true;
  const kinds = actors.map((id) => ground.cast.known.get(id)?.kind ?? "group");
  if (kinds.length === 0 || !kinds.every((kind) => kind === "person" || kind === "place"))
    return false;
  const near = [head, ...(clause < 0 ? [] : [clause])].flatMap((at) =>
    dependentsBy(tree, at, "nmod", "obl", "acl", "advcl"),
  );
  return !near.some((at) => [wordAt(tree, at), ...introducedBy(tree, at)].some((w) => aims.has(w)));
};

/** "poured into the streets in panic". */
const isPanic: Test = ({ type, clause }, { tree }) =>
  type === "PROTEST" &&
  dependentsBy(tree, clause, "obl", "nmod").some((at) => panic.has(lemmaAt(tree, at)));

/** "the leading threat of our time": nobody makes it. */
const isDanger: Test = ({ type, rule, head, pattern }, { tree }) =>
  type === "THREATEN" &&
  rule === "noun" &&
  pattern.words.at(-1) === "threat" &&
  !dependentsBy(tree, head, "acl", "ccomp", "nmod").some((at) =>
    introducedBy(tree, at).some((word) => /^(?:to|by|that|against)$/.test(word)),
  );

/** "broke with the president on taxes", "with tradition": a difference of two politicians, or with nobody. */
const isDifference: Test = ({ type, rule, pattern, recipients }, { cast }) =>
  type === "SANCTION" &&
  rule === "verb" &&
  pattern.words[0] === "break" &&
  pattern.prepositions.includes("with") &&
  recipients.every((id) => cast.known.get(id)?.kind === "person");

/** "she shot back". */
const isRetort: Test = ({ type, pattern, clause }, { tree }) =>
  type === "ASSAULT" &&
  pattern.words[0] === "shoot" &&
  wordAt(tree, clause + 1) === "back" &&
  objectsOf(tree, clause).length === 0;

/** "defeated Judge Fenn": one person another, in a vote or a game. */
const isBeaten: Test = ({ type, rule, pattern, actors, recipients }, { cast }) =>
  type === "ASSAULT" &&
  isOfVerb(rule) &&
  pattern.words[0] === "defeat" &&
  recipients.length > 0 &&
  [...actors, ...recipients].every((id) => cast.known.get(id)?.kind === "person");

/** "died of a heart attack". */
const isAilment: Test = ({ type, pattern, clause }, { tree }) =>
  type === "ASSAULT" &&
  pattern.words[0] === "die" &&
  below(tree, clause, new Set(), 2).some((at) => isOneOf(tree, at, ailments));

/** Attacks, threats, protests and sanctions that are none. */
export const ofForce: readonly Test[] = [
  hurtsIdea,
  threatensByItself,
  isContest,
  isNamedByPlace,
  isCampaign,
  isPanic,
  isDanger,
  isDifference,
  isRetort,
  isBeaten,
  isAilment,
];
