import type { Sentence } from "../../language/analysis.js";
import data from "../../language/en/demands.json" with { type: "json" };
import { dependentsBy, wordAt } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import { isInfinitive } from "./clause.js";
import type { Draft } from "./draft.js";

const listWords = new Set(data.listWords);

/**
 * Sentences that go on with a list without saying again who asks: "Second, the release of the crew." They begin with
 * a word of listing and have no verb of their own, and stand right after a sentence with a demand.
 */
export function carryOn(drafts: readonly Draft[], ground: People): readonly Draft[] {
  const { analysis } = ground;
  const all = [...drafts];
  for (const [index, sentence] of analysis.sentences.entries()) {
    const before = all.findLast(({ action }) =>
      isIn(action[0]?.from, analysis.sentences[index - 1]),
    );
    if (!before || all.some(({ action }) => isIn(action[0]?.from, sentence))) continue;
    const from = startOfItem(sentence, ground);
    if (from === null) continue;
    let { to } = sentence;
    while (to > from + 1 && analysis.tokens[to - 1]?.upos === "PUNCT") to--;
    all.push({ ...before, action: [{ from, to }] });
  }
  return all;
}

function isIn(at: number | undefined, sentence: Sentence | undefined): boolean {
  return at !== undefined && sentence !== undefined && sentence.from <= at && at < sentence.to;
}

/** First token of what is demanded, or null when the sentence is none of a list. */
function startOfItem(sentence: Sentence, { tree }: People): number | null {
  if (!listWords.has(wordAt(tree, sentence.from))) return null;
  const root = tree.tokens.slice(sentence.from, sentence.to).find((token) => token.head < 0);
  if (!root) return null;
  const noun = root.upos === "NOUN" && dependentsBy(tree, root.index, "cop", "nsubj").length === 0;
  if (!noun && !isInfinitive(tree, root.index)) return null;
  let from = sentence.from + 1;
  while (from < sentence.to && /^(?:PUNCT|CCONJ|ADV)$/.test(tree.tokens[from]?.upos ?? "")) from++;
  return from < sentence.to ? from : null;
}
