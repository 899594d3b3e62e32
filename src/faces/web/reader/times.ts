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

/** A time for people: `Tue, 11 Mar 2025`, `June 2025`, `more than 1 week`, `every night`; its TIMEX3 value where words fail. */
export function describeTime(time: Pick<RecordTime, "value" | "mod" | "type">): string {
  const before = time.mod === null ? "" : (modifiers[time.mod] ?? `${time.mod.toLowerCase()} `);
  const words = time.type === "SET" ? describeSet(time.value) : describeOpen(time.value);
  return `${before}${words ?? describeValue(time.value)}`;
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
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade) return `the ${decade[1]}0s`;
  const lasting = /^P(?:T)?(\d+(?:\.\d+)?|X)([YMWDH])$/.exec(value);
  if (lasting?.[2]) {
    const unit = value.startsWith("PT") && lasting[2] === "M" ? "minute" : units[lasting[2]];
    const many = lasting[1] === "X" ? "some" : lasting[1];
    return `${many} ${unit}${lasting[1] === "1" ? "" : "s"}`;
  }
  return references[value] ?? value;
}

const references: Readonly<Record<string, string>> = {
  PAST_REF: "in the past",
  PRESENT_REF: "at present",
  FUTURE_REF: "in the future",
};
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Something that comes again and again; null when it is not known how to say it. */
function describeSet(value: string): string | null {
  const part = /^XXXX-XX-XX(T[A-Z]{2})?$/.exec(value);
  if (part) return `every ${partsOfDay[part[1] ?? ""] ?? "day"}`;
  const weekday = /^XXXX-WXX-(\d)$/.exec(value);
  if (weekday) return `every ${weekdays[Number(weekday[1]) - 1] ?? "week"}`;
  const season = /^XXXX-(SP|SU|FA|WI)$/.exec(value);
  if (season) return `every ${seasons[season[1] ?? ""]}`;
  const each = { "XXXX-WXX": "week", "XXXX-XX": "month", XXXX: "year" }[value];
  if (each !== undefined) return `every ${each}`;
  const lasting = /^P(T?)1([YMWDH])$/.exec(value);
  if (!lasting) return null;
  return `every ${lasting[1] === "T" && lasting[2] === "M" ? "minute" : units[lasting[2] ?? ""]}`;
}

/** A day or month of which the year or the week is not known. */
function describeOpen(value: string): string | null {
  const weekday = /^XXXX-WXX-(\d)(T[A-Z]{2})?$/.exec(value);
  if (weekday)
    return `a ${weekdays[Number(weekday[1]) - 1] ?? "day"}${describeClock(weekday[2] ?? "")}, of a week not known`;
  const day = /^XXXX-(\d{2})-(\d{2})$/.exec(value);
  if (day) return `${Number(day[2])} ${months[Number(day[1]) - 1] ?? ""}, of a year not known`;
  const month = /^XXXX-(\d{2})$/.exec(value);
  if (month) return `${months[Number(month[1]) - 1] ?? ""}, of a year not known`;
  const clock = /^XXXX-XX-XX(T.{2,8})?$/.exec(value);
  return clock ? `a day not known${describeClock(clock[1] ?? "")}` : null;
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
  return other
    ? `counted from ${describeTime(other)} (time ${other.id.slice(1)})`
    : "worked out from the text";
}
