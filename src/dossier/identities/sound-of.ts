import data from "../../language/en/name-variants.json" with { type: "json" };
import { remember } from "./remember.js";

const sounds = data.sounds.map(([from, to]) => [from ?? "", to ?? ""] as const);
const alikeVowels = new Map<string, string>(Object.entries(data.alikeVowels));
const alikeConsonants = new Map<string, string>(Object.entries(data.alikeConsonants));
const letters = new Map<string, string>(Object.entries(data.letters));
const vowels = new Set(["a", "i", "u"]);

/** The words of a name as they are compared across reports: lower case, bare letters, no dots or apostrophes. */
export const wordsOf = remember((form: string): readonly string[] =>
  form
    .normalize("NFD")
    .replace(/['’‘](?:s|S)?$/u, "")
    .replace(/\p{M}|[.'’‘ʼ`´]/gu, "")
    .toLowerCase()
    .replace(/[ßøłıđæœðþ]/gu, (letter) => letters.get(letter) ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== ""),
);

/**
 * How a word is said, as far as spellings of other scripts in Latin letters differ by rule: "Mohammed" and
 * "Muhammad" give the same, "Shtayyeh" and "Ishtayeh" too. Not for people to read.
 */
export const soundOf = remember((word: string): string => {
  let said = word;
  for (const [from, to] of sounds) said = said.replaceAll(from, to);
  said = said.replace(/c(?![hei])/gu, "k").replace(/(.)\1+/gu, "$1");
  said = said.replace(/^[ie](?=s[^aeiou])/u, "").replace(/(?<=.)(?:[aeo]h|[ae])$/u, "a");
  return said
    .replace(/[eo]/gu, (vowel) => alikeVowels.get(vowel) ?? vowel)
    .replace(/(.)\1+/gu, "$1");
});

/** The consonants of a word's sound, alike ones as one: what all spellings of a name share, so that they are found. */
export const skeletonOf = remember((word: string): string => {
  const said = soundOf(word);
  const bare = [...said]
    .filter((letter) => !vowels.has(letter) && letter !== "h")
    .map((letter) => alikeConsonants.get(letter) ?? letter)
    .join("")
    .replace(/(.)\1+/gu, "$1");
  return bare === "" ? word : bare;
});

export type Likeness = "same" | "regular" | "near";

/**
 * How two words for a name are alike: letter by letter, spelled differently by rule, or nearly said the same.
 * The shorter a word, the less may differ; under five letters nothing may. Null when they are two names.
 */
export function likenessOf(a: string, b: string): Likeness | null {
  if (a === b) return "same";
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || Math.max(a.length, b.length) > 40) return null;
  const [saidA, saidB] = [soundOf(a), soundOf(b)];
  if (saidA === saidB) return "regular";
  if (skeletonOf(a)[0] !== skeletonOf(b)[0]) return null;
  return distance(saidA, saidB) <= (shorter < 8 ? 0.5 : 1) ? "near" : null;
}

/** Edits between two sounds; among vowels and alike consonants an edit costs half. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const one of a) {
    const row = [(above[0] ?? 0) + costOf(one)];
    for (let at = 0; at < b.length; at++) {
      const other = b[at] ?? "";
      row.push(
        Math.min(
          (above[at] ?? 0) + exchange(one, other),
          (above[at + 1] ?? 0) + costOf(one),
          (row[at] ?? 0) + costOf(other),
        ),
      );
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

function costOf(letter: string): number {
  return vowels.has(letter) || letter === "h" ? 0.5 : 1;
}

function exchange(one: string, other: string): number {
  if (one === other) return 0;
  if (vowels.has(one) && vowels.has(other)) return 0.5;
  const same = (alikeConsonants.get(one) ?? one) === (alikeConsonants.get(other) ?? other);
  return same ? 0.5 : 1;
}
