import vague from "../../../language/en/vague-times.json" with { type: "json" };
import { readAmount, readOrdinal } from "../amounts.js";
import type { Found, Rule } from "../found.js";
import { type Ground, tokenAt, wordAt } from "../ground.js";
import {
  daypartAt,
  monthAt,
  pastFillers,
  seasonAt,
  unitAt,
  weekdayAt,
  weekdaysAt,
} from "../lexicon.js";
import { plain } from "../place.js";
import { durationValue } from "./duration-value.js";
import { isRate } from "./read-duration.js";

const adverbs = new Map(Object.entries(vague.sets));
const onlyAdverbs = new Map(Object.entries(vague.adverbSets));

/** "every Friday", "each month", "every two weeks", "daily", "Tuesday nights", "twice a week", "a year" of a rate. */
export const readSet: Rule = (ground, at) =>
  readAdverb(ground, at) ?? readEvery(ground, at) ?? readPlural(ground, at) ?? readRate(ground, at);

function found(from: number, to: number, value: string | null): Found | null {
  if (!value) return null;
  return { from, to, type: "SET", mod: null, rule: "set", place: () => plain(value) };
}

function readAdverb(ground: Ground, at: number): Found | null {
  const word = wordAt(ground, at);
  if (isPaper(ground, at)) return null;
  const value =
    adverbs.get(word) ?? (tokenAt(ground, at)?.upos === "ADV" ? onlyAdverbs.get(word) : undefined);
  return value ? found(at, at + 1, value) : null;
}

/** "the daily Alden Tide", "a weekly newspaper", "the daily said": a paper, however often it comes. */
function isPaper(ground: Ground, at: number): boolean {
  const token = tokenAt(ground, at);
  const next = tokenAt(ground, at + 1);
  if (token?.upos === "NOUN" && wordAt(ground, at - 1) === "the") return true;
  if (token?.upos === "ADV" || !next) return false;
  return next.upos === "PROPN" || vague.papers.includes(wordAt(ground, at + 1));
}

function readEvery(ground: Ground, at: number): Found | null {
  if (!vague.every.includes(wordAt(ground, at))) return null;
  const start =
    wordAt(ground, at + 1) === "other" || wordAt(ground, at + 1) === "single" ? at + 2 : at + 1;
  const twice = wordAt(ground, at + 1) === "other" ? 2 : 1;
  const named = readNamed(ground, start);
  if (named) return found(at, named.to, named.value);
  const amount = readAmount(ground, start) ?? readNth(ground, start);
  const unitIndex = pastFillers(ground, amount?.to ?? start);
  const unit = unitAt(ground, unitIndex);
  return unit && found(at, unitIndex + 1, durationValue(unit, amount?.value ?? twice));
}

/** "every second week". */
function readNth(ground: Ground, at: number): { to: number; value: number | null } | null {
  const ordinal = readOrdinal(ground, at);
  return ordinal && unitAt(ground, ordinal.to) ? ordinal : null;
}

/** A weekday with or without its daypart, a month, a season, a daypart. */
function readNamed(ground: Ground, at: number): { to: number; value: string } | null {
  const weekday = weekdayAt(ground, at);
  if (weekday) {
    const part = daypartAt(ground, at + 1);
    const value = `XXXX-WXX-${weekday}`;
    return part ? { to: at + 2, value: `${value}T${part}` } : { to: at + 1, value };
  }
  const month = monthAt(ground, at);
  if (month) return { to: at + 1, value: `XXXX-${String(month).padStart(2, "0")}` };
  const season = seasonAt(ground, at);
  if (season) return { to: at + 1, value: `XXXX-${season}` };
  const part = daypartAt(ground, at);
  return part ? { to: at + 1, value: `XXXX-XX-XXT${part}` } : null;
}

/** "Sundays", "Tuesday nights". */
function readPlural(ground: Ground, at: number): Found | null {
  const plural = weekdaysAt(ground, at);
  if (plural) return found(at, at + 1, `XXXX-WXX-${plural}`);
  const weekday = weekdayAt(ground, at);
  const part = daypartAt(ground, at + 1);
  if (!weekday || !part || !wordAt(ground, at + 1).endsWith("s")) return null;
  return found(at, at + 2, `XXXX-WXX-${weekday}T${part}`);
}

function readRate(ground: Ground, at: number): Found | null {
  const often = readOften(ground, at);
  if (often) return often;
  if (!/^an?$/.test(wordAt(ground, at)) || wordAt(ground, at + 1) !== "year" || !isRate(ground, at))
    return null;
  return /^(?:ago|earlier|later|before|after|or)$/.test(wordAt(ground, at + 2))
    ? null
    : found(at, at + 2, "P1Y");
}

/** "twice a week", "three times a day". */
function readOften(ground: Ground, at: number): Found | null {
  const once = /^(?:once|twice|thrice)$/.test(wordAt(ground, at));
  const times = once ? null : readAmount(ground, at);
  const to = once ? at + 1 : times && wordAt(ground, times.to) === "times" ? times.to + 1 : 0;
  if (to === 0 || !/^(?:an?|each|every|per)$/.test(wordAt(ground, to))) return null;
  const unit = unitAt(ground, to + 1);
  return unit && found(at, to + 2, durationValue(unit, 1));
}
