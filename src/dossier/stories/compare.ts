import type { Profile, ProfileWord } from "./profile.js";

/** What is compared of two reports, each from 0 to 1 but the last two, which are sums of rarities. */
export interface Likeness {
  /** Cosine of the telling words of both leads. */
  readonly leads: number;
  /** How much of each lead the other report tells: the geometric mean. */
  readonly leadsInTexts: number;
  /** Cosines of the words of names, of places, and of numbers. */
  readonly names: number;
  readonly places: number;
  readonly numbers: number;
  /** 1 when both have names, and places, so that a cosine of 0 says something. */
  readonly bothNamed: number;
  readonly bothPlaced: number;
  /** 1 when a day is the same, falling by the e-th part every five days. */
  readonly nearDays: number;
  /** 1 when both tell days, more than 30 apart. */
  readonly farDays: number;
  readonly otherYears: number;
  readonly sameYears: number;
  /** Rarity of the rarest word that both have. */
  readonly rarest: number;
  /** Length of the shorter vector of words. */
  readonly leastSaid: number;
}

type Words = ReadonlyMap<string, ProfileWord>;
type Which = (word: ProfileWord) => boolean;

const all: Which = () => true;
const inLead: Which = (word) => word.inLead;
const inName: Which = (word) => word.inName;
const inPlace: Which = (word) => word.inPlace;
const plain = (word: ProfileWord) => word.rarity;
const counted = (word: ProfileWord) => word.rarity * (1 + Math.log(word.count));

const fadingDays = 5;
const farDays = 30;

export function compare(a: Profile, b: Profile): Likeness {
  const gap = gapOf(a.days, b.days);
  const years = a.years.size > 0 && b.years.size > 0;
  const meet = [...a.years].some((year) => b.years.has(year));
  return {
    leads: cosine(a.words, b.words, inLead, plain),
    leadsInTexts: Math.sqrt(covered(a.words, b.words) * covered(b.words, a.words)),
    names: cosine(a.words, b.words, inName, counted),
    places: cosine(a.words, b.words, inPlace, counted),
    numbers: cosine(a.numbers, b.numbers, all, plain),
    bothNamed: has(a.words, inName) && has(b.words, inName) ? 1 : 0,
    bothPlaced: has(a.words, inPlace) && has(b.words, inPlace) ? 1 : 0,
    nearDays: gap === null ? 0 : Math.exp(-gap / fadingDays),
    farDays: gap !== null && gap > farDays ? 1 : 0,
    otherYears: years && !meet ? 1 : 0,
    sameYears: years && meet ? 1 : 0,
    rarest: sharedWords(a, b).reduce((most, [, { rarity }]) => Math.max(most, rarity), 0),
    leastSaid: Math.min(lengthOf(a.words, all, counted), lengthOf(b.words, all, counted)),
  };
}

/** The words that both have, rarest first, as the first of them has them. */
export function sharedWords(a: Profile, b: Profile): readonly (readonly [string, ProfileWord])[] {
  return [...a.words]
    .filter(([key]) => b.words.has(key))
    .sort(([x, { rarity: p }], [y, { rarity: q }]) => q - p || (x < y ? -1 : 1));
}

function cosine(a: Words, b: Words, which: Which, weigh: (word: ProfileWord) => number): number {
  let sum = 0;
  for (const [key, mine] of a) {
    const theirs = b.get(key);
    if (theirs && which(mine) && which(theirs)) sum += weigh(mine) * weigh(theirs);
  }
  if (sum === 0) return 0;
  return sum / (lengthOf(a, which, weigh) * lengthOf(b, which, weigh));
}

function lengthOf(words: Words, which: Which, weigh: (word: ProfileWord) => number): number {
  let sum = 0;
  for (const word of words.values()) if (which(word)) sum += weigh(word) ** 2;
  return Math.sqrt(sum);
}

/** The share of a report's lead, by rarity, whose words the other report has. */
function covered(a: Words, b: Words): number {
  let [shared, whole] = [0, 0];
  for (const [key, word] of a) {
    if (!word.inLead) continue;
    whole += word.rarity;
    if (b.has(key)) shared += word.rarity;
  }
  return whole === 0 ? 0 : shared / whole;
}

function has(words: Words, which: Which): boolean {
  for (const word of words.values()) if (which(word)) return true;
  return false;
}

function gapOf(a: readonly number[], b: readonly number[]): number | null {
  let least: number | null = null;
  for (const day of a)
    for (const other of b)
      if (least === null || Math.abs(day - other) < least) least = Math.abs(day - other);
  return least;
}
