import data from "../../../language/en/figurative.json" with { type: "json" };
import { dependentsBy, wordAt } from "../../2-actors/tree.js";
import { objectsOf } from "../../4-demands/clause.js";
import { nounForms } from "../../4-demands/inflect.js";
import { isOneOf } from "../../4-demands/words.js";
import { isOfVerb, own, type Test } from "./test.js";

const objects = new Map(
  Object.entries(data.objects).map(([verb, nouns]) => [verb, new Set(nouns.flatMap(nounForms))]),
);

/** "Let's go." */
const isInvitation: Test = ({ head }, { tree }) =>
  wordAt(tree, head) === "let" && /^(?:'s|’s|us)$/.test(wordAt(tree, head + 1));

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

/** "have private promises from her": who has them made none. */
const isGotten: Test = ({ type, rule, clause }, { tree }) =>
  /^(?:AGREE|THREATEN)$/.test(type) &&
  rule === "noun-carried" &&
  /^(?:ha(?:s|ve|d|ving)|receiv(?:e|es|ed|ing))$/.test(wordAt(tree, clause));

/** Phrases that mean something else. */
export const phrases: readonly Test[] = [isInvitation, isPhrase, isToOneself, isUnless, isGotten];
