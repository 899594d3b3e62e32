import { Temporal } from "temporal-polyfill/full";

/** All arithmetic with dates is Temporal's; this file is the one that asks it. */
export type Day = Temporal.PlainDate;
export const PlainDate: typeof Temporal.PlainDate = Temporal.PlainDate;

export type PeriodUnit =
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century";

/** A stretch of the calendar that begins on `start`, which is the unit's own first day. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly start: Day;
}

const seasonStarts: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The day, or null when there is no such day on the calendar (30 February). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999) return null;
  try {
    return PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** The period of that unit in which the day lies. Seasons are the northern ones, from the first of a month. */
export function periodOf(unit: PeriodUnit, day: Day): Period {
  return { unit, start: startOf(unit, day) };
}

function startOf(unit: PeriodUnit, day: Day): Day {
  const { year, month } = day;
  if (unit === "day") return day;
  if (unit === "week") return day.subtract({ days: day.dayOfWeek - 1 });
  if (unit === "weekend") return day.add({ days: 6 - day.dayOfWeek });
  const first = day.with({ day: 1 });
  if (unit === "month") return first;
  if (unit === "season") return first.subtract({ months: month % 3 });
  const months =
    unit === "quarter" ? (month - 1) % 3 : unit === "half" ? (month - 1) % 6 : month - 1;
  const start = first.subtract({ months });
  if (unit === "decade") return start.subtract({ years: year % 10 });
  return unit === "century" ? start.subtract({ years: year % 100 }) : start;
}

/** That many units later, or earlier when negative; null beyond the years 1 to 9999. */
export function shift(period: Period, count: number): Period | null {
  return moved(period, lengthOf(period.unit, count));
}

/** The same kind of period, whole years away: the third quarter of the year before. */
export function shiftYears(period: Period, years: number): Period | null {
  return moved(period, { years });
}

function moved(period: Period, by: Temporal.DurationLike): Period | null {
  try {
    const start = period.start.add(by);
    return start.year < 1 || start.year > 9999 ? null : { unit: period.unit, start };
  } catch {
    return null;
  }
}

function lengthOf(unit: PeriodUnit, count: number): Temporal.DurationLike {
  if (unit === "day") return { days: count };
  if (unit === "week" || unit === "weekend") return { weeks: count };
  if (unit === "month") return { months: count };
  if (unit === "quarter" || unit === "season") return { months: 3 * count };
  if (unit === "half") return { months: 6 * count };
  return { years: count * (unit === "decade" ? 10 : unit === "century" ? 100 : 1) };
}

export function yearPeriod(year: number): Period | null {
  const start = dayOf(year, 1, 1);
  return start && { unit: "year", start };
}

export function monthPeriod(year: number, month: number): Period | null {
  const start = dayOf(year, month, 1);
  return start && { unit: "month", start };
}

export function quarterPeriod(year: number, quarter: number): Period | null {
  const start = dayOf(year, quarter * 3 - 2, 1);
  return start && { unit: "quarter", start };
}

export function halfPeriod(year: number, half: number): Period | null {
  const start = dayOf(year, half * 6 - 5, 1);
  return start && { unit: "half", start };
}

export function seasonPeriod(year: number, season: string): Period | null {
  const start = dayOf(year, seasonStarts[season] ?? 0, 1);
  return start && { unit: "season", start };
}

/** The first and last day. */
export function daysOf(period: Period): readonly [Day, Day] {
  if (period.unit === "weekend") return [period.start, period.start.add({ days: 1 })];
  const next = period.start.add(lengthOf(period.unit, 1));
  return [period.start, next.subtract({ days: 1 })];
}

/** The TIMEX3 value: `1998-02-13`, `1998-W07`, `1998-W07-WE`, `1998-Q1`, `1998-SU`, `1998`, `199`, `19`. */
export function timexOf({ unit, start }: Period): string {
  const year = String(start.year).padStart(4, "0");
  if (unit === "day") return start.toString();
  if (unit === "week") return weekOf(start);
  if (unit === "weekend") return `${weekOf(start)}-WE`;
  if (unit === "month") return start.toPlainYearMonth().toString();
  if (unit === "quarter") return `${year}-Q${(start.month + 2) / 3}`;
  if (unit === "half") return `${year}-H${start.month < 7 ? 1 : 2}`;
  if (unit === "season") return `${year}-${["WI", "SP", "SU", "FA"][(start.month % 12) / 3]}`;
  return unit === "year" ? year : year.slice(0, unit === "decade" ? 3 : 2);
}

function weekOf(day: Day): string {
  const year = String(day.yearOfWeek ?? day.year).padStart(4, "0");
  return `${year}-W${String(day.weekOfYear ?? 1).padStart(2, "0")}`;
}

/** What stands for a period of which not even the year is known. */
export function openValue(unit: PeriodUnit): string {
  const open: Record<PeriodUnit, string> = {
    day: "XXXX-XX-XX",
    week: "XXXX-WXX",
    weekend: "XXXX-WXX-WE",
    month: "XXXX-XX",
    quarter: "XXXX-QX",
    half: "XXXX-HX",
    season: "XXXX-XX",
    year: "XXXX",
    decade: "XXX",
    century: "XX",
  };
  return open[unit];
}
