import patterns from "../../language/en/events.json" with { type: "json" };
import data from "../../language/en/figurative.json" with { type: "json" };
import { actorAtHead } from "../2-actors/actor-index.js";
import { dependentsBy, lemmaAt, wordAt } from "../2-actors/tree.js";
import { doersOf, objectsOf } from "../4-demands/clause.js";
import { heartsOf, isWho } from "../4-demands/find-people.js";
import { nounForms, verbForms } from "../4-demands/inflect.js";
import { introducedBy, isOneOf } from "../4-demands/words.js";
import type { Draft, Ground, Rule } from "./draft.js";

const contests = new Set(data.contest.flatMap(nounForms));
const campaigns = new Set(data.campaign);
const aims = new Set(data.aims);
const panic = new Set(data.panic);
const shares = new Set(data.shares.flatMap(nounForms));
const objects = new Map(
  Object.entries(data.objects).map(([verb, nouns]) => [verb, new Set(nouns.flatMap(nounForms))]),
);
const officials = new Set(patterns.sets.official.flatMap(nounForms));
const thresholds = new Set(data.thresholds.flatMap(nounForms));
const anyone = new Set(data.anyone);
const waters = new Set(data.waters);
const toldAlone = new Set(data.toldAlone.flatMap(verbForms));
const meant: ReadonlySet<string> = new Set(["SUPPORT", "REJECT", "AGREE", "ACCUSE"]);

/**
 * Leaves out what is only put in such words: a career that is destroyed, a fear that threatens, a rally of a campaign, "let's
 * go", what a share of those polled would do.
 */
export const dropFigurative: Rule = (drafts, ground) =>
  drafts.filter((draft) => !tests.some((isFigurative) => isFigurative(draft, ground)));

type Test = (draft: Draft, ground: Ground) => boolean;

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

/** "Forty per cent would back her": a poll. Who walks out or marches does so, whatever the share. */
const isPolled: Test = ({ type, rule, clause, actors }, { tree, cast }) => {
  if (!meant.has(type) || !isOfVerb(rule)) return false;
  const named = actors.map((id) => cast.known.get(id)?.name ?? "");
  if (named.length > 0 && named.every((name) => share.test(name))) return true;
  const doers = doersOf(tree, clause);
  return doers.length > 0 && doers.every((at) => isOneOf(tree, at, shares));
};

const own = /^(?:its|his|her|their|our|my|your)$/;
const share = /\b(?:per ?cent|percentage)\b|%/i;

/** "Let's go." */
const isInvitation: Test = ({ head }, { tree }) =>
  wordAt(tree, head) === "let" && /^(?:'s|’s|us)$/.test(wordAt(tree, head + 1));

/** "defended its actions": one's own are no one else's. */
const isOfOwn: Test = ({ type, rule, head, recipients }, { tree }) =>
  type === "SUPPORT" &&
  rule === "verb" &&
  recipients.length === 0 &&
  /^defend/.test(wordAt(tree, head)) &&
  objectsOf(tree, head).some((at) =>
    dependentsBy(tree, at, "nmod:poss").some((whose) => own.test(wordAt(tree, whose))),
  );

/** "discussed her new book": with nobody. */
const isToldAlone: Test = ({ type, pattern, head, actors, recipients }, ground) => {
  if (type !== "CONSULT" || !toldAlone.has(wordAt(ground.tree, head))) return false;
  if (pattern.prepositions.length > 0 || pattern.beside.length > 0) return false;
  const [only, ...others] = actors;
  if (only === undefined || others.length > 0) return false;
  const topic = objectsOf(ground.tree, head).some((at) => !isWho(ground, at));
  const one = ground.cast.known.get(only)?.kind === "person";
  return one && (recipients.length === 0 || topic);
};

/** "showed his commitment to the islands": what is only felt promises nothing. */
const isFelt: Test = ({ type, rule, head }, { tree }) =>
  type === "AGREE" &&
  rule === "noun" &&
  wordAt(tree, head) === "commitment" &&
  !dependentsBy(tree, head, "acl").some((at) => introducedBy(tree, at).includes("to"));

/** "commit suicide", "invest time", "suspended her campaign", "turned its back". */
const isPhrase: Test = ({ rule, pattern, clause }, { tree }) => {
  const nouns = objects.get(pattern.words[0] ?? "");
  if (pattern.particle === "back" && own.test(wordAt(tree, clause + 1))) return true;
  return (
    nouns !== undefined &&
    isOfVerb(rule) &&
    objectsOf(tree, clause).some((at) => isOneOf(tree, at, nouns))
  );
};

/** "killing themselves", "defend ourselves": done to nobody else. */
const isToOneself: Test = ({ mode, rule, pattern, clause }, { tree }) => {
  if (rule !== "verb" || mode === "SUICIDE-ATTACK" || pattern.words[0] === "blow") return false;
  const done = dependentsBy(tree, clause, "obj");
  return done.length > 0 && done.every((at) => /^.{2,4}sel(?:f|ves)$/.test(wordAt(tree, at)));
};

/** "barring a surprise": unless there is one. */
const isUnless: Test = ({ head }, { tree }) =>
  wordAt(tree, head) === "barring" &&
  tree.tokens[head]?.deprel === "advcl" &&
  dependentsBy(tree, head, "mark", "aux").length === 0;

/** "the leading threat of our time": nobody makes it. */
const isDanger: Test = ({ type, rule, head, pattern }, { tree }) =>
  type === "THREATEN" &&
  rule === "noun" &&
  pattern.words.at(-1) === "threat" &&
  !dependentsBy(tree, head, "acl", "ccomp", "nmod").some((at) =>
    introducedBy(tree, at).some((word) => /^(?:to|by|that|against)$/.test(word)),
  );

/** "her appeal to young voters": she pleases them. */
const isCharm: Test = ({ type, rule, head, pattern }, { tree }) =>
  type === "REQUEST" &&
  rule === "noun" &&
  pattern.words.at(-1) === "appeal" &&
  !dependentsBy(tree, head, "acl", "nmod", "ccomp").some((at) => {
    const words = introducedBy(tree, at);
    return words.includes("for") || (tree.tokens[at]?.upos === "VERB" && words.includes("to"));
  });

/** "have private promises from her": who has them made none. */
const isGotten: Test = ({ type, rule, clause }, { tree }) =>
  /^(?:AGREE|THREATEN)$/.test(type) &&
  rule === "noun-carried" &&
  /^(?:ha(?:s|ve|d|ving)|receiv(?:e|es|ed|ing))$/.test(wordAt(tree, clause));

/** "broke with the president on taxes", "with tradition": a difference of two politicians, or with nobody. */
const isDifference: Test = ({ type, rule, pattern, recipients }, { cast }) =>
  type === "SANCTION" &&
  rule === "verb" &&
  pattern.words[0] === "break" &&
  pattern.prepositions.includes("with") &&
  recipients.every((id) => cast.known.get(id)?.kind === "person");

/** "delivered a message that pleased many": to nobody. */
const isMessage: Test = ({ type, pattern, recipients }) =>
  type === "CONSULT" &&
  /^(?:deliver|send)$/.test(pattern.words[0] ?? "") &&
  recipients.length === 0;

/** "she shot back". */
const isRetort: Test = ({ type, pattern, clause }, { tree }) =>
  type === "ASSAULT" &&
  pattern.words[0] === "shoot" &&
  wordAt(tree, clause + 1) === "back" &&
  objectsOf(tree, clause).length === 0;

/** "meet the board's threshold". */
const isThreshold: Test = ({ type, pattern, clause }, { tree }) =>
  type === "CONSULT" &&
  pattern.words[0] === "meet" &&
  objectsOf(tree, clause).some((at) => isOneOf(tree, at, thresholds));

/** "hosted the Tarn Awards": a show is no guest. */
const isShow: Test = ({ type, pattern, clause, recipients }, { tree, cast }) =>
  type === "CONSULT" &&
  pattern.words[0] === "host" &&
  recipients.length > 0 &&
  recipients.every((id) => cast.known.get(id)?.kind === "organization") &&
  !objectsOf(tree, clause).some((at) => isOneOf(tree, at, officials));

/** "came out on top". */
const isOnTop: Test = ({ type, pattern, clause }, { tree }) =>
  type === "SUPPORT" &&
  pattern.words[0] === "come" &&
  dependentsBy(tree, clause, "obl").some((at) => wordAt(tree, at) === "top");

/** "People are talking about it." */
const isGossip: Test = ({ type, actors, recipients }, { cast }) =>
  type === "CONSULT" &&
  recipients.length === 0 &&
  actors.length > 0 &&
  actors.every((id) => anyone.has(cast.known.get(id)?.name.toLowerCase() ?? ""));

/** "defeated Judge Fenn": one person another, in a vote or a game. */
const isBeaten: Test = ({ type, rule, pattern, actors, recipients }, { cast }) =>
  type === "ASSAULT" &&
  isOfVerb(rule) &&
  pattern.words[0] === "defeat" &&
  actors.length > 0 &&
  recipients.length > 0 &&
  [...actors, ...recipients].every((id) => cast.known.get(id)?.kind === "person");

/** "signed up for a course". */
const isSignedUp: Test = ({ type, rule, pattern, clause }, { tree }) =>
  type === "SUPPORT" &&
  isOfVerb(rule) &&
  pattern.words[0] === "sign" &&
  pattern.particle === null &&
  wordAt(tree, clause + 1) === "up";

const tests: readonly Test[] = [
  isPhrase,
  isToOneself,
  isUnless,
  isDanger,
  isCharm,
  isGotten,
  isDifference,
  isMessage,
  isSignedUp,
  isRetort,
  isThreshold,
  isOnTop,
  isShow,
  isGossip,
  isBeaten,
  isFelt,
  hurtsIdea,
  threatensByItself,
  isContest,
  isNamedByPlace,
  isCampaign,
  isPanic,
  isPolled,
  isInvitation,
  isOfOwn,
  isToldAlone,
];

function isOfVerb(rule: string): boolean {
  return rule === "verb" || rule === "verb-passive";
}

/** A noun that the reader takes for an idea or a time and nobody goes by. */
function isIdea(ground: Ground, at: number): boolean {
  return heartsOf(ground, at).every(
    (heart) =>
      /^(?:abstract|time)$/.test(ground.tree.tokens[heart]?.mention ?? "") &&
      actorAtHead(ground.index, heart) === null,
  );
}

/** True for the name of a gulf, a river, a strait: nobody threatens or attacks it. */
export function isWater(id: string, { cast }: Ground): boolean {
  const actor = cast.known.get(id);
  if (actor?.kind !== "place") return false;
  return actor.name.split(" ", 8).some((word) => waters.has(word.toLowerCase()));
}
