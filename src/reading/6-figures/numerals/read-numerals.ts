import type { Numeral, Page } from "../draft.js";
import { greatest } from "./data.js";
import { readDigits } from "./read-digits.js";
import { readPlurals } from "./read-plurals.js";
import { readShares } from "./read-shares.js";
import { readWords } from "./read-words.js";

/** Ways to write a number, in the order in which they are tried at a token. */
const ways = [readShares, readPlurals, readDigits, readWords];

/**
 * All numerals, in text order, without overlaps. `beyond` are those that are larger than a number can hold
 * exactly (2^53 − 1): they are given up.
 */
export function readNumerals(page: Page): {
  readonly numerals: readonly Numeral[];
  readonly beyond: readonly Numeral[];
} {
  const numerals: Numeral[] = [];
  const beyond: Numeral[] = [];
  let at = 0;
  while (at < page.tokens.length) {
    const found = firstOf(page, at);
    if (found) (isHeld(found) ? numerals : beyond).push(found);
    at = Math.max(at + 1, found?.to ?? 0);
  }
  return { numerals, beyond };
}

function firstOf(page: Page, at: number): Numeral | null {
  for (const read of ways) {
    const found = read(page, at);
    if (found && isInOneSentence(page, found)) return found;
  }
  return null;
}

function isInOneSentence(page: Page, { from, to }: Numeral): boolean {
  return page.tokens[from]?.sentence === page.tokens[to - 1]?.sentence;
}

function isHeld({ low, high }: Numeral): boolean {
  return low <= greatest && (high === null || high <= greatest);
}
