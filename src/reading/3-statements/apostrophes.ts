import type { Token } from "../../language/analysis.js";

const MARKS = "'’";

/**
 * Indices of single marks that are the apostrophe of a plural ("the miners' hall"), not the end of a quotation:
 * after an s, before a word, with a later mark in the paragraph left to close it.
 */
export function lastApostrophes(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  let closerFollows = false;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (!token) continue;
    if (token.form.length === 1 && `${MARKS}‘`.includes(token.form)) {
      const next = tokens[at + 1];
      const opens = token.form === "‘" || (token.gap !== "none" && next?.gap === "none");
      if (opens) closerFollows = false;
      else if (closerFollows && afterPlural(tokens[at - 1]) && next && startsWord(next)) {
        found.add(at);
      } else closerFollows = true;
    }
    if (token.gap === "paragraph") closerFollows = false;
  }
  return found;
}

function afterPlural(token: Token | undefined): boolean {
  return token !== undefined && /[sxz]$/i.test(token.form);
}

function startsWord(token: Token): boolean {
  return token.gap === "space" && /^\p{Ll}/u.test(token.form);
}
