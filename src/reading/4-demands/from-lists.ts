import type { Sentence } from "../../language/analysis.js";
import data from "../../language/en/demands.json" with { type: "json" };
import { lemmaAt, wordAt } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import type { Finder } from "./draft.js";
import { peopleOf } from "./find-people.js";
import { nounForms } from "./inflect.js";

const nouns = new Set(data.nouns.flatMap(nounForms));

/**
 * "Among the demands of the guild the first is to open the locks": in a sentence of demands, what stands behind
 * "is to" or "was to", to the sentence's end.
 */
export const fromLists: Finder = (ground) =>
  ground.analysis.sentences.flatMap((sentence) => {
    const noun = firstOf(sentence, (at) => isDemandNoun(ground, at));
    const to = noun < 0 ? -1 : firstOf(sentence, (at) => at > noun && isToBe(ground, at));
    if (to < 0) return [];
    const end = withoutMarks(ground, sentence.to);
    const owner = ground.owners[to] ?? ground.owners[noun];
    const by = byOf(ground, sentence, noun) ?? owner?.source.actor ?? null;
    return end > to + 1
      ? [{ by, of: [], action: [{ from: to, to: end }], statement: owner?.id ?? null }]
      : [];
  });

function firstOf(sentence: Sentence, holds: (at: number) => boolean): number {
  for (let at = sentence.from; at < sentence.to; at++) if (holds(at)) return at;
  return -1;
}

function isDemandNoun({ tree }: People, at: number): boolean {
  return tree.tokens[at]?.upos === "NOUN" && nouns.has(wordAt(tree, at));
}

/** "to" before a verb and behind a form of "be". */
function isToBe({ tree }: People, at: number): boolean {
  return (
    wordAt(tree, at) === "to" &&
    tree.tokens[at + 1]?.upos === "VERB" &&
    /^(?:is|are|was|were)$/.test(wordAt(tree, at - 1))
  );
}

/** Whoever is named with the demands, else who speaks in the document that carries them ("the letter"). */
function byOf(ground: People, sentence: Sentence, noun: number): string | null {
  const { tree } = ground;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tree.tokens[at];
    if (token?.head === noun && /^nmod/.test(token.deprel)) {
      const id = peopleOf(ground, at)[0];
      if (id !== undefined) return id;
    }
    if (token?.deprel !== "nsubj" || at > noun) continue;
    const word = lemmaAt(tree, at);
    const written = ground.statements.find(({ medium }) => medium?.toLowerCase().endsWith(word));
    if (written) return written.source.actor;
  }
  return null;
}

function withoutMarks({ tree }: People, end: number): number {
  let to = end;
  while (tree.tokens[to - 1]?.upos === "PUNCT") to--;
  return to;
}
