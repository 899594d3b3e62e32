import patterns from "../../language/en/events.json" with { type: "json" };
import data from "../../language/en/factuality.json" with { type: "json" };
import { dependentsBy, hasCase, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { verbForms } from "./inflect.js";

const subjectControl = new Set(data.subjectControl);
const stative = new Set(patterns.stative.flatMap(verbForms));
const relatives = new Set(["who", "which", "that", "whom"]);
const deepest = 6;
const ordinal = /^(?:first|second|third|fourth|fifth|last|latest|only|\d{1,3}(?:st|nd|rd|th))$/;

/** True if the verb's subject is the one that it is done to. */
export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  if (token?.upos !== "VERB") return false;
  if (dependentsBy(tree, verb, "aux:pass").length > 0) return true;
  if (dependentsBy(tree, verb, "nsubj", "nsubj:pass").length > 0) {
    return dependentsBy(tree, verb, "nsubj:pass").length > 0 && showsPassive(tree, verb);
  }
  if (
    !/VerbForm=Part/.test(token.feats) ||
    /(?:Tense=Pres|ing$)/.test(`${token.feats} ${token.form}`)
  )
    return false;
  if (token.deprel === "acl") return dependentsBy(tree, verb, "obj").length === 0;
  return (
    token.deprel === "conj" &&
    dependentsBy(tree, verb, "aux", "obj").length === 0 &&
    isPassive(tree, token.head)
  );
}

/** A passive subject without "be", "get" or "by" is a slip of the reader. */
function showsPassive(tree: Tree, verb: number): boolean {
  if (dependentsBy(tree, verb, "obl:agent").length > 0) return true;
  return dependentsBy(tree, verb, "aux", "cop").some((at) =>
    /^(?:is|are|am|was|were|be|been|being|get|gets|got|getting)$/.test(wordAt(tree, at)),
  );
}

/** Heads of the phrases that say who does what the verb tells, found through control, relatives and coordination. */
export function doersOf(tree: Tree, verb: number, depth = deepest): readonly number[] {
  const token = tree.tokens[verb];
  if (!token || depth === 0) return [];
  if (isPassive(tree, verb))
    return isStative(tree, verb) ? themesOf(tree, verb) : agentsOf(tree, verb);
  const own = dependentsBy(tree, verb, "nsubj", "nsubj:pass");
  if (own.length > 0) return own.map((at) => antecedentOf(tree, at, verb));
  const governor = token.head;
  if (governor < 0) return [];
  switch (token.deprel) {
    case "xcomp":
      return controllersOf(tree, governor, depth);
    case "conj":
      if (crossesQuote(tree, governor, verb))
        return doersOf(tree, speechBefore(tree, governor, verb), 1);
      if (isOtherVerb(tree, verb, governor))
        return doersOf(tree, tree.tokens[governor]?.head ?? -1, depth - 1);
      if (isPassive(tree, governor)) return themesOf(tree, governor);
      return isNoun(tree, governor) ? [] : doersOf(tree, governor, depth - 1);
    case "advcl":
    case "ccomp":
      return isNoun(tree, governor) ? [] : doersOf(tree, governor, depth - 1);
    case "acl":
      if (!isNoun(tree, governor)) return doersOf(tree, governor, depth - 1);
      if (!isInfinitive(tree, verb)) return [governor];
      return isOneInRow(tree, governor)
        ? firstInRow(tree, governor)
        : holdersOf(tree, governor, depth);
    case "acl:relcl":
      return [governor];
    default:
      return [];
  }
}

/** "the latest minister to resign", "the first to leave": who did. */
export function isOneInRow(tree: Tree, noun: number): boolean {
  const near = [noun, ...dependentsBy(tree, noun, "amod", "nummod")];
  return near.some((at) => ordinal.test(wordAt(tree, at)));
}

function firstInRow(tree: Tree, noun: number): readonly number[] {
  const named = dependentsBy(tree, noun, "cop").length > 0 ? dependentsBy(tree, noun, "nsubj") : [];
  return named.length > 0 ? named : [noun];
}

/** "urged them to go and called for talks": a finite verb is not joined to an infinitive, but to what stands above it. */
export function isOtherVerb(tree: Tree, verb: number, governor: number): boolean {
  const feats = (at: number) => tree.tokens[at]?.feats ?? "";
  return (
    tree.tokens[verb]?.deprel === "conj" &&
    /Tense=Past/.test(feats(verb)) &&
    /VerbForm=Fin/.test(feats(verb)) &&
    /VerbForm=Inf/.test(feats(governor)) &&
    isInfinitive(tree, governor)
  );
}

/** `"We do not support it," she said, and invited them`: what stands behind a quotation is not joined to what is in it. */
function crossesQuote(tree: Tree, governor: number, verb: number): boolean {
  const marks = tree.tokens.slice(governor, verb).filter(({ form }) => /^["“”]$/.test(form));
  return marks.length % 2 === 1;
}

/** The verb between a quotation's end and the verb behind it, which says who speaks; -1 when there is none. */
function speechBefore(tree: Tree, governor: number, verb: number): number {
  for (let at = verb - 1; at > governor; at--) {
    if (/^["“”]$/.test(tree.tokens[at]?.form ?? "")) return -1;
    if (tree.tokens[at]?.upos === "VERB" && dependentsBy(tree, at, "nsubj").length > 0) return at;
  }
  return -1;
}

/** "is opposed to", "is committed to": the one it is said of is the one who does it. */
function isStative(tree: Tree, verb: number): boolean {
  return stative.has(wordAt(tree, verb)) && agentsOf(tree, verb).length === 0;
}

function agentsOf(tree: Tree, verb: number): readonly number[] {
  const agents = dependentsBy(tree, verb, "obl:agent");
  if (agents.length > 0) return agents;
  return dependentsBy(tree, verb, "obl").filter((at) => hasCase(tree, at, "by"));
}

/** "urged them to go": they go; "promised them to go": the one who promised does. */
function controllersOf(tree: Tree, governor: number, depth: number): readonly number[] {
  const objects = dependentsBy(tree, governor, "obj", "iobj");
  if (objects.length > 0 && !subjectControl.has(lemmaAt(tree, governor))) return objects;
  if (isPassive(tree, governor)) return dependentsBy(tree, governor, "nsubj:pass");
  if (isNoun(tree, governor) && dependentsBy(tree, governor, "cop").length === 0)
    return holdersOf(tree, governor, depth);
  return doersOf(tree, governor, depth - 1);
}

/** Whose plan, decision or threat it is: the one it is said of, else the subject of its verb. */
function holdersOf(tree: Tree, noun: number, depth: number): readonly number[] {
  const own = dependentsBy(tree, noun, "nmod:poss");
  if (own.length > 0) return own;
  const of = dependentsBy(tree, noun, "nmod").filter((at) => hasCase(tree, at, "of", "by"));
  if (of.length > 0) return of;
  const token = tree.tokens[noun];
  return token?.deprel === "obj" ? doersOf(tree, token.head, depth - 1) : [];
}

/** Heads of the phrases that say whom or what it is done to. */
export function objectsOf(tree: Tree, verb: number): readonly number[] {
  const token = tree.tokens[verb];
  if (!token) return [];
  if (isPassive(tree, verb)) return isStative(tree, verb) ? [] : themesOf(tree, verb);
  const own = dependentsBy(tree, verb, "obj").filter((at) => !isTwice(tree, at));
  if (own.length > 0) return own.map((at) => antecedentOf(tree, at, verb));
  const joined = dependentsBy(tree, verb, "conj").filter((at) => tree.tokens[at]?.upos === "VERB");
  const shared = joined.flatMap((at) => (isPassive(tree, at) ? [] : dependentsBy(tree, at, "obj")));
  const near = dependentsBy(tree, verb, "obl", "ccomp", "xcomp").length > 0;
  if (shared.length > 0 && !near) return shared;
  const leaves = token.deprel === "acl:relcl" && dependentsBy(tree, verb, "nsubj").length > 0;
  return leaves && !near && isNoun(tree, token.head) && !hasSubjectRelative(tree, verb)
    ? [token.head]
    : [];
}

/** "face to face", "door to door": how, not whom. */
function isTwice(tree: Tree, at: number): boolean {
  return wordAt(tree, at + 2) === wordAt(tree, at) && tree.tokens[at + 1]?.upos === "ADP";
}

function themesOf(tree: Tree, verb: number): readonly number[] {
  const token = tree.tokens[verb];
  const own = dependentsBy(tree, verb, "nsubj:pass");
  if (own.length > 0) return own.map((at) => antecedentOf(tree, at, verb));
  if (!token || token.head < 0) return [];
  if (token.deprel === "acl" || token.deprel === "acl:relcl") return [token.head];
  if (token.deprel === "conj") return themesOf(tree, token.head);
  if (token.deprel === "xcomp") return controllersOf(tree, token.head, deepest);
  return dependentsBy(tree, verb, "nsubj");
}

function hasSubjectRelative(tree: Tree, verb: number): boolean {
  return dependentsBy(tree, verb, "nsubj").some((at) => relatives.has(wordAt(tree, at)));
}

/** What a relative pronoun stands for; any other token itself. */
function antecedentOf(tree: Tree, at: number, verb: number): number {
  const clause = tree.tokens[verb];
  if (!clause?.deprel.endsWith(":relcl") || !relatives.has(wordAt(tree, at))) return at;
  return clause.head;
}

export function isNoun(tree: Tree, at: number): boolean {
  const upos = tree.tokens[at]?.upos;
  return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM";
}

/** True for a clause with "to". */
export function isInfinitive(tree: Tree, verb: number): boolean {
  return dependentsBy(tree, verb, "mark", "aux").some((at) => wordAt(tree, at) === "to");
}
