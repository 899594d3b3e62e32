import { readOrdinal } from "../amounts.js";
import { type Day, dayOf, type Period, PlainDate } from "../calendar.js";
import type { Context, Found, Rule, Tense, Valued } from "../found.js";
import { type Ground, pastHyphen, wordAt } from "../ground.js";
import { monthAt, weekdayAt, yearAt } from "../lexicon.js";
import { fromPublished, plain, stated } from "../place.js";

/** A day or month as far as the words give it. */
interface Parts {
  readonly to: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

interface Dated {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Named beside it: without a year it says which. */
  readonly weekday: number | null;
}

/** "March 5, 2024", "5 March", "Friday, Oct. 23", "the 5th of March", "2024-03-05", "3/5/2024". */
export const readDate: Rule = (ground, at) => {
  const weekday = weekdayAt(ground, at);
  const start = weekday ? pastWeekday(ground, at) : at;
  const parts =
    readNumeric(ground, start) ?? readMonthFirst(ground, start) ?? readDayFirst(ground, start);
  if (!parts || parts.day === null) return null;
  return dateFound(at, parts.to, { ...parts, day: parts.day, weekday });
};

function dateFound(from: number, to: number, date: Dated): Found {
  const rule = date.year === null ? "month-day" : "full-date";
  const place = (context: Context) => placeDate(context, date);
  return { from, to, type: "DATE", mod: null, rule, place };
}

/** Past "Friday", "Friday," or "Friday the". */
function pastWeekday(ground: Ground, at: number): number {
  return wordAt(ground, at + 1) === "," ? at + 2 : at + 1;
}

function readNumeric(ground: Ground, at: number): Parts | null {
  const word = wordAt(ground, at);
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})$/.exec(word);
  if (iso) return { to: at + 1, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const slashed = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})$/.exec(word);
  if (slashed)
    return monthOrDayFirst(at, Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})$/.exec(word);
  if (!dotted) return null;
  return { to: at + 1, year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) };
}

/** American order, unless only the other one makes a month. */
function monthOrDayFirst(at: number, first: number, second: number, year: number): Parts {
  const swapped = first > 12 && second <= 12;
  return { to: at + 1, year, month: swapped ? second : first, day: swapped ? first : second };
}

function readMonthFirst(ground: Ground, at: number): Parts | null {
  const month = monthAt(ground, at);
  if (!month) return null;
  const start = wordAt(ground, at + 1) === "the" ? at + 2 : at + 1;
  const day = readDayNumber(ground, start);
  if (!day) return null;
  const after = wordAt(ground, day.to) === "," ? day.to + 1 : day.to;
  const year = fullYearAt(ground, after);
  return year
    ? { to: after + 1, year, month, day: day.value }
    : { to: day.to, year: null, month, day: day.value };
}

function readDayFirst(ground: Ground, at: number): Parts | null {
  const start = wordAt(ground, at) === "the" ? at + 1 : at;
  const day = readDayNumber(ground, start);
  if (!day) return null;
  const next = wordAt(ground, day.to) === "of" ? day.to + 1 : day.to;
  const month = monthAt(ground, next);
  if (!month) return null;
  const after = wordAt(ground, next + 1) === "," ? next + 2 : next + 1;
  const year = fullYearAt(ground, after);
  return { to: year ? after + 1 : next + 1, year, month, day: day.value };
}

function fullYearAt(ground: Ground, at: number): number | null {
  const year = yearAt(ground, at);
  return year > 0 && !wordAt(ground, at).startsWith("'") ? year : null;
}

/** A number that may stand for a day, 1 to 39: what is beyond the month is found out when it is placed. */
export function readDayNumber(ground: Ground, at: number): { to: number; value: number } | null {
  const word = wordAt(ground, at);
  if (/^[0-3]?\d$/.test(word)) return word === "0" ? null : { to: at + 1, value: Number(word) };
  if (/^[0-3]?\d\.$/.test(word)) return { to: at + 1, value: Number(word.slice(0, -1)) };
  const ordinal = readOrdinal(ground, at);
  return ordinal && ordinal.value !== null && ordinal.value < 40
    ? { to: ordinal.to, value: ordinal.value }
    : null;
}

/** Places a date whose year may be missing; null when there is no such day. */
function placeDate(context: Context, { year, month, day, weekday }: Dated): Valued | null {
  if (year !== null) return stated(asDay(dayOf(year, month, day)));
  const open = dayOf(2000, month, day);
  if (!open) return null;
  const template = `XXXX-${open.toString().slice(5)}`;
  if (!context.published) return plain(template);
  return fromPublished(context, template, (published) =>
    nearestDate(published, { month, day, weekday }, context.tense),
  );
}

function asDay(day: Day | null): Period | null {
  return day && { unit: "day", start: day };
}

/** The day of that name before, after or nearest the publication; 29 February up to eight years away. */
function nearestDate(
  published: Day,
  { month, day, weekday }: Omit<Dated, "year">,
  tense: Tense,
): Period | null {
  const years = month === 2 && day === 29 ? [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8] : [-1, 0, 1];
  const all = years.flatMap((away) => dayOf(published.year + away, month, day) ?? []);
  const named = all.filter(({ dayOfWeek }) => dayOfWeek === weekday);
  const days = named.length > 0 ? named : all;
  const past = days.filter((one) => PlainDate.compare(one, published) <= 0).at(-1);
  const coming = days.find((one) => PlainDate.compare(one, published) >= 0);
  if (!past || !coming) return asDay(past ?? coming ?? null);
  const back = past.until(published).days;
  const ahead = published.until(coming).days;
  if (tense === "past" && (back < farAway || ahead > near)) return asDay(past);
  if (tense === "future" && (ahead < farAway || back > near)) return asDay(coming);
  return asDay(back <= ahead ? past : coming);
}

/** Days: who means a date ten months away names its year, so then the one close by is meant, whatever the tense. */
const farAway = 300;
const near = 65;

/** "29" of "February 27-29" and "27 to 29 February": the other end of a range of days. */
export const readRangeEnd: Rule = (ground, at) => {
  const hyphen = at - 1;
  if (pastHyphen(ground, hyphen) !== at) return null;
  const end = readDayNumber(ground, at);
  const first = readDayNumber(ground, hyphen - 1);
  const month = monthAt(ground, hyphen - 2);
  if (!end || !first || !month || first.value >= end.value) return null;
  const after = wordAt(ground, end.to) === "," ? end.to + 1 : end.to;
  const year = fullYearAt(ground, after);
  return dateFound(at, year ? after + 1 : end.to, { year, month, day: end.value, weekday: null });
};
