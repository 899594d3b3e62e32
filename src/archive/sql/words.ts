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

/**
 * A text folded so that each unit stands where it stood; what folds to more or fewer units stays as it is.
 * Only runs beyond ASCII cost more than a comparison.
 */
export function foldSameLength(text: string): string {
  const lower = text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
  return lower.replace(/[^\0-\x7f]/g, (unit) => {
    const folded = foldWord(unit);
    return folded.length === 1 ? folded : unit;
  });
}

/** True if nothing that belongs to a word stands right before or behind. */
export function isWordAt(text: string, from: number, to: number): boolean {
  return !isInWord(text.charAt(from - 1)) && !isInWord(text.charAt(to));
}

/** Half of a surrogate pair counts as part of a word: the longer way finds out. */
function isInWord(unit: string): boolean {
  return unit !== "" && /[\p{L}\p{N}\p{Co}\p{M}\p{Cs}]/u.test(unit);
}
