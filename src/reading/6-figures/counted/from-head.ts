import type { TokenRange } from "../../../language/analysis.js";
import data from "../../../language/en/figures.json" with { type: "json" };
import { coreOfPhrase, dependentsBy, hasCase } from "../../2-actors/tree.js";
import { type Page, type Quantity, wordOf } from "../draft.js";
import { bands, partitives, timeNouns, totals } from "./data.js";

const REACH = 6;
/** What a figure is among figures. */
const standing = new Set(data.standing);

/** The noun that has the amount: "a {loan} of €2bn", "a {population} of 3 million". */
export function fromHead(page: Page, quantity: Quantity): TokenRange | null {
  const { from, core } = quantity;
  for (let at = from; at < core.to; at++) {
    const token = page.tokens[at];
    const head = token && page.tokens[token.head];
    if (!token || !head || head.index >= from) continue;
    if (timeNouns.has(wordOf(page, head.index)) || bands.has(wordOf(page, head.index))) return null;
    if (totals.has(wordOf(page, head.index)) && isBare(page, head.index)) return null;
    if (token.deprel !== "nmod" || head.upos !== "NOUN" || head.index < from - REACH) return null;
    const before = page.tokens[from - 1];
    if (wordOf(page, from - 1) !== "of" && before?.upos !== "ADV") return null;
    if (before?.upos === "ADV" && !hasCase(page.tree, at, "of")) return null;
    const phrase = coreOfPhrase(page.tree, head.index);
    let start = phrase.from;
    while (start < head.index && isArticle(page, start)) start++;
    return { from: start, to: phrase.to };
  }
  return null;
}

/** "gave a figure of 61": of what, is told elsewhere. */
function isBare(page: Page, noun: number): boolean {
  const own = dependentsBy(page.tree, noun, "compound", "amod", "nmod:poss");
  return own.every((at) => standing.has(wordOf(page, at)));
}

function isArticle(page: Page, at: number): boolean {
  return /^an?$/.test(wordOf(page, at)) || partitives.has(wordOf(page, at));
}
