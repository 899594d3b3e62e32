import type { ReportRecord } from "../../../record/schema.js";
import { showDay } from "../app/words.js";

type RecordTime = ReportRecord["times"][number];

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const modifiers: Readonly<Record<string, string>> = {
  START: "the beginning of ",
  MID: "the middle of ",
  END: "the end of ",
  APPROX: "about ",
  BEFORE: "before ",
  AFTER: "after ",
  ON_OR_BEFORE: "on or before ",
  ON_OR_AFTER: "on or after ",
  LESS_THAN: "less than ",
  MORE_THAN: "more than ",
  EQUAL_OR_LESS: "at most ",
  EQUAL_OR_MORE: "at least ",
};
const seasons: Readonly<Record<string, string>> = {
  SP: "spring",
  SU: "summer",
  FA: "autumn",
  WI: "winter",
};
const units: Readonly<Record<string, string>> = {
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  H: "hour",
};

/** A time for people: `Tue, 11 Mar 2025`, `June 2025`, `more than 1 week`; its TIMEX3 value where words fail. */
export function describeTime(time: Pick<RecordTime, "value" | "mod">): string {
  const before = time.mod === null ? "" : (modifiers[time.mod] ?? `${time.mod.toLowerCase()} `);
  return `${before}${describeValue(time.value)}`;
}

function describeValue(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (day !== undefined) return `${showDay(day)}${describeClock(value.slice(day.length))}`;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return `${months[Number(month[2]) - 1] ?? month[2]} ${month[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season) return `${seasons[season[2] ?? ""]} ${season[1]}`;
  const lasting = /^P(?:T)?(\d+(?:\.\d+)?)([YMWDH])$/.exec(value);
  if (lasting?.[2]) {
    const unit = value.startsWith("PT") && lasting[2] === "M" ? "minute" : units[lasting[2]];
    return `${lasting[1]} ${unit}${lasting[1] === "1" ? "" : "s"}`;
  }
  return value;
}

const partsOfDay: Readonly<Record<string, string>> = {
  TMO: "morning",
  TAF: "afternoon",
  TEV: "evening",
  TNI: "night",
};

function describeClock(rest: string): string {
  const part = partsOfDay[rest];
  if (part !== undefined) return `, ${part}`;
  return /^T\d{2}:\d{2}/.test(rest) ? `, ${rest.slice(1, 6)}` : "";
}

/** How a time came by its value. */
export function describeBasis(
  time: Pick<RecordTime, "basis" | "against">,
  times: ReadonlyMap<string, RecordTime>,
): string {
  if (time.basis === "stated") return "as the words state it";
  if (time.against === "published") return "counted from the day of publication";
  const other = times.get(time.against ?? "");
  return other ? `counted from ${describeTime(other)} (${other.id})` : "worked out from the text";
}
