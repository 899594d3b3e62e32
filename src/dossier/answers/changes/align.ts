import { push } from "../words/join.js";
import { wordingOf } from "../words/wording.js";
import { saysSame, type VersionEntry } from "./list-entries.js";
import type { Stretch, TextMap } from "./map-text.js";

/** Of the words that either entry has, those both must. */
const enough = 0.3;
/** Words of an entry by which others at its place are found. */
const mostWords = 200;

export interface Pair {
  /** Null when it appeared. */
  readonly before: VersionEntry | null;
  /** Null when it went. */
  readonly after: VersionEntry | null;
  /** Where it stands, or stood, in words of the newer text. */
  readonly place: number;
}

/**
 * Ties the entries of one kind of two versions: those at the same place of the text, by the words they share and
 * what else they say alike; then those with the same words elsewhere.
 */
export function alignEntries(
  older: readonly VersionEntry[],
  newer: readonly VersionEntry[],
  map: TextMap,
): readonly Pair[] {
  const before = older.map((entry) => map.moved(entry.spans));
  const after = newer.map((entry) => map.newer(entry.spans));
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const tie = (one: number, other: number) => {
    if (partners.has(one) || taken.has(other)) return;
    partners.set(one, other);
    taken.add(other);
  };
  for (const { one, other } of atSamePlace(older, newer, before, after)) tie(one, other);
  tieElsewhere(older, newer, partners, taken, tie);
  const went = older.map((entry, index) => {
    const partner = partners.get(index);
    const place = partner === undefined ? before[index]?.from : after[partner]?.from;
    return { before: entry, after: newer[partner ?? -1] ?? null, place: place ?? 0 };
  });
  const appeared = newer.flatMap((entry, index) =>
    taken.has(index) ? [] : [{ before: null, after: entry, place: after[index]?.from ?? 0 }],
  );
  return [...went, ...appeared];
}

interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

function atSamePlace(
  older: readonly VersionEntry[],
  newer: readonly VersionEntry[],
  before: readonly Stretch[],
  after: readonly Stretch[],
): readonly Candidate[] {
  const byWord = new Map<number, number[]>();
  for (const [index, stretch] of after.entries())
    for (const word of wordsOf(stretch)) push(byWord, word, index);
  const found = before.flatMap((stretch, one) => {
    const others = new Set(wordsOf(stretch).flatMap((word) => byWord.get(word) ?? []));
    return [...others].map((other) => {
      const share = sharedPart(stretch, after[other] as Stretch);
      const alike = alikeParts(older[one] as VersionEntry, newer[other] as VersionEntry);
      return { one, other, score: share < enough ? 0 : share + alike };
    });
  });
  return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
}

function wordsOf({ from, to }: Stretch): readonly number[] {
  const length = Math.min(mostWords, Math.max(0, to - from));
  return Array.from({ length }, (_, at) => from + at);
}

function sharedPart(a: Stretch, b: Stretch): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  const either = Math.max(a.to, b.to) - Math.min(a.from, b.from);
  return shared <= 0 ? 0 : shared / either;
}

/** Up to 1: the part of the parts that say the same. */
function alikeParts(a: VersionEntry, b: VersionEntry): number {
  const parts = Object.keys(a.parts);
  const same = parts.filter((part) => saysSame(a.parts[part] ?? null, b.parts[part] ?? null));
  return same.length / parts.length;
}

function tieElsewhere(
  older: readonly VersionEntry[],
  newer: readonly VersionEntry[],
  partners: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  tie: (one: number, other: number) => void,
): void {
  const free = new Map<string, number[]>();
  for (const [index, entry] of newer.entries())
    if (!taken.has(index)) push(free, keyOf(entry), index);
  for (const [index, entry] of older.entries()) {
    const other = partners.has(index) ? undefined : free.get(keyOf(entry))?.shift();
    if (other !== undefined) tie(index, other);
  }
}

/** Actors go by name, the rest by words and whose they are. */
function keyOf({ kind, shown }: VersionEntry): string {
  if (kind === "actor") return wordingOf(shown.who[0]?.name ?? "").key;
  return [wordingOf(shown.pin.text).key, ...shown.who.map(({ name }) => name)].join("|");
}
