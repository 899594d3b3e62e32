import patterns from "../../../language/en/events.json" with { type: "json" };
import data from "../../../language/en/figurative.json" with { type: "json" };
import { dependentsBy, wordAt } from "../../2-actors/tree.js";
import { doersOf, objectsOf } from "../../4-demands/clause.js";
import { isWho } from "../../4-demands/find-people.js";
import { nounForms, verbForms } from "../../4-demands/inflect.js";
import { introducedBy, isOneOf } from "../../4-demands/words.js";
import { isOfVerb, own, type Test } from "./test.js";

const shares = new Set(data.shares.flatMap(nounForms));
const officials = new Set(patterns.sets.official.flatMap(nounForms));
const thresholds = new Set(data.thresholds.flatMap(nounForms));
const anyone = new Set(data.anyone);
const toldAlone = new Set(data.toldAlone.flatMap(verbForms));
const meant: ReadonlySet<string> = new Set(["SUPPORT", "REJECT", "AGREE", "ACCUSE"]);
const share = /\b(?:per ?cent|percentage)\b|%/i;

/** "Forty per cent would back her": a poll. Who walks out or marches does so, whatever the share. */
const isPolled: Test = ({ type, rule, clause, actors }, { tree, cast }) => {
  if (!meant.has(type) || !isOfVerb(rule)) return false;
  const named = actors.map((id) => cast.known.get(id)?.name ?? "");
  if (named.length > 0 && named.every((name) => share.test(name))) return true;
  const doers = doersOf(tree, clause);
  return doers.length > 0 && doers.every((at) => isOneOf(tree, at, shares));
};

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

/** "She appeals to young voters": without a word of what she asks. */
const isPleasing: Test = ({ type, rule, pattern, clause }, { tree }) =>
  type === "REQUEST" &&
  rule === "verb" &&
  pattern.words[0] === "appeal" &&
  /Tense=Pres/.test(tree.tokens[clause]?.feats ?? "") &&
  !dependentsBy(tree, clause, "xcomp", "ccomp", "advcl", "obl").some((at) =>
    introducedBy(tree, at).some(
      (word) => word === "for" || (word === "to" && tree.tokens[at]?.upos === "VERB"),
    ),
  );

/** "the court takes joy": what takes somebody to court is no court. */
const isCourtItself: Test = ({ type, rule, pattern, clause }, { tree }) =>
  type === "ACCUSE" &&
  rule === "verb" &&
  pattern.words[0] === "take" &&
  doersOf(tree, clause).some((at) => pattern.beside.includes(wordAt(tree, at)));

/** "showed his commitment to the islands": what is only felt promises nothing. */
const isFelt: Test = ({ type, rule, head }, { tree }) =>
  type === "AGREE" &&
  rule === "noun" &&
  wordAt(tree, head) === "commitment" &&
  !dependentsBy(tree, head, "acl").some((at) => introducedBy(tree, at).includes("to"));

/** "her appeal to young voters": she pleases them. */
const isCharm: Test = ({ type, rule, head, pattern }, { tree }) =>
  type === "REQUEST" &&
  rule === "noun" &&
  pattern.words.at(-1) === "appeal" &&
  !dependentsBy(tree, head, "acl", "nmod", "ccomp").some((at) => {
    const words = introducedBy(tree, at);
    return words.includes("for") || (tree.tokens[at]?.upos === "VERB" && words.includes("to"));
  });

/** "delivered a message that pleased many": to nobody. */
const isMessage: Test = ({ type, pattern, recipients }) =>
  type === "CONSULT" &&
  /^(?:deliver|send)$/.test(pattern.words[0] ?? "") &&
  recipients.length === 0;

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

/** "signed up for a course". */
const isSignedUp: Test = ({ type, rule, pattern, clause }, { tree }) =>
  type === "SUPPORT" &&
  isOfVerb(rule) &&
  pattern.words[0] === "sign" &&
  pattern.particle === null &&
  wordAt(tree, clause + 1) === "up";

/** Promises, requests, support and meetings that are none. */
export const ofWords: readonly Test[] = [
  isPolled,
  isOfOwn,
  isToldAlone,
  isFelt,
  isPleasing,
  isCourtItself,
  isCharm,
  isMessage,
  isThreshold,
  isShow,
  isOnTop,
  isGossip,
  isSignedUp,
];
