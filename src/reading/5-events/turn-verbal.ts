import data from "../../language/en/figurative.json" with { type: "json" };
import { dependentsBy, isPlural, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { isNamed } from "../4-demands/cast.js";
import { nounForms, verbForms } from "../4-demands/inflect.js";
import { isIntroducedBy } from "../4-demands/words.js";
import type { Draft, Ground, Rule } from "./draft.js";

const attacks = new Set(data.verbalAttack.flatMap((word) => [...verbForms(word), word]));
const clashes = new Set(data.verbalClash.flatMap((word) => [...verbForms(word), word]));
const debate = new Set(data.debate.flatMap(nounForms));
const verbally = new Set(data.verbally);
const beside = new Set(data.beside);
const bodily = new Set(data.bodily.flatMap(nounForms));
/** How far around the word the sentence is looked at, in tokens. */
const furthest = 60;

/**
 * "The senator attacked the mayor over her record": in words, which is ACCUSE; a clash in a debate is nothing. Only of
 * people with names, where the sentence speaks of a debate or says what for, and nobody is hurt in it.
 */
export const turnVerbal: Rule = (drafts, ground) =>
  drafts.flatMap((draft) => {
    if (!isVerbal(draft, ground)) return [draft];
    if (clashes.has(wordAt(ground.tree, draft.head))) return [];
    return [{ ...draft, type: "ACCUSE", mode: "DISAPPROVE" } satisfies Draft];
  });

function isVerbal({ type, mode, head, actors, recipients }: Draft, ground: Ground): boolean {
  const { tree } = ground;
  const word = wordAt(tree, head);
  if (type !== "ASSAULT" || mode !== null || !(attacks.has(word) || clashes.has(word)))
    return false;
  const isPerson = (id: string) => ground.cast.known.get(id)?.kind === "person";
  if (!actors.every((id) => isPerson(id) && isNamed(ground, id))) return false;
  // "clashed with the senator over taxes", where nobody is told who did.
  if (actors.length === 0 && (!clashes.has(word) || !recipients.every(isPerson))) return false;
  if (recipients.some((id) => ground.cast.known.get(id)?.kind === "place")) return false;
  const words = sentenceAround(ground, head);
  if (words.some((at) => bodily.has(wordAt(tree, at)))) return false;
  if (tree.tokens[head]?.upos !== "VERB" && !isOwn(tree, head)) return false;
  return (
    words.some((at) => debate.has(lemmaAt(tree, at))) ||
    tellsWhatFor(tree, head) ||
    isHabit(tree, head, recipients.map(isPerson)) ||
    dependentsBy(tree, head, "advmod").some((at) => verbally.has(wordAt(tree, at))) ||
    dependentsBy(tree, head, "conj").some((at) => beside.has(lemmaAt(tree, at)))
  );
}

/** "attacks from the senator", "his attacks", "attacks by the senator" of which there are several. */
function isOwn(tree: Tree, noun: number): boolean {
  const token = tree.tokens[noun];
  const words = token && isPlural(token) ? ["from", "by"] : ["from"];
  const from = dependentsBy(tree, noun, "nmod").some((at) => isIntroducedBy(tree, at, words));
  return from || dependentsBy(tree, noun, "nmod:poss").length > 0;
}

/** "his attacks on a former minister": several, on people. */
function isHabit(tree: Tree, head: number, onPeople: readonly boolean[]): boolean {
  const token = tree.tokens[head];
  if (token?.upos !== "NOUN" || !isPlural(token)) return false;
  return onPeople.length > 0 && onPeople.every((is) => is);
}

function tellsWhatFor(tree: Tree, head: number): boolean {
  return dependentsBy(tree, head, "obl", "nmod", "advcl").some((at) =>
    isIntroducedBy(tree, at, data.matters),
  );
}

/** Tokens of the sentence, as far as `furthest` to each side. */
function sentenceAround({ analysis }: Ground, head: number): readonly number[] {
  const sentence = analysis.sentences[analysis.tokens[head]?.sentence ?? -1];
  const from = Math.max(sentence?.from ?? head, head - furthest);
  const to = Math.min(sentence?.to ?? head, head + furthest);
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
