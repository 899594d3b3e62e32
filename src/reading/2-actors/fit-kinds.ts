import type { Analysis, Token } from "../../language/analysis.js";
import data from "../../language/en/name-kinds.json" with { type: "json" };
import orgData from "../../language/en/org-words.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import { isAfterBodyNoun, isApposedToBody, isBeforeBodyNoun } from "./class-of-name.js";
import type { NamePhrase } from "./draft.js";
import { foldName, formOf } from "./fold-name.js";
import { genderOfFirstName } from "./gender-of.js";
import { adjectivesOf, isAreasName, isBeforeOffice } from "./land-signs.js";

const portfolios = new Set(titleData.portfolios);
const titles = new Set([...titleData.titles, ...Object.keys(titleData.courtesy)]);
const offices = new Set(data.offices);
const papers = new Set(data.papers);
const mastheads = new Set(data.mastheads);
const calledLand = new Set([...orgData.places.country, ...data.calledLand]);
const landed = new Set(data.landed);
/** Tokens between "Kelmar's" and what it has. */
const REACH = 3;

/**
 * What stands around a name tells what it is: "the newspaper Morgen" is a body; "Kelmar's president" and "Kelmari
 * guards" make Kelmar a land, unless somebody bears the name; "which" takes up no person; the "Transport" of a minister is no name.
 */
export function fitKinds(analysis: Analysis, names: readonly NamePhrase[]): readonly NamePhrase[] {
  const { tokens } = analysis;
  const surnames = surnamesOf(tokens, names);
  const adjectives = new Set(
    tokens.flatMap(({ form, deprel }) =>
      /^\p{Lu}\p{Ll}/u.test(form) && /^(?:amod|compound)$/.test(deprel) ? [form.toLowerCase()] : [],
    ),
  );
  const lands = new Set(
    names.flatMap((name) => {
      const [word = "", more] = name.words;
      if (more !== undefined || surnames.has(word)) return [];
      const isLand =
        hasLand(tokens, name) ||
        isCalledLand(tokens, name) ||
        isAreasName(tokens, name) ||
        isBeforeOffice(tokens, name) ||
        isLandOf(adjectives, word);
      return isLand ? [word] : [];
    }),
  );
  const single = new Set(names.flatMap(({ words: [word = "", more] }) => (more ? [] : [word])));
  const ofPeoples = adjectivesOf(tokens, names);
  const impersonal = impersonalOf(tokens, names, surnames);
  return names.flatMap((given): readonly NamePhrase[] => {
    const name = withoutOwner(analysis, given, surnames);
    const [word = ""] = name.words;
    if (ofPeoples.has(name.words.join(" ")) && !surnames.has(word)) return [];
    if (isPortfolio(tokens, name) || isOfLand(tokens, name, single)) return [];
    if (name.kind !== "organization" && isBody(tokens, name))
      return [{ ...name, kind: "organization" }];
    const isLand = name.words.length === 1 && lands.has(word);
    if (name.kind !== "person") return [name];
    if (isLand) return [{ ...name, kind: "place" }];
    return impersonal.has(name.words.join(" ")) ? [{ ...name, kind: "organization" }] : [name];
  });
}

/** "The newspaper Morgen", "the rights group Vesla", "Vesla, a rights group", "the Dessa Courier". */
function isBody(
  tokens: readonly Token[],
  { kind, head, words, tokens: range }: NamePhrase,
): boolean {
  const given = words.length > 1 && genderOfFirstName(words[0] ?? "") !== null;
  if (words.length > 1 && mastheads.has(words.at(-1) ?? "")) return !given || kind === "place";
  if (kind === "person" && given) return false;
  return (
    papers.has(lemmaAt(tokens, range.from - 1)) ||
    isAfterBodyNoun(tokens, range.from, head) ||
    isApposedToBody(tokens, range.from, head) ||
    isBeforeBodyNoun(tokens, range.to, head)
  );
}

/** "A nurse at Tarn General", "an analyst at Marsh". */
function isWorkplace(tokens: readonly Token[], from: number, head: number): boolean {
  const worker = tokens[tokens[head]?.head ?? -1];
  return tokens[from - 1]?.form === "at" && worker?.upos === "NOUN" && worker.mention === "person";
}

/** "The hackers, who call themselves Night Heron". */
function isSelfNamed(tokens: readonly Token[], from: number): boolean {
  return /^(?:itself|themselves)$/.test(tokens[from - 1]?.form ?? "");
}

/** Family names, and single names with a title before them ("President Kray"). */
function surnamesOf(tokens: readonly Token[], names: readonly NamePhrase[]): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ kind, words, tokens: { from } }) => {
      const isTitled = titles.has(tokens[from - 1]?.form.toLowerCase().replace(/\.$/, "") ?? "");
      return kind === "person" && (words.length > 1 || isTitled) ? words.slice(-1) : [];
    }),
  );
}

/** "Norla, which is no member": what "which" takes up is nobody, nor where somebody works, nor what many call themselves. */
function impersonalOf(
  tokens: readonly Token[],
  names: readonly NamePhrase[],
  surnames: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ words, head, tokens: { from, to } }) => {
      if (isSelfNamed(tokens, from) || isWorkplace(tokens, from, head)) return [words.join(" ")];
      if (tokens[to]?.form !== "," || tokens[to + 1]?.form.toLowerCase() !== "which") return [];
      if (words.length === 1 && surnames.has(words[0] ?? "")) return [];
      const verb = tokens[tokens[to + 1]?.head ?? -1];
      return verb?.deprel === "acl:relcl" && verb.head === head ? [words.join(" ")] : [];
    }),
  );
}

/** "Vall's National Front" is named National Front where Vall is somebody's name. */
function withoutOwner(
  { text, tokens }: Analysis,
  name: NamePhrase,
  surnames: ReadonlySet<string>,
): NamePhrase {
  const { from, to } = name.tokens;
  if (
    name.kind !== "organization" ||
    to - from < 3 ||
    !/^['’]s$/.test(tokens[from + 1]?.form ?? "")
  )
    return name;
  if (!surnames.has(foldName(tokens[from]?.form ?? "")[0] ?? "")) return name;
  const range = { from: from + 2, to };
  const form = formOf(text, tokens, range);
  return { ...name, tokens: range, form, words: foldName(form) };
}

function lemmaAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.upos === "NOUN" ? token.lemma.toLowerCase() : "";
}

/** "Transport Minister". */
function isPortfolio(
  tokens: readonly Token[],
  { tokens: { from, to }, words }: NamePhrase,
): boolean {
  return (
    to === from + 1 &&
    portfolios.has(words[0] ?? "") &&
    offices.has(tokens[to]?.form.toLowerCase() ?? "")
  );
}

/** "Kelmar's president", "Kelmar's first parliament", "Kelmar's Foreign Ministry". */
function hasLand(tokens: readonly Token[], { tokens: { to } }: NamePhrase): boolean {
  if (!/^['’]s$/.test(tokens[to]?.form ?? "")) return false;
  const after = tokens.slice(to + 1, to + 1 + REACH);
  const noun = after.findIndex(({ upos }) => upos === "NOUN");
  const words = after.map(({ form }) => form.toLowerCase());
  if (landed.has(after[noun]?.lemma.toLowerCase() ?? "") || landed.has(words[noun] ?? ""))
    return true;
  return words.some((word, at) => at > 0 && landed.has(`${words[at - 1]} ${word}`));
}

/** "Sarma, Kelmar's eastern neighbour", "Belmar, a country of nine million". */
function isCalledLand(tokens: readonly Token[], { head, tokens: { to } }: NamePhrase): boolean {
  if (tokens[to]?.form !== ",") return false;
  const beside = tokens.slice(to + 1, to + 8).find((token) => token.head === head);
  if (beside?.deprel !== "appos") return false;
  const noun = beside.lemma.toLowerCase();
  return (
    calledLand.has(noun) ||
    calledLand.has(`${tokens[beside.index - 1]?.form.toLowerCase()} ${noun}`)
  );
}

/** The "Varnian" of "the Varnian government", where Varnia is named as well. */
function isOfLand(
  tokens: readonly Token[],
  { head, words: [word = "", more] }: NamePhrase,
  named: ReadonlySet<string>,
): boolean {
  if (more !== undefined || !/^(?:amod|compound)$/.test(tokens[head]?.deprel ?? "")) return false;
  return data.peoples.some((end) => {
    const stem = word.endsWith(end) ? word.slice(0, -end.length) : "";
    return stem.length > 2 && ["", "a", "e", "o"].some((last) => named.has(stem + last));
  });
}

/** "Varnian" for Varnia, "Kelmari" for Kelmar. */
function isLandOf(adjectives: ReadonlySet<string>, word: string): boolean {
  if (word.length < 4) return false;
  const stem = word.replace(/[aeo]$/, "");
  return data.peoples.some((end) => adjectives.has(word + end) || adjectives.has(stem + end));
}
