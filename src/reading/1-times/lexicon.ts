import calendar from "../../language/en/calendar-words.json" with { type: "json" };
import holidays from "../../language/en/holidays.json" with { type: "json" };
import numbers from "../../language/en/number-words.json" with { type: "json" };
import vague from "../../language/en/vague-times.json" with { type: "json" };
import type { PeriodUnit } from "./calendar.js";
import type { TimeMod } from "./found.js";
import { type Ground, isCapital, type Phrases, phrasesOf, tokenAt, wordAt } from "./ground.js";

export type UnitWord = PeriodUnit | "second" | "minute" | "hour" | "fortnight";

const months = new Map(Object.entries(calendar.months));
const shortMonths = new Map(Object.entries(calendar.shortMonths));
const weekdays = new Map(Object.entries(calendar.weekdays));
const shortWeekdays = new Map(Object.entries(calendar.shortWeekdays));
const units = new Map(Object.entries(calendar.units)) as ReadonlyMap<string, UnitWord>;
const seasons = new Map(Object.entries(calendar.seasons));
const dayparts = new Map(Object.entries(calendar.dayparts));

/** Month of the word, 1 to 12; only with a capital and not as a verb or in a person's name. */
export function monthAt(ground: Ground, at: number): number | null {
  const token = tokenAt(ground, at);
  if (!token || !isCapital(ground, at)) return null;
  const word = wordAt(ground, at);
  const month = months.get(word) ?? shortMonths.get(word.replace(/\.$/, ""));
  if (!month) return null;
  const dated = /^\d{1,4}$/.test(wordAt(ground, at + 1));
  if (ground.inPerson[at] && !dated) return null;
  if (!dated && isFirstName(ground, at, word)) return null;
  const verbal = token.upos === "AUX" || token.upos === "VERB";
  return verbal && (word === "may" || word === "march") && !dated ? null : month;
}

/** "April Vance": a month that is also a first name, before a capital and with no preposition to say when. */
function isFirstName(ground: Ground, at: number, word: string): boolean {
  if (!/^(?:april|may|june|august)$/.test(word) || !isCapital(ground, at + 1)) return false;
  return !/^(?:in|of|since|by|until|last|this|next|early|late|mid|from|to|for|each|every|-)$/.test(
    wordAt(ground, at - 1),
  );
}

/** Day of the week, 1 for Monday to 7 for Sunday; short forms only with their period. */
export function weekdayAt(ground: Ground, at: number): number | null {
  const word = wordAt(ground, at);
  if (ground.inPerson[at] || !isCapital(ground, at)) return null;
  const short = word.endsWith(".") ? shortWeekdays.get(word.slice(0, -1)) : undefined;
  return weekdays.get(word) ?? short ?? null;
}

/** "Sundays", in either case. */
export function weekdaysAt(ground: Ground, at: number): number | null {
  const word = wordAt(ground, at);
  return word.endsWith("s") ? (weekdays.get(word.slice(0, -1)) ?? null) : null;
}

export function unitAt(ground: Ground, at: number): UnitWord | null {
  return units.get(wordAt(ground, at)) ?? null;
}

/** True for "weeks", "centuries". */
export function isPluralUnit(ground: Ground, at: number): boolean {
  return unitAt(ground, at) !== null && wordAt(ground, at).endsWith("s");
}

export function seasonAt(ground: Ground, at: number): string | null {
  const token = tokenAt(ground, at);
  return token?.upos === "VERB" ? null : (seasons.get(wordAt(ground, at)) ?? null);
}

export function daypartAt(ground: Ground, at: number): string | null {
  return dayparts.get(wordAt(ground, at)) ?? null;
}

/** The calendar's units among the unit words; "fortnight", "hour" and finer are none. */
export function periodUnitAt(ground: Ground, at: number): PeriodUnit | null {
  const unit = unitAt(ground, at);
  if (unit === "second" || unit === "minute" || unit === "hour" || unit === "fortnight")
    return null;
  return isPluralUnit(ground, at) ? null : unit;
}

const modEntries = (lists: Readonly<Record<string, readonly (readonly string[])[]>>) =>
  phrasesOf(
    Object.entries(lists).flatMap(([mod, phrases]) =>
      phrases.map((words) => [words, mod as TimeMod] as const),
    ),
  );

/** "early", "the end of": which part of a period. */
export const parts: Phrases<TimeMod> = modEntries(vague.parts);
/** "at least", "nearly": which side of an amount. */
export const bounds: Phrases<TimeMod> = modEntries(vague.bounds);

const fillers = new Set(vague.fillers);

/** Past words like "more" and "trading" between an amount and its unit; two at most. */
export function pastFillers(ground: Ground, at: number): number {
  let to = at;
  while (to < at + 2 && fillers.has(wordAt(ground, to))) to++;
  return to;
}

/** A year in digits: "1989", "'89", from 1000 to 2199; -1 when the word is none. */
export function yearAt(ground: Ground, at: number): number {
  const word = wordAt(ground, at);
  if (/^(?:1\d|20|21)\d\d$/.test(word)) return Number(word);
  if (/^'\d\d$/.test(word)) return Number(word.slice(1)) + 1900;
  return -1;
}

/** The possessive "'s" or "'" after a word. */
export function pastPossessive(ground: Ground, at: number): number {
  return /^'s?$/.test(wordAt(ground, at)) ? at + 1 : at;
}

export function isArticle(ground: Ground, at: number): boolean {
  return wordAt(ground, at) === "the";
}

/** Past one "the". */
export function pastThe(ground: Ground, at: number): number {
  return isArticle(ground, at) ? at + 1 : at;
}

const firstWords = (lists: Readonly<Record<string, readonly (readonly string[])[]>>): string[] =>
  Object.values(lists).flatMap((phrases) => phrases.map(([first]) => first ?? ""));
const namesOf = (...tables: readonly object[]): string[] =>
  tables.flatMap((table) => Object.keys(table));

/** Every word that any rule begins with, so that the other nine of ten need not be tried. */
const openers: ReadonlySet<string> = new Set([
  ...calendar.leads,
  ...namesOf(calendar.months, calendar.shortMonths, calendar.weekdays, calendar.units),
  ...namesOf(calendar.seasons, calendar.dayparts, calendar.clockWords),
  ...namesOf(numbers.ones, numbers.tens, numbers.scales, numbers.ordinals, numbers.decades),
  ...firstWords({ vague: numbers.vague, couple: numbers.couple, dozen: numbers.dozen }),
  ...firstWords({ ...vague.references, ...vague.parts, ...vague.bounds }),
  ...namesOf(vague.adjectives, vague.sets, vague.adverbSets),
  ...vague.every,
  ...holidays.monthWords,
  ...namesOf(holidays.days, holidays.weeks, holidays.intervals).map(
    (name) => name.split(/[ '-]/)[0] ?? "",
  ),
]);

/** True if a time may begin with this word. */
export function mayOpen(ground: Ground, at: number): boolean {
  const word = wordAt(ground, at);
  if (openers.has(word) || /[\d½¼¾]/.test(word)) return true;
  return /[.s]$/.test(word) && (weekdays.has(word.slice(0, -1)) || shortWord(word.slice(0, -1)));
}

function shortWord(word: string): boolean {
  return shortWeekdays.has(word) || shortMonths.has(word);
}
