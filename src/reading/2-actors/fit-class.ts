import data from "../../language/en/org-words.json" with { type: "json" };
import type { Discourse } from "./discourse.js";
import { type Draft, isAgency, type Work } from "./draft.js";
import { genderOfWord } from "./gender-of.js";
import type { NounPhrase } from "./resolve-noun.js";

const companies = new Set(data.kinds.company);
const bodies = new Set(data.kinds.body);
const alsoCalled: Readonly<Record<string, readonly string[]>> = data.alsoCalled;
const industries = new Set(data.industries);
const onlyCompanies = new Set(data.kinds.company.filter((word) => !bodies.has(word)));
const orgWords = new Set(data.words);
const suffixes = new Set(data.suffixes);
const countries = new Set(data.places.country);
const cities = new Set(data.places.city);
const humans = new Set(["man", "woman", "boy", "girl", "teenager"]);
const sentencesBack = 3;

/** What a class word means ("the party", "the company", "the country", "the woman"), if just one named thing fits. */
export function fittingByClass(work: Work, discourse: Discourse, phrase: NounPhrase) {
  if (phrase.plural || phrase.modifiers.length > 0) return null;
  const fits = fitting(phrase);
  if (!fits) return null;
  const found: Draft[] = [];
  for (const draft of latest(work, discourse, phrase.token.sentence)) {
    if (fits(draft) && !found.includes(draft)) found.push(draft);
  }
  const [only, other] = found;
  return only && !other ? { draft: only, rule: "class-noun" } : null;
}

function* latest(work: Work, discourse: Discourse, sentence: number): Generator<Draft> {
  for (let at = discourse.recent.length - 1; at >= 0 && at > discourse.recent.length - 60; at--) {
    const entry = discourse.recent[at];
    const in_ = work.tree.tokens[entry?.head ?? -1]?.sentence ?? -1;
    if (!entry || in_ < sentence - sentencesBack) return;
    if (isAgency(work, entry.draft.mentions[0]?.head ?? -1)) continue;
    if (entry.draft.words.length > 0 || entry.draft.kind === "person") yield entry.draft;
  }
}

function fitting({ lemma, kind }: NounPhrase): ((draft: Draft) => boolean) | null {
  const classes = [companies, bodies].filter((set) => set.has(lemma));
  if (classes.length > 0)
    return (draft) => draft.kind === "organization" && !draft.isState && mayBe(draft, lemma);
  if (countries.has(lemma) && lemma !== "state")
    return (draft) => draft.isState && draft.kind === "place";
  if (cities.has(lemma)) return (draft) => draft.kind === "place" && !draft.isState;
  const gender = humans.has(lemma) ? genderOfWord(lemma) : null;
  if (kind === "person" && gender)
    return (draft) => draft.kind === "person" && draft.gender === gender;
  return null;
}

/** A name that says what it is (a ministry, a party) is no other sort of body; others may be any. */
function mayBe(draft: Draft, lemma: string): boolean {
  if (draft.words.includes(lemma)) return true;
  if (alsoCalled[lemma]?.some((word) => draft.words.includes(word))) return true;
  const isCompany =
    industries.has(draft.words.at(-1) ?? "") ||
    [...draft.nouns].some((noun) => onlyCompanies.has(noun));
  if (isCompany && !companies.has(lemma)) return false;
  const said = draft.words.filter((word) => orgWords.has(word));
  if (companies.has(lemma) && said.length > 0)
    return said.some((word) => suffixes.has(word) || companies.has(word));
  return (
    said.length === 0 || ["group", "organization", "organisation", "agency", "body"].includes(lemma)
  );
}
