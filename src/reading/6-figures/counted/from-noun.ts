import type { Token, TokenRange } from "../../../language/analysis.js";
import { dependentsBy, hasCase, isPlural } from "../../2-actors/tree.js";
import { isGlued, isHyphen, type Page, type Quantity, wordOf } from "../draft.js";
import {
  additions,
  notCounted,
  partitives,
  partPronouns,
  states,
  timeNouns,
  weekdays,
} from "./data.js";

const REACH = 9;
const INSIDE = /^(?:ADJ|NOUN|PROPN|NUM|ADV|VERB|X|SYM)$/;
const ENDS_PHRASE = /^(?:obl|nsubj|obj|iobj|vocative|root)/;
const COMPLEMENT = 6;
const LONGEST = 12;

/** The noun phrase after the number: "130,000 {martyrs, wounded and missing}", "$5m in {aid}", "20 {killed}". */
export function fromNoun(page: Page, quantity: Quantity): TokenRange | null {
  const start = startOf(page, quantity);
  if (start === null) return null;
  if (isHyphen(page, start - 1) && start === quantity.to + 1 && !quantity.measured)
    return { from: start, to: start + 1 };
  const head = headAfter(page, start, quantity.measured);
  return head === null ? null : { from: start, to: endOf(page, head) };
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
  return page.tokens[at]?.sentence === page.tokens[quantity.from]?.sentence ? at : null;
}

/** "$5m in aid"; "$5m in the third quarter" says when. */
function isPaidIn(page: Page, at: number, { currency }: Quantity): boolean {
  return currency !== null && /^(?:NOUN|ADJ|VERB)$/.test(page.tokens[at + 1]?.upos ?? "");
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

function isParticiple(token: Token): boolean {
  return (
    token.upos === "VERB" && (token.deprel === "amod" || token.feats.includes("VerbForm=Part"))
  );
}

/** Past the head: what is joined to it, a participle that follows at once, a short "of" complement. */
function endOf(page: Page, head: number): number {
  const whole = pastHyphen(page, head);
  if (whole > head + 1) return whole;
  const end = pastJoined(page, head);
  const next = page.tokens[end];
  if (next && (isReduced(next) || isState(page, end))) return end + 1;
  if (wordOf(page, end) !== "of") return end;
  return pastComplement(page, head, end);
}

/** "F-16s", "write-down": the rest of a word that hyphens part. */
function pastHyphen(page: Page, head: number): number {
  let end = head + 1;
  while (isJoint(page, end) && end < head + REACH) end += 2;
  return end;
}

function isJoint(page: Page, at: number): boolean {
  return isHyphen(page, at) && isGlued(page, at) && isGlued(page, at + 1);
}

/** A hyphen that joins two words, or either of them. */
function isInHyphens(page: Page, at: number): boolean {
  return isJoint(page, at) || isJoint(page, at + 1) || isJoint(page, at - 1);
}

/** "people {killed} in the raid". */
function isReduced(token: Token): boolean {
  return (
    isParticiple(token) && token.deprel === "acl" && !/Tense=Pres|VerbForm=Ger/.test(token.feats)
  );
}

/** The same where the tree says otherwise: nothing after it that it could act on. */
function isState(page: Page, at: number): boolean {
  const next = page.tokens[at + 1];
  return (
    states.has(wordOf(page, at)) && !/^(?:DET|NUM|NOUN|PROPN|PRON|ADJ)$/.test(next?.upos ?? "")
  );
}

/** "martyrs, wounded and missing": joined words without a number or article of their own. */
function pastJoined(page: Page, head: number): number {
  const joined = new Set(dependentsBy(page.tree, head, "conj"));
  let end = head + 1;
  for (let at = end; at < head + LONGEST; at++) {
    if (/^(?:and|or|,)$/.test(wordOf(page, at))) continue;
    if (page.tokens[at]?.upos === "ADJ" && page.tokens[at]?.head === at + 1) continue;
    const listed = states.has(wordOf(page, at)) && page.tokens[at + 1]?.upos !== "NUM";
    if (at === end || !(listed || (joined.has(at) && isJoinable(page, at)))) break;
    end = at + 1;
  }
  const closes = page.words.slice(head + 1, end).some((word) => word === "and" || word === "or");
  return closes ? end : head + 1;
}

function isJoinable(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (!token) return false;
  const own = dependentsBy(page.tree, at, "nummod", "det", "nsubj", "nsubj:pass", "obj", "aux");
  if (own.length > 0) return false;
  return token.upos === "ADJ" || (token.upos === "NOUN" && isPlural(token)) || isParticiple(token);
}

function pastComplement(page: Page, head: number, end: number): number {
  const complement = dependentsBy(page.tree, head, "nmod").find(
    (at) => at > end && at < end + COMPLEMENT && hasCase(page.tree, at, "of"),
  );
  if (complement === undefined) return end;
  const inside = page.tokens.slice(end + 1, complement + 1);
  return inside.every((token) => /^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(token.upos))
    ? complement + 1
    : end;
}
