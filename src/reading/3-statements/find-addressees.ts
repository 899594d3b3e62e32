import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, hasCase, lemmaAt, phraseOf, wordAt } from "../2-actors/tree.js";
import { cueLemma } from "./cue-lemma.js";
import { actorAt, type Ground } from "./draft.js";
import { wholePhrase } from "./phrases.js";

const told = new Set(speech.told);
const members = new Set(speech.members);
const toWhom = Object.entries(speech.toPrepositions).map(
  ([preposition, verbs]) => [preposition, new Set(verbs)] as const,
);

/**
 * Ids of the actors that the text says it was said to: "told the board", "called on Varna to", "wrote to her", and
 * "wrote to the board, urging them", where the pronoun itself may be anybody.
 */
export function findAddressees(cue: number, ground: Ground): readonly string[] {
  const own = actorsOf(headsOf(cue, ground), ground);
  if (own.length > 0) return own;
  const above = verbAbove(cue, ground);
  return above === null ? [] : actorsOf(headsOf(above, ground), ground);
}

function actorsOf(heads: readonly number[], ground: Ground): readonly string[] {
  const all = heads.flatMap((at) => [at, ...dependentsBy(ground.tree, at, "conj")]);
  return [...new Set(all.flatMap((at) => actorsAt(at, ground)))];
}

/** The verb that "urging" and "saying" only say more about, when they name nobody of their own. */
function verbAbove(cue: number, { tree }: Ground): number | null {
  const verb = tree.tokens[cue];
  if (verb?.deprel !== "advcl" || !/ing$/i.test(verb.form) || verb.head < 0) return null;
  const objects = dependentsBy(tree, cue, "obj", "iobj");
  return objects.every((at) => tree.tokens[at]?.upos === "PRON") ? verb.head : null;
}

function headsOf(cue: number, { tree }: Ground): readonly number[] {
  const verb = tree.tokens[cue];
  const lemma = verb ? cueLemma(verb.form, verb.lemma) : "";
  const objects = dependentsBy(tree, cue, "obj");
  const direct = told.has(lemma) ? [...objects, ...dependentsBy(tree, cue, "nsubj:pass")] : [];
  const oblique = [...dependentsBy(tree, cue, "obl", "nmod"), ...objects.flatMap(sentTo)].filter(
    (at) => toWhom.some(([word, verbs]) => verbs.has(lemma) && hasCase(tree, at, word)),
  );
  return [...dependentsBy(tree, cue, "iobj"), ...direct, ...oblique];

  function sentTo(object: number): readonly number[] {
    return dependentsBy(tree, object, "nmod").filter((at) => hasCase(tree, at, "to"));
  }
}

/** The actor of the phrase at `head`; of "representatives of X" the X, when they are no actor themselves. */
function actorsAt(head: number, ground: Ground): readonly string[] {
  const { tree } = ground;
  const actor = actorAt(ground, wholePhrase(tree, head)) ?? actorAt(ground, phraseOf(tree, head));
  if (actor) return [actor.id];
  if (!members.has(lemmaAt(tree, head)) && wordAt(tree, head) !== "those") return [];
  const of = dependentsBy(tree, head, "nmod").filter((at) => hasCase(tree, at, "of"));
  return of
    .flatMap((at) => [at, ...dependentsBy(tree, at, "conj")])
    .flatMap((at) => actorAt(ground, phraseOf(tree, at))?.id ?? []);
}
