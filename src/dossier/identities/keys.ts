import type { Posting } from "../../archive/postings.js";
import type { Names, RoleFact } from "./actor-facts.js";
import { bodyKeys } from "./body-names.js";
import { isFull, pairKey } from "./person-names.js";
import { skeletonOf, wordsOf } from "./sound-of.js";

/** Postings whose owners are identities: by name wherever it stands, and by a word of the name within a story. */
export const nameSpace = "identity-name";
export const storySpace = "identity-story";

const mostKeys = 60;

/** Keys by which an identity or an actor with these names is found anywhere in the archive. */
export function nameKeys(names: Names, roles: readonly RoleFact[]): readonly string[] {
  const keys = new Set<string>();
  for (const person of names.people) {
    const pair = pairKey(person);
    if (pair !== null) keys.add(`p:${pair}`);
    const family = skeletonOf(person.words.at(-1) ?? "");
    for (const role of roles) {
      if (role.of !== null) keys.add(`r:${family} ${wordsOf(role.title).join(" ")} ${role.of}`);
    }
  }
  for (const body of names.bodies) for (const key of bodyKeys(body)) keys.add(key);
  return [...keys].slice(0, mostKeys);
}

/** Keys by which it is found within a story: the sound of the first and the last word of each name, and letters. */
export function storyKeys(names: Names, stories: readonly number[]): readonly string[] {
  const words = new Set<string>();
  for (const person of names.people) {
    words.add(skeletonOf(person.words.at(-1) ?? ""));
    if (isFull(person)) words.add(skeletonOf(person.words[0] ?? ""));
  }
  for (const { words: named, letters, initials } of names.bodies) {
    words.add(skeletonOf(named.at(-1) ?? ""));
    words.add(skeletonOf(named[0] ?? ""));
    for (const all of [...(letters === null ? [] : [letters]), ...initials]) words.add(`a:${all}`);
  }
  const few = [...words].slice(0, 12);
  return stories.flatMap((story) => few.map((word) => `${story} ${word}`));
}

export function asPostings(keys: readonly string[]): readonly Posting[] {
  return keys.map((key) => ({ key, weight: 1 }));
}
