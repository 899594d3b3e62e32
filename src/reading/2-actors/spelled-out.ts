import type { Token, TokenRange } from "../../language/analysis.js";

const longest = 8;

/**
 * "Rapid Support Forces (RSF)": where an acronym stands in brackets after capitalised words of just those initials, all of
 * them are the name, though the reader marked fewer. Any other range is given back.
 */
export function spelledOut(tokens: readonly Token[], range: TokenRange): TokenRange {
  let open = range.to;
  while (open < range.to + longest && /^\p{Lu}/u.test(tokens[open]?.form ?? "")) open++;
  const joined = pastJoins(tokens, range, open);
  if (joined > open) return { from: range.from, to: joined };
  const letters = tokens[open + 1]?.form ?? "";
  if (tokens[open]?.form !== "(" || tokens[open + 2]?.form !== ")") return range;
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return range;
  const from = open - letters.length;
  const words = tokens.slice(Math.max(0, from), open);
  const isAll =
    words.length === letters.length && words.every(({ form }, at) => form[0] === letters[at]);
  return isAll && from <= range.from ? { from, to: open } : range;
}

/** "United Mission in Kotara (UMK)": the end of capitals with small words between, where theirs are the letters; else `open`. */
function pastJoins(tokens: readonly Token[], { from }: TokenRange, open: number): number {
  let end = open;
  while (end < from + longest && isPart(tokens, end)) end++;
  const letters = tokens[end + 1]?.form ?? "";
  if (tokens[end]?.form !== "(" || tokens[end + 2]?.form !== ")") return open;
  const initials = tokens
    .slice(from, end)
    .flatMap(({ form }) => (/^\p{Lu}/u.test(form) ? form[0] : []));
  return /^\p{Lu}{2,8}$/u.test(letters) && initials.join("") === letters ? end : open;
}

function isPart(tokens: readonly Token[], at: number): boolean {
  const [form, next] = [tokens[at]?.form ?? "", tokens[at + 1]?.form ?? ""];
  if (/^\p{Lu}/u.test(form)) return true;
  return /^(?:in|of|for|and|the|on)$/.test(form) && /^(?:\p{Lu}|the$)/u.test(next);
}
