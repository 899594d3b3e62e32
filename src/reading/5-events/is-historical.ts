import data from "../../language/en/factuality.json" with { type: "json" };
import {
  type Day,
  dayOf,
  daysOf,
  monthPeriod,
  PlainDate,
  yearPeriod,
} from "../1-times/calendar.js";
import type { Factuality, TimeEntry } from "../reading.js";
import type { Ground } from "./draft.js";

const told: ReadonlySet<Factuality> = new Set(["asserted", "denied", "possible"]);

/**
 * True for what lies long before the report: its time is more than sixty days before the publication date. Without
 * that date, or a time, nothing is called historical but what is tied to the vague past.
 */
export function isHistorical(
  time: TimeEntry | null,
  factuality: Factuality,
  { published }: Ground,
): boolean {
  if (!time || !told.has(factuality)) return false;
  if (time.value === "PAST_REF") return true;
  const end = lastDay(time.value);
  const day = published && /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0];
  if (!end || !day) return false;
  return PlainDate.compare(end, PlainDate.from(day).subtract({ days: data.longAgoDays })) < 0;
}

/** The last day of a day, month, year, decade or century in TIMEX3; null for anything else. */
function lastDay(value: string): Day | null {
  const match = /^(\d{2,4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?(?:T.{0,12})?$/.exec(value);
  if (!match) return null;
  const [, year = "", month, day] = match;
  if (month && day) return dayOf(Number(year), Number(month), Number(day));
  const period = month
    ? monthPeriod(Number(year), Number(month))
    : yearPeriod(Number(year.padEnd(4, "9")));
  return period && daysOf(period)[1];
}
