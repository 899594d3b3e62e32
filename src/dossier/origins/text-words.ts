/** The words of a text as they are compared for copying: without case, punctuation or typography. */
export interface TextWords {
  readonly words: readonly string[];
  /** Where each word stands: code points of the text, half-open. */
  readonly places: readonly (readonly [number, number])[];
  /** Indices of words that begin a sentence or a line, roughly: it need only be the same in every copy. */
  readonly starts: readonly number[];
}

const piece = /([\p{L}\p{N}]+)|[.!?。！？\n\r]|[^\p{L}\p{N}]/gu;
const ending = /[.!?。！？\n\r]/;

/** Linear in the text. */
export function wordsOfText(text: string): TextWords {
  const words: string[] = [];
  const places: (readonly [number, number])[] = [];
  const starts: number[] = [];
  let isStart = true;
  let at = 0;
  for (const [whole, word] of text.matchAll(piece)) {
    const length = lengthInCharacters(whole);
    if (word !== undefined) {
      if (isStart) starts.push(words.length);
      isStart = false;
      words.push(word.normalize("NFKC").toLowerCase());
      places.push([at, at + length]);
    } else if (ending.test(whole)) isStart = true;
    at += length;
  }
  return { words, places, starts };
}

function lengthInCharacters(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
