import type { Posting } from "../../archive/postings.js";

/**
 * What a report is compared by: its telling words, numbers and dates, few enough to be kept as postings.
 *
 * A word's key is the folded word itself, a number's `#23`, a date's `@2009-01-05` or `@2009`. The weight of a word
 * or number holds three whole numbers: its rarity in sixteenths when the report was placed, how often it stands
 * there (15 at most), and whether it stands in the lead, in a name or in the name of a place.
 */
export interface Profile {
  readonly words: ReadonlyMap<string, ProfileWord>;
  readonly numbers: ReadonlyMap<string, ProfileWord>;
  /** Days since 1970 of the dates that are told to the day. */
  readonly days: readonly number[];
  readonly years: ReadonlySet<string>;
}

export interface ProfileWord {
  readonly rarity: number;
  readonly count: number;
  readonly inLead: boolean;
  readonly inName: boolean;
  readonly inPlace: boolean;
}

/** Keys by which a report is found and compared. */
export const storySpace = "story";

const sixteenths = 16;
const mostCount = 15;
const dayLength = 86_400_000;

export function writeWord(key: string, word: ProfileWord): Posting {
  const flags = (word.inLead ? 1 : 0) + (word.inName ? 2 : 0) + (word.inPlace ? 4 : 0);
  const rarity = Math.round(word.rarity * sixteenths);
  return { key, weight: (rarity * 16 + Math.min(word.count, mostCount)) * 8 + flags };
}

export function readWord(weight: number): ProfileWord {
  const flags = weight % 8;
  const rest = Math.floor(weight / 8);
  return {
    rarity: Math.floor(rest / 16) / sixteenths,
    count: Math.max(1, rest % 16),
    inLead: (flags & 1) > 0,
    inName: (flags & 2) > 0,
    inPlace: (flags & 4) > 0,
  };
}

/** Profiles by their lists: the archive gives the same list for the same neighbour. */
const read = new WeakMap<readonly Posting[], Profile>();

export function readProfile(postings: readonly Posting[]): Profile {
  const known = read.get(postings) ?? profileOf(postings);
  read.set(postings, known);
  return known;
}

function profileOf(postings: readonly Posting[]): Profile {
  const words = new Map<string, ProfileWord>();
  const numbers = new Map<string, ProfileWord>();
  const days: number[] = [];
  const years = new Set<string>();
  for (const { key, weight } of postings) {
    if (key.startsWith("@")) {
      years.add(key.slice(1, 5));
      if (key.length === 11) days.push(Math.round(Date.parse(key.slice(1)) / dayLength));
    } else if (key.startsWith("#")) numbers.set(key, readWord(weight));
    else words.set(key, readWord(weight));
  }
  return { words, numbers, days: days.filter(Number.isFinite), years };
}
