import type { Token, TokenRange } from "../../../language/analysis.js";
import { isGlued, isHyphen, type Page, type Quantity, wordOf } from "../draft.js";
import { moneyNames } from "../money-words.js";
import { additions, notCounted, partitives, partPronouns, timeNouns, weekdays } from "./data.js";
import { endOf, isJoint, isParticiple } from "./past-head.js";

const REACH = 9;
const INSIDE = /^(?:ADJ|NOUN|PROPN|NUM|ADV|VERB|X|SYM)$/;
const ENDS_PHRASE = /^(?:obl|nsubj|obj|iobj|vocative|root)/;

/** The noun phrase after the number: "130,000 {martyrs, wounded and missing}", "$5m in {aid}", "20 {killed}". */
export function fromNoun(page: Page, quantity: Quantity): TokenRange | null {
  const start = startOf(page, quantity);
  if (start === null) return null;
  if (isHyphen(page, start - 1) && start === quantity.to + 1 && !quantity.measured)
    return { from: start, to: start + 1 };
  if (quantity.measured && start === quantity.to && isSetAside(page, start)) return null;
  const head = headAfter(page, start, quantity.measured);
  return head === null ? null : { from: start, to: endOf(page, head) };
}

/** "Rs 40 crore earmarked for roads": what becomes of the money, and not of what it is. */
function isSetAside(page: Page, at: number): boolean {
  const [token, next] = [page.tokens[at], page.tokens[at + 1]];
  return token?.upos === "VERB" || (/ed$/.test(token?.form ?? "") && next?.upos === "ADP");
}

/** The first word of what is counted: past "of", "in", determiners and "more"; null before a pronoun. */
function startOf(page: Page, quantity: Quantity): number | null {
  let at = quantity.to;
  if (isHyphen(page, at) && isGlued(page, at) && isGlued(page, at + 1)) at++;
  if (quantity.measured && wordOf(page, at) === ")" && wordOf(page, at + 1) === "of") at++;
  const link = wordOf(page, at);
  if (link === "of" || (link === "in" && isPaidIn(page, at, quantity))) {
    at++;
    while (page.tokens[at]?.upos === "NUM" && at < quantity.to + 4) at++;
    if (partPronouns.has(wordOf(page, at)) && !isDeterminer(page, at)) return null;
  }
  for (let step = 0; step < 3; step++) {
    const word = wordOf(page, at);
    if (
      !partitives.has(word) &&
      !(additions.has(page.tokens[at]?.form ?? "") && isFollowedByNoun(page, at))
    )
      break;
    at++;
  }
  if (link === "of") at = pastWhole(page, at);
  return page.tokens[at]?.sentence === page.tokens[quantity.from]?.sentence ? at : null;
}

/** Past the number of all: "a dozen of the 300 or so {guards}". */
function pastWhole(page: Page, start: number): number {
  let at = start;
  while (page.tokens[at]?.upos === "NUM" && !isHyphen(page, at + 1) && at < start + 4) at++;
  const rough = wordOf(page, at) === "or" && wordOf(page, at + 1) === "so";
  return at > start && rough ? at + 2 : at;
}

/** "$5m in aid"; "$5m in the third quarter" says when. */
function isPaidIn(page: Page, at: number, { currency, unit }: Quantity): boolean {
  const isMoney = currency !== null || moneyNames.has(unit ?? "") || moneyNames.has(`${unit}s`);
  return isMoney && /^(?:NOUN|ADJ|VERB)$/.test(page.tokens[at + 1]?.upos ?? "");
}

function isDeterminer(page: Page, at: number): boolean {
  return page.tokens[at]?.upos === "DET";
}

function isFollowedByNoun(page: Page, at: number): boolean {
  return /^(?:NOUN|ADJ|PROPN|VERB)$/.test(page.tokens[at + 1]?.upos ?? "");
}

/**
 * The head of the phrase that begins at `start`: its last noun, or the participle or adjective that stands for
 * one ("20 killed"; not after a measure: "six metres high").
 */
function headAfter(page: Page, start: number, measured: boolean): number | null {
  let noun: number | null = null;
  let other: number | null = null;
  for (let at = start; at < start + REACH; at++) {
    const token = page.tokens[at];
    if (!token || !belongs(page, start, token, noun)) break;
    if (token.deprel === "acl:relcl") return null;
    if (token.upos === "NOUN" || token.upos === "PROPN") noun = at;
    else if (token.upos === "ADJ" || isParticiple(token)) other = other ?? at;
  }
  const head = noun ?? (measured ? null : other);
  const isOther = head !== null && head === other && page.tokens[head + 1]?.upos === "PART";
  return head === null || isOther || isEmpty(page, head) ? null : head;
}

/** "a year", "apiece": nothing is counted. */
function isEmpty(page: Page, at: number): boolean {
  return timeNouns.has(wordOf(page, at)) || notCounted.has(wordOf(page, at));
}

function belongs(page: Page, start: number, token: Token, noun: number | null): boolean {
  const at = token.index;
  if (token.sentence !== page.tokens[start]?.sentence || page.timed.has(at)) return false;
  if (weekdays.has(wordOf(page, at)) || page.nameAt.get(at)?.kind === "time") return false;
  if (isInHyphens(page, at)) return true;
  if (token.upos === "PUNCT") return false;
  if (wordOf(page, at) === "'s" || wordOf(page, at) === "’s") return true;
  const before = page.tokens[at - 1]?.upos;
  if (at > start && before === "ADJ" && /^(?:NUM|CCONJ)$/.test(token.upos)) return noun === null;
  if (
    !INSIDE.test(token.upos) ||
    (at > start && token.upos === "NUM" && !/^['’]s$/.test(wordOf(page, at - 1)))
  )
    return false;
  if (token.upos === "VERB") return isParticiple(token) && (noun === null || isModifier(token));
  if (token.upos === "ADV") return token.head > at && token.head < start + REACH;
  if (token.upos === "ADJ" && noun !== null) return isModifier(token) && token.head > at;
  if (noun === null || at === start) return true;
  return isSamePhrase(page, noun, token);
}

/** A noun after a noun goes on with the phrase when one depends on the other. */
function isSamePhrase(page: Page, noun: number, token: Token): boolean {
  const before = page.tokens[noun];
  if (!before || token.head === noun || before.head === token.index) return true;
  if (page.tokens[before.head]?.head === token.index) return true;
  return !ENDS_PHRASE.test(before.deprel) && before.head === token.head;
}

function isModifier(token: Token): boolean {
  return /^(?:amod|compound|nmod|nummod)/.test(token.deprel);
}

/** A hyphen that joins two words, or either of them. */
function isInHyphens(page: Page, at: number): boolean {
  return isJoint(page, at) || isJoint(page, at + 1) || isJoint(page, at - 1);
}
