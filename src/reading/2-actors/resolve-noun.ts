import type { Token } from "../../language/analysis.js";
import groups from "../../language/en/groups.json" with { type: "json" };
import orgData from "../../language/en/org-words.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import { countryByDemonym } from "./country-of.js";
import { type Discourse, note } from "./discourse.js";
import { addMention, type Draft, isAgency, newDraft, type Work } from "./draft.js";
import { fittingByClass } from "./fit-class.js";
import { genderOfWord } from "./gender-of.js";
import { isElsewhere, isOfState, isOfThings, isOtherOffice, isOurs } from "./nouns-apart.js";
import { isAgent } from "./part-states.js";
import { isOtherClass, isOtherLevel } from "./tell-bodies-apart.js";
import {
  coreOfPhrase,
  dependentsBy,
  dependentsOf,
  hasCase,
  isPlural,
  pastHyphens,
  phraseOf,
  wordAt,
} from "./tree.js";

const many = new Set(groups.manyLemmas);
const documents = new Set(groups.documents);
const bodies = new Set(groups.bodies);
const persons = new Set(groups.persons);
const placeNouns = new Set([
  ...orgData.places.country,
  ...orgData.places.city,
  ...orgData.places.area,
]);
const definite = new Set(["the", "this", "that", "these", "those"]);
/** "every family": none in particular. */
const all = new Set(["each", "every"]);
const notAlone = new Set([
  "compound",
  "flat",
  "fixed",
  "goeswith",
  "nmod:desc",
  "nmod:unmarked",
  "list",
  "xcomp",
]);
const titles = new Set(titleData.titles);
const courtesies = new Set(Object.keys(titleData.courtesy));
const quantities = new Set(groups.quantities);
const anyone = new Set(groups.anyone);
const sureHint = 0.7;
const likelyHint = 0.45;

/** A noun phrase as it is compared with what was mentioned before. */
export interface NounPhrase {
  readonly token: Token;
  readonly lemma: string;
  readonly kind: Draft["kind"];
  readonly plural: boolean;
  readonly definite: boolean;
  /** A plural without an article: "officials". */
  readonly bare: boolean;
  readonly possessed: boolean;
  /** Lower-case words that tell it apart: adjectives, nouns before it, heads after "of". */
  readonly modifiers: readonly string[];
}

/**
 * Ties a definite noun phrase to what it means ("the committee", "the minister", "the party"); others, and
 * those that mean nothing said before, become drafts of their own.
 */
export function resolveNoun(work: Work, discourse: Discourse, token: Token): void {
  if (work.nameAt.has(token.index) || work.inName.has(token.index) || notAlone.has(token.deprel))
    return;
  const word = token.form.toLowerCase().replace(/\.$/, "");
  if (work.inName.has(token.index + 1) && (titles.has(word) || courtesies.has(word))) return;
  const acts = discourse.sources.has(token.index) || isAgent(work, token.index);
  const phrase = nounPhrase(work, token, acts);
  if (!phrase) return;
  const found = phrase.definite && !phrase.possessed ? meaningOf(work, discourse, phrase) : null;
  const draft = found?.draft ?? newNounDraft(work, phrase);
  if (draft.kind !== "place" || draft.words.length > 0) {
    draft.nouns.add(phrase.lemma);
    if (!found) for (const word of phrase.modifiers) draft.modifiers.add(word);
    const tokens =
      phrase.kind === "thing"
        ? { from: token.index, to: token.index + 1 }
        : phraseOf(work.tree, token.index);
    addMention(work, draft, {
      tokens,
      head: token.index,
      form: "noun",
      rule: found?.rule ?? "noun",
    });
  }
  draft.acted ||= acts;
  note(discourse, draft, token.index, "noun");
}

function nounPhrase(work: Work, token: Token, acts: boolean): NounPhrase | null {
  const { tree } = work;
  const dependents = dependentsOf(tree, token.index);
  if (dependents.some((at) => tree.tokens[at]?.deprel === "cop")) return null;
  const lemma = token.lemma.toLowerCase();
  const determiner = dependentsBy(tree, token.index, "det").map((at) => wordAt(tree, at));
  const own = isOfThings(work, token, lemma) ? "thing" : kindOfNoun(token, lemma, acts);
  const kind = own === "organization" && determiner.some((word) => all.has(word)) ? "group" : own;
  const plural = isMany(token, lemma);
  const bare = determiner.length === 0 && (plural || lemma === "police" || token.upos === "PROPN");
  const modifiers = dependents.filter((at) => tells(work, at)).map((at) => wordAt(tree, at));
  return {
    token,
    lemma,
    kind,
    plural,
    definite: determiner.some((word) => definite.has(word)) || (bare && !anyone.has(lemma)),
    bare: bare && token.upos === "NOUN",
    possessed: dependentsBy(tree, token.index, "nmod:poss").some(
      (at) => tree.tokens[at]?.upos === "PRON",
    ),
    modifiers,
  };
}

/** "Half of the miners" are many as well. */
function isMany(token: Token, lemma: string): boolean {
  return isPlural(token) || lemma === "police" || lemma === "people" || quantities.has(lemma);
}

function tells(work: Work, at: number): boolean {
  const relation = work.tree.tokens[at]?.deprel;
  if (relation === "nmod") return hasCase(work.tree, at, "of", "for", "from", "in");
  return (
    relation === "amod" ||
    relation === "compound" ||
    relation === "flat" ||
    relation === "nmod:poss" ||
    relation === "nummod"
  );
}

/** Word lists go before the reader's sort where they are sure; what speaks is no mere place. */
function kindOfNoun(token: Token, lemma: string, acts: boolean): Draft["kind"] {
  const plural = isMany(token, lemma) && lemma !== "police";
  const { mention } = token;
  if (documents.has(lemma) || mention === "event" || mention === "time") return "thing";
  if (token.form.toLowerCase() === "police") return "organization";
  if (persons.has(lemma) || many.has(lemma))
    return plural ? "group" : persons.has(lemma) ? "person" : "organization";
  if (bodies.has(lemma) && (mention !== "place" || acts)) return plural ? "group" : "organization";
  if (mention === "person") return plural ? "group" : "person";
  if (mention === "organization") return plural ? "group" : "organization";
  return mention === "place" || (mention === null && placeNouns.has(lemma)) ? "place" : "thing";
}

interface Meaning {
  readonly draft: Draft;
  readonly rule: string;
}

/** The rules in order; the first that answers wins. */
function meaningOf(work: Work, discourse: Discourse, phrase: NounPhrase): Meaning | null {
  const same = bySameWord(work, discourse, phrase);
  if (same) return same;
  if (phrase.kind === "thing" || isElsewhere(work, phrase) || isOurs(work, phrase)) return null;
  const others = discourse.besides.get(phrase.lemma);
  const found = [byHint(work, phrase), fittingByClass(work, discourse, phrase)];
  const meant = found.find((one) => one !== null && !others?.has(one.draft)) ?? null;
  return meant && isOfState(meant.draft, phrase) ? null : meant;
}

/** The latest draft whose noun, role or name holds the same word, if nothing tells the two apart. */
function bySameWord(work: Work, discourse: Discourse, phrase: NounPhrase): Meaning | null {
  const called = discourse.called.get(phrase.lemma) ?? [];
  for (let at = called.length - 1; at >= Math.max(0, called.length - 12); at--) {
    const draft = called[at];
    if (!draft || !agree(draft, phrase) || !tellsNothingElse(work, draft, phrase)) continue;
    if (isOtherLevel(draft, phrase) || isOfState(draft, phrase)) continue;
    if (
      !draft.acted &&
      called
        .slice(0, at)
        .some(
          (other) => other.acted && agree(other, phrase) && tellsNothingElse(work, other, phrase),
        )
    )
      continue;
    const rule = draft.nouns.has(phrase.lemma)
      ? draft.roles.length > 0
        ? "role"
        : "same-noun"
      : "name-word";
    return { draft, rule };
  }
  return null;
}

function agree(draft: Draft, phrase: NounPhrase): boolean {
  if ((draft.kind === "thing") !== (phrase.kind === "thing")) return false;
  if (draft.kind === "person") return !phrase.plural && phrase.kind === "person";
  if (phrase.kind === "person") return false;
  if (draft.kind === "place" && phrase.kind !== "place") return false;
  return draft.plural === phrase.plural || (draft.kind === "group" && draft.words.length > 0);
}

/** Each modifier of the later phrase was said of the earlier one, unless one of the two has none. */
function tellsNothingElse(work: Work, draft: Draft, phrase: NounPhrase): boolean {
  if (phrase.bare && phrase.modifiers.length !== draft.modifiers.size) return false;
  if (phrase.modifiers.length === 0) return true;
  return phrase.modifiers.every(
    (word) =>
      draft.modifiers.has(word) ||
      draft.words.includes(word) ||
      isOfRole(work, draft, word) ||
      (draft.country !== null && countryByDemonym(word) === draft.country),
  );
}

/** "the union leader" of the "leader of the Dockers' Union". */
function isOfRole(work: Work, draft: Draft, word: string): boolean {
  return draft.roles.some(({ of }) => {
    const owner = of < 0 ? undefined : (work.nameAt.get(of) ?? work.byHead.get(of));
    return owner !== undefined && (owner.words.includes(word) || owner.nouns.has(word));
  });
}

function byHint(work: Work, phrase: NounPhrase): Meaning | null {
  const { antecedent, antecedentScore } = phrase.token;
  const hinted = antecedent >= 0 && !isAgency(work, antecedent);
  const draft = hinted ? work.byHead.get(antecedent) : undefined;
  if (antecedentScore < (draft && mayHold(draft, phrase) ? likelyHint : sureHint)) return null;
  if (!draft || draft.kind === "thing" || !agree(draft, phrase) || draft.plural !== phrase.plural)
    return null;
  if (isOtherClass(draft, phrase) || isOtherOffice(draft, phrase)) return null;
  return { draft, rule: "reader" };
}

/** "Kray left. … the president said": somebody whose office the report has not told yet. */
function mayHold(draft: Draft, { kind, lemma, modifiers }: NounPhrase): boolean {
  if (kind !== "person" || modifiers.length > 0 || !titles.has(lemma)) return false;
  return draft.kind === "person" && draft.words.length > 0 && draft.roles.length === 0;
}

function newNounDraft(work: Work, phrase: NounPhrase): Draft {
  const draft = newDraft(work, phrase.kind);
  draft.plural = phrase.plural;
  draft.indefinite = !phrase.definite && !phrase.possessed;
  draft.gender = genderOfWord(phrase.lemma);
  draft.country = phrase.modifiers.map(countryByDemonym).find((code) => code !== null) ?? null;
  return draft;
}

/** Articles, and the "whose" of "whose party". */
function isLeftOut({ tree }: Work, at: number): boolean {
  return tree.tokens[at]?.upos === "DET" || wordAt(tree, at) === "whose";
}

/** "Kray's office", "the town's hospital": whose it is says which, where it stands right before. */
function fromOwner({ tree, nameAt }: Work, head: number, from: number): number {
  const owner = dependentsBy(tree, head, "nmod:poss").at(0) ?? -1;
  if (owner < 0 || owner >= head || tree.tokens[owner]?.upos === "PRON") return from;
  if (!/^['’]s?$/.test(wordAt(tree, from - 1)) && from > owner) return from;
  const name = nameAt.get(owner);
  const words = name?.mentions.find(({ tokens }) => tokens.from <= owner && owner < tokens.to);
  return Math.min(from, words?.tokens.from ?? owner);
}

/** The words of a phrase without its article, for a name. */
export function withoutArticle(work: Work, head: number): { from: number; to: number } {
  const range = phraseOf(work.tree, head);
  const core = coreOfPhrase(work.tree, head);
  let { from } = range;
  while (from < core.to - 1 && isLeftOut(work, from)) from++;
  return { from: pastHyphens(work.tree, fromOwner(work, head, from)), to: range.to };
}
