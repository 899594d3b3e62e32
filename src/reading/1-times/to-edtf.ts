import { daysOf, PlainDate, periodOf } from "./calendar.js";
import type { TimeMod } from "./found.js";

const seasons: Readonly<Record<string, string>> = { SP: "21", SU: "22", FA: "23", WI: "24" };

/**
 * A TIMEX3 date or time in EDTF (ISO 8601-2): weeks and weekends become intervals of days, quarters, halves and
 * seasons sub-year groupings, decades and centuries unspecified digits. Null for what EDTF does not say:
 * durations, sets, references, and open values that leave the month open too.
 */
export function toEdtf(value: string, mod: TimeMod | null): string | null {
  const date = edtfOf(value);
  if (date === null || date.includes("/")) return date;
  if (mod === "APPROX") return `${date}~`;
  if (mod === "ON_OR_AFTER") return `${date}/..`;
  return mod === "ON_OR_BEFORE" ? `../${date}` : date;
}

function edtfOf(value: string): string | null {
  const [day = "", clock] = value.split("T");
  if (clock !== undefined) return withClock(day, clock);
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return value;
  if (/^XXXX-\d\d(?:-\d\d)?$/.test(value)) return value;
  if (/^\d{2,3}$/.test(value)) return value.padEnd(4, "X");
  const part = /^(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))$/.exec(value);
  if (part) return `${part[1]}-${groupOf(part[2], part[3], part[4])}`;
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  return week ? daysOfWeek(Number(week[1]), Number(week[2]), week[3] !== undefined) : null;
}

function groupOf(
  quarter: string | undefined,
  half: string | undefined,
  season: string | undefined,
): string {
  if (quarter) return String(32 + Number(quarter));
  return half ? String(39 + Number(half)) : (seasons[season ?? ""] ?? "");
}

/** EDTF has no mornings: the day is what is left of them. */
function withClock(day: string, clock: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  if (clock === "24:00") return `${PlainDate.from(day).add({ days: 1 })}T00:00:00`;
  return /^\d\d:\d\d$/.test(clock) ? `${day}T${clock}:00` : day;
}

function daysOfWeek(year: number, week: number, weekend: boolean): string {
  // The fourth of January is in week 1 of every year.
  const day = PlainDate.from({ year, month: 1, day: 4 }).add({ weeks: week - 1 });
  return daysOf(periodOf(weekend ? "weekend" : "week", day)).join("/");
}
