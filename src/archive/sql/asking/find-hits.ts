import type { Phrases } from "../dialect.js";
import { type FoundWord, foldSameLength, foldWord, isWordAt, wordsOf } from "../words.js";

/** Where a phrase stands, in UTF-16 units of the text. */
export interface Hit {
  /** Which of the phrases asked for. */
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
}

/** Places of the words asked for that are looked at. */
export const mostHits = 200;

/**
 * Where phrases stand in a text, in its order, without overlaps. Single words of a text that folds unit by unit,
 * as nearly all do, are looked for directly; else the text is cut into words as the index cuts it.
 */
export function findHits(text: string, phrases: Phrases): readonly Hit[] {
  const sought = phrases.map((words) => words.map(foldWord));
  const quick = findSingly(foldSameLength(text), sought);
  return quick ?? findByWords(text, sought);
}

type Sought = readonly (readonly string[])[];

/** Null unless every phrase is one word that is found. */
function findSingly(folded: string, sought: Sought): readonly Hit[] | null {
  const hits: Hit[] = [];
  for (const [phrase, [word = "", ...more]] of sought.entries()) {
    if (more.length > 0) return null;
    const before = hits.length;
    let from = folded.indexOf(word);
    while (from >= 0 && hits.length - before < mostHits) {
      const to = from + word.length;
      if (isWordAt(folded, from, to)) hits.push({ phrase, from, to });
      from = folded.indexOf(word, to);
    }
    if (hits.length === before) return null;
  }
  return hits.sort((a, b) => a.from - b.from).slice(0, mostHits);
}

function findByWords(text: string, sought: Sought): readonly Hit[] {
  const firsts = new Set(sought.map(([first]) => first));
  const words = [...wordsOf(text)];
  const hits: Hit[] = [];
  for (let at = 0; at < words.length && hits.length < mostHits; at++) {
    const word = words[at] as FoundWord;
    if (!firsts.has(word.folded)) continue;
    const phrase = longestAt(words, at, sought);
    const length = sought[phrase]?.length ?? 0;
    if (length === 0) continue;
    hits.push({ phrase, from: word.from, to: words[at + length - 1]?.to ?? word.to });
    at += length - 1;
  }
  return hits;
}

/** The index of the longest phrase that stands at a word; -1 for none. */
function longestAt(words: readonly FoundWord[], at: number, sought: Sought): number {
  let longest = -1;
  for (const [index, phrase] of sought.entries()) {
    if (phrase.length <= (sought[longest]?.length ?? 0)) continue;
    if (phrase.every((word, step) => words[at + step]?.folded === word)) longest = index;
  }
  return longest;
}
