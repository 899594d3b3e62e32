import { type Page, wordOf } from "./draft.js";

/** Phrases of a word list, each with what it means, found by their first or last word. */
export interface Phrases<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
}

interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** `lists` gives the phrases of each meaning, words parted by one space as the tokens are. */
export function phrasesOf<Meaning extends string>(
  lists: Readonly<Record<Meaning, readonly string[]>>,
): Phrases<Meaning> {
  const byFirst = new Map<string, Phrase<Meaning>[]>();
  const byLast = new Map<string, Phrase<Meaning>[]>();
  for (const meaning of Object.keys(lists) as Meaning[]) {
    for (const line of lists[meaning]) {
      const words = line.split(" ");
      add(byFirst, words[0] ?? "", { words, meaning });
      add(byLast, words.at(-1) ?? "", { words, meaning });
    }
  }
  return { byFirst, byLast };
}

/** The longest phrase that begins at token `at`: how many tokens, and what it means. */
export function phraseFrom<Meaning>(
  phrases: Phrases<Meaning>,
  page: Page,
  at: number,
): { readonly length: number; readonly meaning: Meaning } | null {
  return longest(phrases.byFirst.get(wordOf(page, at)), page, () => at);
}

/** The longest phrase that ends just before token `at`. */
export function phraseBefore<Meaning>(
  phrases: Phrases<Meaning>,
  page: Page,
  at: number,
): { readonly length: number; readonly meaning: Meaning } | null {
  return longest(phrases.byLast.get(wordOf(page, at - 1)), page, (length) => at - length);
}

function longest<Meaning>(
  phrases: readonly Phrase<Meaning>[] | undefined,
  page: Page,
  startOf: (length: number) => number,
): { readonly length: number; readonly meaning: Meaning } | null {
  let best: Phrase<Meaning> | null = null;
  for (const phrase of phrases ?? []) {
    const start = startOf(phrase.words.length);
    if (best && best.words.length >= phrase.words.length) continue;
    if (phrase.words.every((word, step) => wordOf(page, start + step) === word)) best = phrase;
  }
  return best && { length: best.words.length, meaning: best.meaning };
}

function add<Meaning>(
  map: Map<string, Phrase<Meaning>[]>,
  key: string,
  phrase: Phrase<Meaning>,
): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
