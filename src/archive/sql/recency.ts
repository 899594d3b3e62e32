/**
 * A report's place in time as one whole number: the day it was published times 2^27, plus its number.
 * Reports without a date come before all others. Days outside 1800 to 2150 are kept as the nearest of those;
 * numbers end at 134 million.
 */
const numbers = 2 ** 27;
const firstDay = Date.UTC(1800, 0, 1);
const dayLength = 86_400_000;
const lastDay = 128_000;

/** Days from 1800-01-01 (1) on; null for what is no day of the calendar. */
export function dayNumber(date: string): number | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (!parts) return null;
  const [, year, month = "01", day = "01"] = parts;
  const instant = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(instant)) return null;
  return Math.min(lastDay, Math.max(1, Math.floor((instant - firstDay) / dayLength) + 1));
}

/** The ISO date of a day number. */
export function dateOf(day: number): string {
  return new Date(firstDay + (day - 1) * dayLength).toISOString().slice(0, 10);
}

export function recencyOf(published: string | null, report: number): number {
  const day = published === null ? 0 : (dayNumber(published) ?? 0);
  return day * numbers + report;
}

/** The lowest and the highest place of reports published on a day. */
export function recenciesOn(day: number): readonly [number, number] {
  return [day * numbers, (day + 1) * numbers - 1];
}
