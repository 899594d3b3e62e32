/** Names of outlets are compared without regard to case and width. */
export function foldOutlet(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim();
}

/** What the index takes for a word: letters, digits and marks in a row. */
const word = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

export interface FoundWord {
  /** Folded as the index folds: without case and accents. */
  readonly folded: string;
  /** UTF-16 units of the text it stands in. */
  readonly from: number;
  readonly to: number;
}

export function* wordsOf(text: string): Iterable<FoundWord> {
  for (const match of text.matchAll(word)) {
    const from = match.index;
    yield { folded: foldWord(match[0]), from, to: from + match[0].length };
  }
}

export function foldWord(form: string): string {
  if (/^[a-z0-9]+$/.test(form)) return form;
  return form
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
