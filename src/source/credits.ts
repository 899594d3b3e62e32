import { creditsOfLine } from "./credit-lines.js";
import type { Credit } from "./source.js";

/** One line of the text that is not blank, and where among such lines it stands. */
export interface Line {
  readonly words: string;
  /** Where `words` begins in the text, in UTF-16 units. */
  readonly from: number;
  /** 0 is the first line that is not blank. */
  readonly index: number;
  readonly count: number;
}

/**
 * Finds the credits of a report: stretches that are not its own sentences, such as a picture's credit at the
 * end of a caption or the source line at the end. In text order, never overlapping.
 *
 * A doubtful one is left in the text: a sentence lost costs more than a credit read as words.
 * Time is linear in the length of the text.
 */
export function findCredits(text: string): readonly Credit[] {
  return linesOf(text).flatMap(creditsOfLine);
}

function linesOf(text: string): readonly Line[] {
  const found: { words: string; from: number }[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    if (words.length > 0) found.push({ words, from: from + line.length - line.trimStart().length });
    from += line.length + 1;
  }
  return found.map((line, index) => ({ ...line, index, count: found.length }));
}
