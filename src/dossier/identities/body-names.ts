import data from "../../language/en/name-variants.json" with { type: "json" };
import orgData from "../../language/en/org-words.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import { countryByDemonym, countryByName } from "../../reading/2-actors/country-of.js";
import { remember } from "./remember.js";
import { likenessOf, skeletonOf, wordsOf } from "./sound-of.js";

const joiners = new Set(data.joiners);
const suffixes = new Set(orgData.suffixes);
const common = new Set([
  ...data.commonBodies,
  ...orgData.words,
  ...orgData.generic,
  ...titleData.portfolios,
]);

/** A body's, group's or place's name as it is compared across reports. */
export interface BodyName {
  readonly form: string;
  /** Without little words, and without "Inc." and the like at the end. */
  readonly words: readonly string[];
  /** The letters of an acronym ("FRU", "F.R.U."), else null. */
  readonly letters: string | null;
  /** Initials of a name of several words, with and without its little words, and with a "The" before it. */
  readonly initials: readonly string[];
  /** Nothing but class words and peoples ("Supreme Court", "Ministry of Health"): every country has one. */
  readonly isCommon: boolean;
}

export const bodyName = remember((form: string): BodyName | null => {
  const all = wordsOf(form);
  const little = all.filter((word) => !joiners.has(word));
  let to = little.length;
  while (to > 1 && suffixes.has(little[to - 1] ?? "")) to--;
  const words = little.slice(0, to);
  if (words.length === 0) return null;
  const letters = lettersOf(form);
  const isCommon = words.every(
    (word) => common.has(word) || countryByDemonym(word) !== null || countryByName([word]) !== null,
  );
  return { form, words, letters, initials: initialsOf(all), isCommon };
});

function lettersOf(form: string): string | null {
  const letters = form.replace(/[.\s]|['’]s$/gu, "");
  return /^\p{Lu}[\p{Lu}\p{Ll}&]{0,8}\p{Lu}$/u.test(letters) && !/\p{Ll}{2}/u.test(letters)
    ? letters.replaceAll("&", "").toLowerCase()
    : null;
}

function initialsOf(words: readonly string[]): readonly string[] {
  const join = (list: readonly string[]) => list.map((word) => word[0]).join("");
  const both = [join(words), join(words.filter((word) => !joiners.has(word)))];
  const withArticle = both.map((letters) => `t${letters}`).filter((letters) => letters.length > 2);
  return [...new Set([...both, ...withArticle])].filter((letters) => letters.length > 1);
}

/**
 * How one name fits another. same: word by word; acronym: one has the initials of the other; start, end: one begins
 * or ends as the other does ("Halden" and "Halden Shipping"); spelling: spelled by another rule.
 */
export type BodyFit = "same" | "acronym" | "start" | "end" | "spelling";

export function fitBodies(a: BodyName, b: BodyName): BodyFit | null {
  if (a.words.join(" ") === b.words.join(" ")) return "same";
  if (a.letters !== null && a.letters === b.letters) return "same";
  if (isAcronym(a, b) || isAcronym(b, a)) return "acronym";
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length < long.length) {
    if (short.every((word, at) => word === long[at])) return "start";
    const tail = long.slice(-short.length);
    return short.every((word, at) => word === tail[at]) ? "end" : null;
  }
  return short.every((word, at) => isSpelling(word, long[at] ?? "")) ? "spelling" : null;
}

/** One spelled by another rule, or one in the plural. */
function isSpelling(a: string, b: string): boolean {
  const like = likenessOf(a, b);
  return like === "same" || like === "regular" || `${a}s` === b || a === `${b}s`;
}

function isAcronym({ letters }: BodyName, { initials }: BodyName): boolean {
  return letters !== null && initials.includes(letters);
}

/** Keys under which a name is found: its words by their sound, and the letters that may stand for it. */
export function bodyKeys({ words, letters, initials }: BodyName): readonly string[] {
  const keys = [`w:${words.map(skeletonOf).join(" ")}`];
  if (letters !== null) keys.push(`a:${letters}`);
  for (const initial of initials) if (initial.length > 2) keys.push(`a:${initial}`);
  return keys;
}
