import type { When } from "../answers/types/index.js";

const long = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "short",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const short = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });

/** The beginning of an ISO day in UTC; null when it is none. */
export function dayOf(date: string | null): Date | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(date ?? "")?.[0];
  if (day === undefined) return null;
  const start = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(start.getTime()) ? null : start;
}

/** `Mon, 2 March 2026`; as it is given when it says less than a day. */
export function longDay(date: string | null): string {
  const day = dayOf(date);
  return day === null ? (date ?? "without a date") : long.format(day);
}

/** `2 Mar`. */
export function shortDay(date: string | null): string {
  const day = dayOf(date);
  return day === null ? (date ?? "undated") : short.format(day);
}

/** The days of a time: one day, or from and to. */
export function showWhen({ first, last, clock }: When): string {
  const days = first === last ? longDay(first) : `${longDay(first)} to ${longDay(last)}`;
  return clock === null ? days : `${days}, ${clock}`;
}

/** From the first day to the last. */
export function showPeriod(first: string | null, last: string | null): string {
  if (first === null || last === null || first.slice(0, 10) === last.slice(0, 10))
    return longDay(first ?? last);
  return `${longDay(first)} to ${longDay(last)}`;
}
