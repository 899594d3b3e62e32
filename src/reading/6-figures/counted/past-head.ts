import type { Token } from "../../../language/analysis.js";
import { dependentsBy, hasCase, isPlural } from "../../2-actors/tree.js";
import { isGlued, isHyphen, type Page, wordOf } from "../draft.js";
import { states } from "./data.js";

const REACH = 9;
const COMPLEMENT = 6;
const LONGEST = 12;

export function isParticiple(token: Token): boolean {
  return (
    token.upos === "VERB" && (token.deprel === "amod" || token.feats.includes("VerbForm=Part"))
  );
}

/** A hyphen with a word glued to either side. */
export function isJoint(page: Page, at: number): boolean {
  return isHyphen(page, at) && isGlued(page, at) && isGlued(page, at + 1);
}

/** Past the head: what is joined to it, a participle that follows at once, a short "of" complement. */
export function endOf(page: Page, head: number): number {
  const whole = pastHyphen(page, head);
  if (whole > head + 1) return whole;
  const end = pastJoined(page, head);
  const next = page.tokens[end];
  if (page.tokens[end + 1]?.upos === "ADP" && wordOf(page, end + 2) === "by") return end;
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
