import type { Token, TokenRange } from "../../../language/analysis.js";
import data from "../../../language/en/figures.json" with { type: "json" };
import { coreOfPhrase, dependentsBy, hasCase, lemmaAt } from "../../2-actors/tree.js";
import { isIntroducedBy } from "../../4-demands/words.js";
import { isSameSentence, type Page, type Quantity, wordOf } from "../draft.js";
import { causing, changes, partitives, timeNouns, totals } from "./data.js";

const REACH = 4;
/** "Stopped 3 km short of Tarn": where, and not how much. */
const placing = new Set(data.placing);
const subjects = ["nsubj", "nsubj:pass", "nsubj:outer"];

/**
 * "The number of {refugees} rose to 30,000", "{unemployment} stood at 12 percent", "the {death toll} is 45";
 * the object of a verb of change comes before its subject: "the bank cut its {rate} to 4 percent".
 */
export function fromSubject(page: Page, quantity: Quantity): TokenRange | null {
  const subject = subjectOf(page, quantity);
  if (subject === null) return null;
  const range = trimmed(page, subject);
  if (!totals.has(wordOf(page, subject))) return range;
  const counted = ofTotal(page, subject);
  return counted ?? (range.to - range.from > 1 ? range : null);
}

/** "put the number at 140": "number", where nothing says of what; else null. */
export function bareTotal(page: Page, quantity: Quantity): number | null {
  const subject = subjectOf(page, quantity);
  return subject !== null && totals.has(wordOf(page, subject)) ? subject : null;
}

function subjectOf(page: Page, quantity: Quantity): number | null {
  const isPlace = quantity.measured && placing.has(wordOf(page, quantity.to));
  const verb = isPlace ? null : verbAbove(page, quantity);
  if (verb === null) return null;
  const noun =
    nounBefore(page, verb, quantity, "obj") ?? nounBefore(page, verb, quantity, ...subjects);
  const isName = noun !== null && page.tokens[noun]?.upos === "PROPN";
  return isName && !quantity.measured ? null : noun;
}

function nounBefore(
  page: Page,
  verb: number,
  { from }: Quantity,
  ...relations: readonly string[]
): number | null {
  const noun = dependentsBy(page.tree, verb, ...relations).find(
    (at) => at < from && !(relations.includes("obj") && isAmount(page, at)),
  );
  if (noun === undefined || !isSameSentence(page, noun, from)) return null;
  return /^(?:NOUN|PROPN)$/.test(page.tokens[noun]?.upos ?? "") &&
    !timeNouns.has(wordOf(page, noun))
    ? noun
    : null;
}

/** "1.2 percent" in "rose 1.2 percent to 4.31". */
function isAmount(page: Page, at: number): boolean {
  return dependentsBy(page.tree, at, "nummod").length > 0;
}

/** The verb of change, or the amount itself where it is what the subject is said to be. */
function verbAbove(page: Page, { from, core, to }: Quantity): number | null {
  let at = core.to - 1;
  let below = at;
  for (let step = 0; step < 5; step++) {
    const token = page.tokens[at];
    if (!token || at > to + REACH) return null;
    if (at >= from && dependentsBy(page.tree, at, "cop").length > 0) return at;
    if (at < from && isChange(page, at))
      return below >= from && isCaused(page, at, below) ? null : at;
    below = at;
    const passes = /^(?:NUM|NOUN|SYM|ADJ)$/.test(token.upos) || isOfTotal(page, at);
    if (step > 0 && !passes) return null;
    if (token.deprel.startsWith("nsubj") || isOfNoun(page, token, from)) return null;
    at = token.head;
  }
  return null;
}

/** "raised 3 million francs": the amount is what was raised. */
function isCaused(page: Page, verb: number, below: number): boolean {
  return causing.has(wordOf(page, verb)) && page.tokens[below]?.deprel === "obj";
}

/** Told of another noun: "its growth to 19 members". */
function isOfNoun(page: Page, token: Token, from: number): boolean {
  const head = page.tokens[token.head];
  if (token.deprel !== "nmod" || head?.upos !== "NOUN" || head.index > token.index) return false;
  if (hasCase(page.tree, token.index, "to", "at") && isPastTotal(page, head)) return false;
  if (token.index < from && totals.has(wordOf(page, head.index)) && head.deprel === "obj")
    return false;
  return !/^(?:percent|points?|%)$/.test(wordOf(page, head.index));
}

/** "raised the number of dead from the fire to 38": the number hangs on the noun before it. */
function isPastTotal(page: Page, { head, deprel }: Token): boolean {
  if (!/^(?:obl|nmod)$/.test(deprel)) return false;
  const above = page.tokens[head];
  if (!above) return false;
  if (above.upos === "NOUN") return totals.has(wordOf(page, head)) && above.deprel === "obj";
  return (
    isChange(page, head) &&
    dependentsBy(page.tree, head, "obj").some((at) => totals.has(wordOf(page, at)))
  );
}

/** "detained" in "the number of detained". */
function isOfTotal(page: Page, at: number): boolean {
  const head = page.tokens[at]?.head ?? -1;
  return totals.has(wordOf(page, head)) && wordOf(page, at - 1) === "of";
}

function isChange(page: Page, at: number): boolean {
  if (page.tokens[at]?.upos === "NOUN" && totals.has(wordOf(page, at))) return false;
  return changes.has(lemmaAt(page.tree, at)) || changes.has(wordOf(page, at));
}

/** "the number of {dead}". */
function ofTotal(page: Page, subject: number): TokenRange | null {
  const counted = dependentsBy(page.tree, subject, "nmod", "acl", "amod").find(
    (at) =>
      at > subject && isIntroducedBy(page.tree, at, ["of"]) && wordOf(page, subject + 1) === "of",
  );
  return counted === undefined ? null : trimmed(page, counted);
}

function isDeterminer(page: Page, at: number): boolean {
  return partitives.has(wordOf(page, at)) || /^an?$/.test(wordOf(page, at));
}

function trimmed(page: Page, head: number): TokenRange {
  const { from, to } = coreOfPhrase(page.tree, head);
  let start = from;
  while (start < head && (isDeterminer(page, start) || page.tokens[start]?.upos === "NUM")) start++;
  return { from: start, to };
}
