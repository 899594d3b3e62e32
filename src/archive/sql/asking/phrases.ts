import type { Phrases } from "../dialect.js";
import { foldWord, wordsOf } from "../words.js";

/** More than this of what a person types is passed over. */
const mostCharacters = 1000;
const mostPhrases = 32;

/** A word, or words in quotation marks of any kind, straight or curly; a mark without its second half opens none. */
const piece = /["“„”«»]([^"“„”«»]{1,1000})["“„”«»]|[^\s"“„”«»]{1,1000}/gu;

/**
 * What is asked for by words as a person types them: phrases, each a run of words of the index. Several words that
 * hang together without a space ("cease-fire") are a phrase too. Null when nothing was typed; an empty list when
 * what was typed has no word in it.
 */
export function phrasesOf(typed: string | undefined): Phrases | null {
  const asked = (typed ?? "").slice(0, mostCharacters).trim();
  if (asked === "") return null;
  const phrases = new Map<string, readonly string[]>();
  for (const [whole, quoted] of asked.matchAll(piece)) {
    const words = [...wordsOf(quoted ?? whole)].map(({ from, to }) =>
      (quoted ?? whole).slice(from, to),
    );
    const spoken = words.filter((word) => foldWord(word) !== "");
    if (spoken.length > 0) phrases.set(spoken.join(" "), spoken);
  }
  return [...phrases.values()].slice(0, mostPhrases);
}
