/** The words of a text as they are compared for copying: without case, punctuation or typography. */
export interface TextWords {
  readonly words: readonly string[];
  /** Where each word stands: code points of the text, half-open. */
  readonly places: readonly (readonly [number, number])[];
  /** Indices of words that begin a sentence or a line, roughly: it need only be the same in every copy. */
  readonly starts: readonly number[];
}

const word = /[\p{L}\p{N}]+/gu;
const ending = /[.!?。！？\n\r]/;
const beyondOneUnit = /[\uD800-\uDFFF]/;

/** Linear in the text. */
export function wordsOfText(text: string): TextWords {
  const words: string[] = [];
  const places: (readonly [number, number])[] = [];
  const starts: number[] = [];
  const lengthOf = beyondOneUnit.test(text) ? lengthInCharacters : lengthInUnits;
  let [at, from] = [0, 0];
  for (const match of text.matchAll(word)) {
    const [whole] = match;
    const gap = text.slice(from, match.index);
    const start = at + lengthOf(gap);
    at = start + lengthOf(whole);
    from = match.index + whole.length;
    if (words.length === 0 || ending.test(gap)) starts.push(words.length);
    words.push(whole.normalize("NFKC").toLowerCase());
    places.push([start, at]);
  }
  return { words, places, starts };
}

function lengthInUnits(text: string): number {
  return text.length;
}

function lengthInCharacters(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
