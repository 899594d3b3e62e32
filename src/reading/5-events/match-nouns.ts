import data from "../../language/en/events.json" with { type: "json" };
import { dependentsBy, wordAt } from "../2-actors/tree.js";
import { doersOf, isPassive } from "../4-demands/clause.js";
import { heartsOf, nameBefore, peopleOf } from "../4-demands/find-people.js";
import { verbForms } from "../4-demands/inflect.js";
import { isIntroducedBy, isOneOf } from "../4-demands/words.js";
import type { Draft, Ground } from "./draft.js";
import { nounPatterns, type Pattern } from "./read-patterns.js";
import { theirOwn } from "./their-own.js";

const acting = formsOfAll(data.light.act);
const happening = new Set(
  data.light.happen.flatMap((phrase) => {
    const [verb = "", ...more] = phrase.split(" ");
    return verbForms(verb).map((form) => [form, ...more].join(" "));
  }),
);
const partOfName = new Set(["compound", "flat", "amod", "nmod:desc", "appos"]);
const patients = ["on", "against", "into", "upon", "with", "to", "at", "towards", "toward"];

function formsOfAll(verbs: readonly string[]): ReadonlySet<string> {
  return new Set(verbs.flatMap((verb) => verbForms(verb.split(" ")[0] ?? "")));
}

/** Events that nouns tell: "the resignation of the cabinet", "an attack by rebels on the port". */
export function matchNouns(ground: Ground): readonly Draft[] {
  const { tree } = ground;
  return ground.analysis.tokens.flatMap((token) => {
    if (token.upos !== "NOUN" && token.upos !== "PROPN") return [];
    if (partOfName.has(token.deprel)) return [];
    const patterns = nounPatterns.get(token.form.toLowerCase()) ?? [];
    for (const pattern of patterns) {
      const words = wordsAt(ground, pattern, token.index);
      if (!words || !fitsPrepositions(ground, pattern, token.index)) continue;
      const draft = draftOf(ground, pattern, token.index, words);
      if (draft) return [draft];
    }
    return [];
  });

  function fitsPrepositions(_: Ground, { prepositions }: Pattern, noun: number): boolean {
    if (prepositions.length === 0) return true;
    const clause = carrierOf(ground, noun);
    const near = [
      ...dependentsBy(tree, noun, "nmod", "acl"),
      ...(clause < 0 ? [] : dependentsBy(tree, clause, "obl")),
    ];
    return near.some((at) => isIntroducedBy(tree, at, prepositions));
  }
}

/** The tokens of a noun pattern that ends here, hyphens left out; null when its words are others. */
function wordsAt({ tree }: Ground, { words }: Pattern, noun: number): readonly number[] | null {
  const found = [noun];
  let at = noun;
  for (const word of words.slice(0, -1).reverse()) {
    at -= wordAt(tree, at - 1) === "-" ? 2 : 1;
    if (wordAt(tree, at) !== word) return null;
    found.unshift(at);
  }
  return found;
}

function draftOf(
  ground: Ground,
  pattern: Pattern,
  noun: number,
  words: readonly number[],
): Draft | null {
  const clause = carrierOf(ground, noun);
  const actors = [...new Set(actorsOf(ground, pattern, noun, clause))];
  if (!fitsSubject(ground, pattern, noun, clause)) return null;
  const recipients = [...new Set(recipientsOf(ground, pattern, noun, clause))].filter(
    (id) => !actors.includes(id),
  );
  const verb = clause < 0 ? happeningOf(ground, noun) : clause;
  return {
    type: pattern.type,
    mode: pattern.mode,
    pattern,
    head: noun,
    clause: verb,
    anchor: verb < 0 ? words : [...words, verb].sort((a, b) => a - b),
    actors,
    recipients,
    factuality: null,
    meeting: pattern.flags.has("meeting"),
    offered: pattern.flags.has("invite"),
    rule: clause < 0 ? "noun" : "noun-carried",
  };
}

/** The verb that carries the noun ("launch" an attack, a raid "was mounted"), or -1. */
export function carrierOf({ tree }: Ground, noun: number): number {
  const token = tree.tokens[noun];
  if (!token || token.head < 0) return -1;
  const down = dependentsBy(tree, noun, "acl", "acl:relcl").find(
    (at) => acting.has(wordAt(tree, at)) && isPassive(tree, at),
  );
  if (down !== undefined) return down;
  const verb = tree.tokens[token.head];
  if (verb?.upos !== "VERB" || !acting.has(verb.form.toLowerCase())) return -1;
  const passive = isPassive(tree, verb.index);
  const carried = passive ? /^nsubj/.test(token.deprel) : token.deprel === "obj";
  return carried ? verb.index : -1;
}

/** The verb that says that it happens: "talks will begin", "a riot broke out", "the meeting took place"; else -1. */
function happeningOf({ tree }: Ground, noun: number): number {
  const token = tree.tokens[noun];
  const verb = tree.tokens[token?.head ?? -1];
  if (token?.deprel !== "nsubj" || verb?.upos !== "VERB") return -1;
  const objects = dependentsBy(tree, verb.index, "obj").map((at) => wordAt(tree, at));
  const beside = dependentsBy(tree, verb.index, "compound:prt", "advmod").map((at) =>
    wordAt(tree, at),
  );
  const word = verb.form.toLowerCase();
  const whole = [...objects, ...beside].map((part) => `${word} ${part}`);
  if (whole.some((phrase) => happening.has(phrase))) return verb.index;
  return objects.length === 0 && happening.has(word) ? verb.index : -1;
}

function actorsOf(
  ground: Ground,
  pattern: Pattern,
  noun: number,
  clause: number,
): readonly string[] {
  const { tree } = ground;
  const phrases = (...words: string[]) =>
    dependentsBy(tree, noun, "nmod").filter((at) => isIntroducedBy(tree, at, words));
  const by = phrases("by").flatMap((at) => peopleOf(ground, at));
  if (by.length > 0) return by;
  if (clause >= 0) {
    const doers = doersOf(tree, clause).flatMap((at) => peopleOf(ground, at));
    if (doers.length > 0) return doers;
  }
  const between = phrases("between", "among").flatMap((at) => peopleOf(ground, at));
  if (between.length > 0) return between;
  const own = pattern.flags.has("meeting") ? theirOwn(ground, noun) : [];
  if (own.length > 0) return own;
  // "his resignation from the board" is not the board's.
  const of = pattern.mode === "RESIGN" ? phrases("of") : phrases("of", "from");
  const before = nameBefore(ground, noun);
  if (pattern.ofRecipient) return of.length > 0 ? before : [];
  if (before.length > 0) return before;
  return of.flatMap((at) => peopleOf(ground, at));
}

function recipientsOf(
  ground: Ground,
  pattern: Pattern,
  noun: number,
  clause: number,
): readonly string[] {
  const { tree } = ground;
  const named = (relation: string, head: number, words: readonly string[]) =>
    dependentsBy(tree, head, relation)
      .filter((at) => isIntroducedBy(tree, at, words))
      .flatMap((at) => peopleOf(ground, at));
  const words = pattern.prepositions.length > 0 ? pattern.prepositions : patients;
  if (pattern.ofRecipient) {
    const of = named("nmod", noun, ["of"]);
    return of.length > 0 ? of : nameBefore(ground, noun);
  }
  const after = named("nmod", noun, words);
  return after.length > 0 || clause < 0 ? after : named("obl", clause, words);
}

function fitsSubject(ground: Ground, { subject }: Pattern, noun: number, clause: number): boolean {
  if (subject.size === 0) return true;
  const { tree } = ground;
  const doers = [
    ...(clause < 0 ? [] : doersOf(tree, clause)),
    ...dependentsBy(tree, noun, "nmod:poss", "compound", "nmod"),
  ];
  return doers.some((at) => heartsOf(ground, at).some((heart) => isOneOf(tree, heart, subject)));
}
