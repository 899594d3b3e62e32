import { easter, orthodoxEaster } from "date-easter";
import { type Day, dayOf, PlainDate } from "../calendar.js";

/** How to find a feast: a fixed day, the nth weekday of a month, days from Easter, or a day of another calendar. */
export interface FeastRule {
  readonly month?: number;
  readonly monthCode?: string;
  readonly day?: number;
  readonly weekday?: number;
  /** From 1; -1 is the last. */
  readonly nth?: number;
  readonly easter?: number;
  readonly orthodoxEaster?: number;
  readonly calendar?: string;
  /** How long it lasts; a day otherwise. */
  readonly months?: number;
  readonly days?: number;
}

/** First and last days of the feasts that begin in a year of our calendar. */
export function feastIn(rule: FeastRule, year: number): readonly (readonly [Day, Day])[] {
  if (rule.calendar) return inOtherCalendar(rule, rule.calendar, year);
  const day = inOurs(rule, year);
  return day ? [[day, day]] : [];
}

function inOurs(rule: FeastRule, year: number): Day | null {
  if (rule.easter !== undefined) return fromEaster(easter(year), rule.easter);
  if (rule.orthodoxEaster !== undefined)
    return fromEaster(orthodoxEaster(year), rule.orthodoxEaster);
  if (!rule.month) return null;
  if (rule.weekday && rule.nth) return nthWeekday(year, rule.month, rule.weekday, rule.nth);
  return dayOf(year, rule.month, rule.day ?? 1);
}

function fromEaster(
  sunday: { year: number; month: number; day: number },
  days: number,
): Day | null {
  return dayOf(sunday.year, sunday.month, sunday.day)?.add({ days }) ?? null;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | null {
  const first = dayOf(year, month, 1);
  if (!first) return null;
  if (nth < 0) {
    const last = first.add({ months: 1 }).subtract({ days: 1 });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}

/** A year of ours touches two or three years of another calendar. */
function inOtherCalendar(rule: FeastRule, calendar: string, year: number): (readonly [Day, Day])[] {
  const newYear = dayOf(year, 1, 1);
  if (!newYear) return [];
  const theirs = newYear.withCalendar(calendar).year;
  return [theirs, theirs + 1].flatMap((one) => {
    const first = dayThere(rule, calendar, one);
    if (!first || first.withCalendar("iso8601").year !== year) return [];
    const end = first.add({ months: rule.months ?? 0, days: rule.months ? 0 : (rule.days ?? 1) });
    return [
      [first.withCalendar("iso8601"), end.subtract({ days: 1 }).withCalendar("iso8601")] as const,
    ];
  });
}

function dayThere(rule: FeastRule, calendar: string, year: number): Day | null {
  const month = rule.monthCode ? { monthCode: rule.monthCode } : { month: rule.month ?? 1 };
  try {
    return PlainDate.from({ calendar, year, ...month, day: rule.day ?? 1 });
  } catch {
    return null;
  }
}
