import type { Archive } from "../../archive/archive.js";
import type { PostingChange } from "../../archive/postings.js";
import type { Names, RoleFact } from "./actor-facts.js";
import { bodyKeys } from "./body-names.js";
import { isFull, pairKey } from "./person-names.js";
import { skeletonOf, wordsOf } from "./sound-of.js";

/** Postings whose owners are identities: by name wherever it stands, and by a word of the name within a story. */
export const nameSpace = "identity-name";
export const storySpace = "identity-story";

const mostKeys = 40;
const fewNames = 3;
const fewWords = 6;
const fewStories = 4;

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

/**
 * Keys by which it is found within the stories it was in last: the sound of the first and the last word of its fullest
 * names, and letters. Sorted, so that a story that comes again changes nothing.
 */
export function storyKeys(names: Names, stories: readonly number[]): readonly string[] {
  const words = new Set<string>();
  for (const person of names.people.slice(0, fewNames)) {
    words.add(skeletonOf(person.words.at(-1) ?? ""));
    if (isFull(person)) words.add(skeletonOf(person.words[0] ?? ""));
  }
  for (const { words: named, letters, initials } of names.bodies.slice(0, fewNames)) {
    words.add(skeletonOf(named.at(-1) ?? ""));
    words.add(skeletonOf(named[0] ?? ""));
    for (const all of [...(letters === null ? [] : [letters]), ...initials]) words.add(`a:${all}`);
  }
  const few = [...words].slice(0, fewWords);
  const latest = stories.slice(-fewStories).sort((a, b) => a - b);
  return latest.flatMap((story) => few.map((word) => `${story} ${word}`));
}

/** Keys that identities have no more, and that they have now, in both spaces. */
export interface KeyChanges {
  readonly names: PostingChange[];
  readonly stories: PostingChange[];
}

/** Notes how the keys of an identity change from what was known of it to what is known now; null: nothing is. */
export function noteKeys(
  changes: KeyChanges,
  owner: number,
  before: Keyed | null,
  after: Keyed | null,
): void {
  note(changes.names, owner, before ? namesOf(before) : [], after ? namesOf(after) : []);
  note(changes.stories, owner, before ? storiesOf(before) : [], after ? storiesOf(after) : []);
}

export async function writeKeys(archive: Archive, { names, stories }: KeyChanges): Promise<void> {
  if (names.length > 0) await archive.postings.change(nameSpace, names);
  if (stories.length > 0) await archive.postings.change(storySpace, stories);
}

/** As much of an identity as makes its keys. */
export interface Keyed {
  readonly parts: Names;
  readonly roles: readonly RoleFact[];
  readonly stories: readonly number[];
}

function namesOf({ parts, roles }: Keyed): readonly string[] {
  return nameKeys(parts, roles);
}

function storiesOf({ parts, stories }: Keyed): readonly string[] {
  return storyKeys(parts, stories);
}

function note(
  changes: PostingChange[],
  owner: number,
  before: readonly string[],
  after: readonly string[],
): void {
  const [had, has] = [new Set(before), new Set(after)];
  const gone = before.filter((key) => !has.has(key));
  const come = after.filter((key) => !had.has(key));
  if (gone.length > 0 || come.length > 0) changes.push({ owner, gone, come });
}
