import type { Posting, Postings } from "../../archive/postings.js";
import { type Profile, readProfile, readWord, storySpace } from "./profile.js";

/** By how many keys neighbours are sought, how many are fetched a key, newest first, and how many are compared. */
const keysSought = 24;
const ownersOfKey = 40;
const mostCompared = 16;

export interface Neighbour {
  readonly report: number;
  readonly profile: Profile;
}

/** The reports that share the most telling words with a profile; one lookup, then one for each that is compared. */
export async function findCandidates(
  postings: Postings,
  report: number,
  keys: readonly Posting[],
): Promise<readonly Neighbour[]> {
  const sought = keys
    .filter(({ key }) => !/^[#@]/.test(key))
    .map(({ key, weight }) => ({ key, telling: tellingOf(weight) }))
    .sort((a, b) => b.telling - a.telling || (a.key < b.key ? -1 : 1))
    .slice(0, keysSought);
  const telling = new Map(sought.map((word) => [word.key, word.telling]));
  const found = await postings.find(storySpace, [...telling.keys()], ownersOfKey);
  const sums = new Map<number, number>();
  for (const { key, owner, weight } of found) {
    if (owner === report) continue;
    const share = (telling.get(key) ?? 0) * tellingOf(weight);
    sums.set(owner, (sums.get(owner) ?? 0) + share);
  }
  const best = [...sums].sort(([a, x], [b, y]) => y - x || a - b).slice(0, mostCompared);
  return readNeighbours(
    postings,
    best.map(([owner]) => owner),
  );
}

/** Reports with their profiles, in the order given. */
export async function readNeighbours(
  postings: Postings,
  reports: readonly number[],
): Promise<readonly Neighbour[]> {
  const lists = await postings.ofAll(storySpace, reports);
  return reports.map((report) => ({ report, profile: readProfile(lists.get(report) ?? []) }));
}

function tellingOf(weight: number): number {
  const { rarity, count, inLead, inName } = readWord(weight);
  return rarity * (1 + Math.log(count)) * (1 + (inLead ? 0.5 : 0) + (inName ? 0.5 : 0));
}
