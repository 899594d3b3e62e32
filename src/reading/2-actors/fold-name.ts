import type { Token, TokenRange } from "../../language/analysis.js";

const particles = new Set(["al", "el", "ul", "the"]);

/**
 * The words of a name as they are compared within a report: lower case, without marks on letters, dots
 * and apostrophes; parted at spaces and hyphens; "the", "and", "&" and the article "al-" left out.
 */
export function foldName(form: string): readonly string[] {
  const words = form
    .normalize("NFD")
    .replace(/\p{M}|[.'’‘ʼ`´]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "and");
  const bare = words.filter((word) => !particles.has(word));
  return bare.length > 0 ? bare : words;
}

/** The exact words of a range, whatever white space stands between them. */
export function formOf(text: string, tokens: readonly Token[], range: TokenRange): string {
  const from = tokens[range.from]?.from ?? 0;
  const to = tokens[range.to - 1]?.to ?? from;
  return text.slice(from, to);
}
