import type { Token, TokenRange } from "../../../language/analysis.js";
import { coreOfPhrase, dependentsBy } from "../../2-actors/tree.js";
import { isSameSentence, type Page, type Quantity, wordOf } from "../draft.js";
import { fates, states } from "./data.js";

const REACH = 10;

/**
 * The participle, adjective or noun that is said of the number alone: "12 were {killed}", "12 of them were
 * {children}", "12 are {in custody}". What they do counts nothing ("two abstained"), nor what is done with money.
 */
export function fromPredicate(page: Page, { from, core, currency }: Quantity): TokenRange | null {
  if (currency !== null) return null;
  const token = page.tokens[core.to - 1];
  const head = token && page.tokens[token.head];
  if (!token || !head || head.index <= token.index || head.index > token.index + REACH) return null;
  if (!/^nsubj/.test(token.deprel) || !isSameSentence(page, head.index, token.index)) return null;
  const lead = page.tokens[from - 1];
  if (lead?.upos === "DET" && lead.sentence === token.sentence) return null;
  if (head.upos === "NOUN") {
    if (dependentsBy(page.tree, head.index, "nummod").length > 0) return null;
    const [at] = dependentsBy(page.tree, head.index, "case");
    const from = at ?? coreOfPhrase(page.tree, head.index).from;
    return { from: Math.max(from, token.index + 1), to: head.index + 1 };
  }
  const copular = dependentsBy(page.tree, head.index, "cop").length > 0;
  return copular || isSuffered(page, token, head) ? { from: head.index, to: head.index + 1 } : null;
}

function isSuffered(page: Page, number: Token, verb: Token): boolean {
  const word = wordOf(page, verb.index);
  if (states.has(word) || fates.has(word)) return true;
  return (
    number.deprel === "nsubj:pass" || dependentsBy(page.tree, verb.index, "aux:pass").length > 0
  );
}
