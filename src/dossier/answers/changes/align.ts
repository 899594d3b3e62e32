import { push } from "../words/join.js";
import { wordingOf } from "../words/wording.js";
import { saysSame, type VersionEntry } from "./list-entries.js";
import type { Stretch, TextMap } from "./map-text.js";

/** Of the words that either entry has, those both must. */
const enough = 0.3;
/** Of the content words of the lesser of two entries that are one in other words. */
const enoughContent = 0.25;
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
      const [was, is] = [older[one] as VersionEntry, newer[other] as VersionEntry];
      const isOne = share >= enough && mayBeOne(was, is);
      return { one, other, score: isOne ? share + alikeParts(was, is) : 0 };
    });
  });
  return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
}

/**
 * What stands where another entry stood is that one only if it says something of it: the same act of the same people,
 * or some of its words. Actors, amounts and times are known by their place.
 */
function mayBeOne(a: VersionEntry, b: VersionEntry): boolean {
  if (a.kind === "actor" || a.kind === "figure" || a.kind === "time") return true;
  const [one, other] = [wordingOf(a.shown.pin.text).stems, wordingOf(b.shown.pin.text).stems];
  const shared = [...one].filter((stem) => other.has(stem)).length;
  if (shared > 0 && shared >= enoughContent * Math.min(one.size, other.size)) return true;
  const says = (part: string) => saysSame(a.parts[part] ?? null, b.parts[part] ?? null, part);
  return a.kind === "statement"
    ? says("speaker") && says("act")
    : says("by") && says(a.kind === "demand" ? "of" : "type");
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
  const same = parts.filter((part) => saysSame(a.parts[part] ?? null, b.parts[part] ?? null, part));
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
