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

const counted = (word: ProfileWord) => word.rarity * (1 + Math.log(word.count));

const fadingDays = 5;
const farDays = 30;

export function compare(a: Profile, b: Profile): Likeness {
  const gap = gapOf(a.days, b.days);
  const years = a.years.size > 0 && b.years.size > 0;
  const meet = [...a.years].some((year) => b.years.has(year));
  const [mine, theirs] = [lengthsOf(a.words), lengthsOf(b.words)];
  const shared = sumsOf(a.words, b.words);
  return {
    leads: cosine(shared.leads, mine.leads, theirs.leads),
    leadsInTexts: Math.sqrt(covered(mine, b.words) * covered(theirs, a.words)),
    names: cosine(shared.names, mine.names, theirs.names),
    places: cosine(shared.places, mine.places, theirs.places),
    numbers: cosine(
      sumsOf(a.numbers, b.numbers).plain,
      lengthsOf(a.numbers).plain,
      lengthsOf(b.numbers).plain,
    ),
    bothNamed: mine.isNamed && theirs.isNamed ? 1 : 0,
    bothPlaced: mine.isPlaced && theirs.isPlaced ? 1 : 0,
    nearDays: gap === null ? 0 : Math.exp(-gap / fadingDays),
    farDays: gap !== null && gap > farDays ? 1 : 0,
    otherYears: years && !meet ? 1 : 0,
    sameYears: years && meet ? 1 : 0,
    rarest: shared.rarest,
    leastSaid: Math.min(mine.said, theirs.said),
  };
}

/** The words that both have, rarest first, as the first of them has them. */
export function sharedWords(a: Profile, b: Profile): readonly (readonly [string, ProfileWord])[] {
  return [...a.words]
    .filter(([key]) => b.words.has(key))
    .sort(([x, { rarity: p }], [y, { rarity: q }]) => q - p || (x < y ? -1 : 1));
}

function cosine(sum: number, a: number, b: number): number {
  return sum === 0 ? 0 : sum / (a * b);
}

/** Products of the words that both have, added up, and the rarity of the rarest of them. */
function sumsOf(a: Words, b: Words) {
  const sums = { plain: 0, leads: 0, names: 0, places: 0, rarest: 0 };
  for (const [key, mine] of a) {
    const theirs = b.get(key);
    if (!theirs) continue;
    sums.plain += mine.rarity * theirs.rarity;
    if (mine.inLead && theirs.inLead) sums.leads += mine.rarity * theirs.rarity;
    if (mine.inName && theirs.inName) sums.names += counted(mine) * counted(theirs);
    if (mine.inPlace && theirs.inPlace) sums.places += counted(mine) * counted(theirs);
    sums.rarest = Math.max(sums.rarest, mine.rarity);
  }
  return sums;
}

/** Lengths of the vectors of a report's words. */
interface Lengths {
  readonly plain: number;
  readonly leads: number;
  readonly names: number;
  readonly places: number;
  /** Of all words, counted. */
  readonly said: number;
  readonly isNamed: boolean;
  readonly isPlaced: boolean;
  /** The words of the lead with their rarities, and the sum of these. */
  readonly lead: readonly (readonly [string, number])[];
  readonly leadWeight: number;
}

const measured = new WeakMap<Words, Lengths>();

/** A report is compared with many: its own lengths are measured once. */
function lengthsOf(words: Words): Lengths {
  const known = measured.get(words);
  if (known) return known;
  const squares = { plain: 0, leads: 0, names: 0, places: 0, said: 0 };
  const has = { isNamed: false, isPlaced: false };
  for (const word of words.values()) {
    const [plain, said] = [word.rarity ** 2, counted(word) ** 2];
    squares.plain += plain;
    squares.said += said;
    if (word.inLead) squares.leads += plain;
    if (word.inName) squares.names += said;
    if (word.inPlace) squares.places += said;
    has.isNamed ||= word.inName;
    has.isPlaced ||= word.inPlace;
  }
  const { sqrt } = Math;
  const lead = [...words].flatMap(([key, { inLead, rarity }]) =>
    inLead ? [[key, rarity] as const] : [],
  );
  const leadWeight = lead.reduce((sum, [, rarity]) => sum + rarity, 0);
  const lengths = {
    ...{ plain: sqrt(squares.plain), leads: sqrt(squares.leads), names: sqrt(squares.names) },
    ...{ places: sqrt(squares.places), said: sqrt(squares.said), ...has },
    ...{ lead, leadWeight },
  };
  measured.set(words, lengths);
  return lengths;
}

/** The share of a report's lead, by rarity, whose words the other report has. */
function covered({ lead, leadWeight }: Lengths, words: Words): number {
  let shared = 0;
  for (const [key, rarity] of lead) if (words.has(key)) shared += rarity;
  return leadWeight === 0 ? 0 : shared / leadWeight;
}

function gapOf(a: readonly number[], b: readonly number[]): number | null {
  let least: number | null = null;
  for (const day of a)
    for (const other of b)
      if (least === null || Math.abs(day - other) < least) least = Math.abs(day - other);
  return least;
}
