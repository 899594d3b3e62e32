import type { Analysis, Token, TokenRange } from "../../language/analysis.js";
import variants from "../../language/en/name-variants.json" with { type: "json" };
import orgData from "../../language/en/org-words.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import type { ActorKind } from "../reading.js";
import { agreeOnKinds } from "./agree-on-kinds.js";
import { countryByCapital, countryByDemonym, countryByName, isArea } from "./country-of.js";
import type { NamePhrase } from "./draft.js";
import { fitKinds } from "./fit-kinds.js";
import { foldName, formOf } from "./fold-name.js";
import { genderOfFirstName } from "./gender-of.js";
import { joinNames, partsOf } from "./join-names.js";
import { leaveCrafts } from "./leave-crafts.js";
import { recallNames } from "./recall-names.js";
import { sectorOf } from "./sector-of.js";
import { spelledOut } from "./spelled-out.js";
import { takeOwners } from "./take-owners.js";
import { headOfRange, isPlural } from "./tree.js";

const orgWords = new Set(orgData.words);
const industries = new Set(orgData.industries);
const leads = new Set(orgData.leads);
const bodyWords = new Set(orgData.bodies);
const courtesies = new Set(Object.keys(titleData.courtesy));
const titles = new Set(titleData.titles);
const portfolios = new Set(titleData.portfolios);
const titlesAsNames = new Set(titleData.asFirstNames);
const kinds: ReadonlyMap<string, ActorKind> = new Map([
  ["person", "person"],
  ["organization", "organization"],
  ["place", "place"],
]);
const particles = new Set(variants.particles);
const longestName = 12;
const aroundNames = /^(?:["“”'‘’«».,;:()[\]–—-]|'s|’s|the|The|THE|a|A|an|An)$/;

/**
 * The names of people, organizations, places and peoples, trimmed of articles, titles, quotation marks and
 * possessive endings; a name that holds another in brackets gives two. Those that the reader passed over come with them.
 */
export function collectNames(analysis: Analysis): readonly NamePhrase[] {
  const found: NamePhrase[] = [];
  for (const name of joinNames(analysis)) {
    const kind = kinds.get(name.kind);
    if (!kind) continue;
    for (const part of partsOf(analysis, name)) {
      const phrase = isNoName(analysis, part) ? null : phraseOfName(analysis, part, kind);
      const last = found.at(-1)?.tokens;
      if (phrase && !(last && phrase.tokens.to <= last.to)) found.push(phrase);
    }
  }
  const recalled = recallNames(analysis, found);
  if (recalled.length > 0) {
    found.push(...recalled);
    found.sort((a, b) => a.tokens.from - b.tokens.from);
  }
  const kinded = agreeOnKinds(analysis, fitKinds(analysis, leaveCrafts(analysis, found)));
  return takeOwners(analysis, kinded);
}

/** A party's mark ("R-Tarn"), a letter, a bare adjective, the office in "secretary of state". */
function isNoName({ tokens, text }: Analysis, range: TokenRange): boolean {
  const form = formOf(text, tokens, range);
  if (/^\p{Lu}(?:-\p{Lu}.{0,20})?$/u.test(form)) return true;
  if (/^(?:Most|Right|Very) (?:Rev|Hon)\b/.test(form) && range.to - range.from <= 3) return true;
  if (range.to - range.from > 1) return false;
  if (tokens[range.from]?.upos === "ADJ") return true;
  return portfolios.has(form.toLowerCase()) && tokens[range.from - 1]?.form === "of";
}

function phraseOfName(analysis: Analysis, range: TokenRange, kind: ActorKind): NamePhrase | null {
  const { tokens, text } = analysis;
  let { from, to } = range;
  while (from < to && aroundNames.test(tokens[from]?.form ?? "")) from++;
  while (to > from && aroundNames.test(tokens[to - 1]?.form ?? "")) to--;
  if (kind === "person") {
    while (to - from > 1 && (isTitle(analysis, from) || isSmallWord(tokens[from]))) from++;
  }
  if (to - from <= 2 && isTitle(analysis, from) && isTitle(analysis, to - 1)) return null;
  if (kind === "organization") {
    while (to - from > 1 && isCommonNoun(tokens[from])) from++;
    from = fromClassWord(analysis, from);
    ({ from, to } = spelledOut(tokens, { from, to }));
  }
  if (to <= from) return null;
  const form = formOf(text, tokens, { from, to });
  const words = foldName(form);
  if (words.length === 0 || !/\p{Lu}/u.test(form)) return null;
  const head = headOfRange(tokens, { from, to });
  const token = tokens[head];
  if (!token || (token.upos === "ADJ" && to - from === 1 && countryByDemonym(form))) return null;
  return {
    tokens: { from, to },
    head,
    kind: kindOf(words, form, kind, isPlural(token)),
    words,
    form,
  };
}

/** "Committee for" before a body's name is part of it, with the capitals before that ("Relief Committee for …"). */
function fromClassWord({ tokens }: Analysis, from: number): number {
  const at = startsWithClass(tokens[from]) ? from : classWordBefore(tokens, from);
  if (at < 0) return from;
  let start = at;
  const isPart = () => isPartOfName(tokens[start - 1], tokens[start], tokens[start - 2]);
  while (start > 0 && at - start < longestName && isPart()) start--;
  return start;
}

/** The "Committee" of "Committee for" before a name, or -1. */
function classWordBefore(tokens: readonly Token[], from: number): number {
  const at = tokens[from - 1]?.form === "the" ? from - 2 : from - 1;
  if (!/^(?:for|of|on)$/.test(tokens[at]?.form ?? "")) return -1;
  return startsWithClass(tokens[at - 1]) ? at - 1 : -1;
}

function startsWithClass(token: Token | undefined): boolean {
  return (
    token !== undefined && /^\p{Lu}/u.test(token.form) && bodyWords.has(token.form.toLowerCase())
  );
}

function isPartOfName(
  token: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): boolean {
  if (!token || !next || token.sentence !== next.sentence) return false;
  if (/^\p{Lu}/u.test(token.form)) return !/^(?:The|A|An)$/.test(token.form);
  if (token.form === "-") return token.gap === "none" && before !== undefined;
  return token.gap === "none" && before?.form === "-";
}

function isTitle({ tokens }: Analysis, index: number): boolean {
  const word = tokens[index]?.form.toLowerCase().replace(/\.$/, "") ?? "";
  return courtesies.has(word) || (titles.has(word) && !titlesAsNames.has(word));
}

/** "celebrity" in "celebrity Aldo Marr". */
function isCommonNoun(token: Token | undefined): boolean {
  return token?.upos === "NOUN" && /^\p{Ll}{4,}$/u.test(token.form);
}

/** A common noun that the reader takes for part of a name; particles such as "della" are that. */
function isSmallWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Ll}{4,}$/u.test(token.form) && !particles.has(token.form);
}

function kindOf(
  words: readonly string[],
  form: string,
  kind: ActorKind,
  plural: boolean,
): ActorKind {
  if (isArea(words)) return "place";
  if (sectorOf(words) === "IGO") return "organization";
  if (plural && words.length === 1 && kind !== "place") {
    if (countryByDemonym(form) || kind === "person") return "group";
  }
  if (countryByName(words) || (kind !== "person" && countryByCapital(words)))
    return kind === "person" && words.length > 1 ? kind : "place";
  const last = words.at(-1) ?? "";
  const given = genderOfFirstName(words[0] ?? "") !== null;
  if (kind === "person" && words.length > 1 && industries.has(last) && !given)
    return "organization";
  if (kind === "person" && words.length > 1 && (orgWords.has(last) || leads.has(words[0] ?? "")))
    return "organization";
  if (kind === "place" && words.length > 1 && words.some((word) => bodyWords.has(word)))
    return "organization";
  return kind;
}
