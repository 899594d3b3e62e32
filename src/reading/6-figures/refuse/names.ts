import type { Page, Quantity } from "../draft.js";

/** Part of a name: "Five Hills", "the Group of Seven", or a number word with a capital inside a sentence. */
export function isInName(page: Page, quantity: Quantity): boolean {
  const { core, measured } = quantity;
  if (isCapital(page, quantity)) return true;
  const name = page.nameAt.get(core.from);
  if (!name || measured || name.kind === "time") return false;
  return name.from < core.from || name.to > core.to ? isProper(page, name.from, name.to) : false;
}

/** All content words of the name are capitalized: a plural noun that was taken for a name is none. */
function isProper(page: Page, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const token = page.tokens[index];
    if (token && /^(?:NOUN|ADJ|VERB)$/.test(token.upos) && /^\p{Ll}/u.test(token.form))
      return false;
  }
  return true;
}

/** Title-cased lines are all capitals: there the capital says nothing. */
function isCapital(page: Page, { core, kind }: Quantity): boolean {
  const token = page.tokens[core.from];
  const before = page.tokens[core.from - 1];
  if (kind !== "words" || !token || !/^\p{Lu}\p{Ll}/u.test(token.form)) return false;
  if (!before || before.sentence !== token.sentence) return false;
  const lead = before.upos === "ADP" ? page.tokens[core.from - 2] : before;
  const next = page.tokens[core.to];
  const isTitle = next !== undefined && /^\p{Lu}/u.test(next.form) && next.upos !== "PROPN";
  return /^\p{Ll}|^\p{Lu}/u.test(lead?.form ?? "") && before.upos !== "PUNCT" && !isTitle;
}
