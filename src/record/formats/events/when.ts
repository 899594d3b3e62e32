import { type Day, PlainDate } from "../../../reading/1-times/calendar.js";
import type { ReportRecord } from "../../schema.js";

export type RecordTime = ReportRecord["times"][number];

/** The days that a time covers. */
export interface When {
  /** ISO 8601 days, first and last. */
  readonly from: string;
  readonly to: string;
  /** By how many days it covers: 1, up to 7, up to 31, up to 366, more. */
  readonly unit: "day" | "week" | "month" | "year" | "longer";
  /** `HH:MM` where the time says it; null otherwise. */
  readonly clock: string | null;
}

/** Modifiers under which the event does not lie on the days of the value. */
const elsewhere = new Set(["BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"]);

/** Month in which the group of months of EDTF begins, and how many it has. */
const groups: Readonly<Record<string, readonly [month: number, months: number]>> = {
  "21": [3, 3],
  "22": [6, 3],
  "23": [9, 3],
  "24": [12, 3],
  "33": [1, 3],
  "34": [4, 3],
  "35": [7, 3],
  "36": [10, 3],
  "40": [1, 6],
  "41": [7, 6],
};

/** The days of a time; null for durations, sets, vague and open times, and for "before March". */
export function whenOf(time: RecordTime): When | null {
  if (time.type === "DURATION" || time.type === "SET" || elsewhere.has(time.mod ?? "")) return null;
  const [first = "", last, more] = (time.edtf ?? time.value).split("/");
  if (more !== undefined) return null;
  const start = daysOf(first);
  const end = last === undefined ? start : daysOf(last);
  if (!start || !end || PlainDate.compare(start.from, end.to) > 0) return null;
  const clock = /T(\d\d:\d\d)/.exec(first)?.[1] ?? null;
  const days = start.from.until(end.to).days + 1;
  return { from: `${start.from}`, to: `${end.to}`, unit: unitOf(days), clock };
}

function unitOf(days: number): When["unit"] {
  if (days === 1) return "day";
  if (days <= 7) return "week";
  if (days <= 31) return "month";
  return days <= 366 ? "year" : "longer";
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** First and last day of an EDTF date without an interval; null when it is open or no such day is on the calendar. */
function daysOf(edtf: string): Days | null {
  const parts = /^(\d{2}(?:\d\d|\dX|XX))(?:-(\d\d)(?:-(\d\d)(?:T[\d:]{5,8})?)?)?~?$/.exec(edtf);
  if (!parts) return null;
  const [, year = "", month, day] = parts;
  try {
    if (year.includes("X"))
      return spanOf(Number(year.replaceAll("X", "0")), 1, year.endsWith("XX") ? 1200 : 120);
    if (month === undefined) return spanOf(Number(year), 1, 12);
    const group = groups[month];
    if (group) return spanOf(Number(year), ...group);
    if (day === undefined) return spanOf(Number(year), Number(month), 1);
    const on = dayOn(Number(year), Number(month), Number(day));
    return { from: on, to: on };
  } catch {
    return null;
  }
}

function spanOf(year: number, month: number, months: number): Days {
  const from = dayOn(year, month, 1);
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
}

function dayOn(year: number, month: number, day: number): Day {
  return PlainDate.from({ year, month, day }, { overflow: "reject" });
}

/** The day in the middle; of an even number of days the earlier one. */
export function middleOf({ from, to }: When): string {
  const start = PlainDate.from(from);
  const days = start.until(to).days;
  return `${start.add({ days: Math.floor(days / 2) })}`;
}
