/**
 * A report's place in time as one whole number: the day it was published times 2^27, plus its number.
 * Reports without a date come before all others. Days outside 1800 to 2150 are kept as the nearest of those;
 * numbers end at 134 million.
 */
export const numbers = 2 ** 27;
const firstDay = Date.UTC(1800, 0, 1);
const dayLength = 86_400_000;
const lastDay = 128_000;

/** Days from 1800-01-01 (1) to the first day of `2025`, `2025-03` or `2025-03-12`; null for what is no such date. */
export function dayNumber(date: string): number | null {
  const parts = partsOf(date);
  return parts && dayOf(parts.year, parts.month ?? 1, parts.day ?? 1);
}

/** The same to its last day. */
export function lastDayNumber(date: string): number | null {
  const parts = partsOf(date);
  if (!parts) return null;
  const { year, month = 12 } = parts;
  return dayOf(year, month, parts.day ?? new Date(Date.UTC(year, month, 0)).getUTCDate());
}

interface Parts {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function partsOf(date: string): Parts | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.{0,40})?)?)?$/.exec(date);
  if (!parts) return null;
  const [year = 0, month, day] = parts.slice(1).map((part) => part && Number(part));
  return { year: Number(year), month: month || undefined, day: day || undefined };
}

function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const number = Math.floor((date.getTime() - firstDay) / dayLength) + 1;
  return Math.min(lastDay, Math.max(1, number));
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
