/** Where a sticky pattern's match at `at` ends, or -1. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const RUN = /[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]{1,200}(?:_{1,3}[\p{L}\p{M}\p{N}]{1,60}){0,6}/uy;
const APOSTROPHES = "'\u2019\u02bc`";

/** End of the run of letters, marks and digits at `at`, at most some 500 units on; -1 if there is none. */
export function runEnd(text: string, at: number): number {
  return matchEnd(RUN, text, at);
}

export function isApostrophe(character: string | undefined): boolean {
  return character !== undefined && character !== "" && APOSTROPHES.includes(character);
}

const WORDLY = /[\p{L}\p{M}\p{N}]/uy;

/** True if a letter, mark or digit stands at `at`. */
export function isWordly(text: string, at: number): boolean {
  return matchEnd(WORDLY, text, at) > at;
}
