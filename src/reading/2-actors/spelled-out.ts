import type { Token, TokenRange } from "../../language/analysis.js";

const longest = 8;

/**
 * "Rapid Support Forces (RSF)": where an acronym stands in brackets after capitalised words of just those initials, all of
 * them are the name, though the reader marked fewer. Any other range is given back.
 */
export function spelledOut(tokens: readonly Token[], range: TokenRange): TokenRange {
  let open = range.to;
  while (open < range.to + longest && /^\p{Lu}/u.test(tokens[open]?.form ?? "")) open++;
  const letters = tokens[open + 1]?.form ?? "";
  if (tokens[open]?.form !== "(" || tokens[open + 2]?.form !== ")") return range;
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return range;
  const from = open - letters.length;
  const words = tokens.slice(Math.max(0, from), open);
  const isAll =
    words.length === letters.length && words.every(({ form }, at) => form[0] === letters[at]);
  return isAll && from <= range.from ? { from, to: open } : range;
}
