import { dayOf, longDay } from "./dates.js";

/** When a report came out: from the earliest instant that its date can mean to the latest, in milliseconds since 1970. */
interface Span {
  readonly earliest: number;
  readonly latest: number;
}

const [minute, hour] = [60_000, 3_600_000];
/** Where a zone is not told it can be the first to see a day or the last. */
const [furthestAhead, furthestBehind] = [14 * hour, 12 * hour];

const clock = /T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/;

/** Whether one is known to have come out before the other, whatever zones their dates leave open. */
export function isBefore(one: string | null, other: string | null): boolean {
  const [first, second] = [spanOf(one), spanOf(other)];
  return first !== null && second !== null && first.latest < second.earliest;
}

function spanOf(published: string | null): Span | null {
  const day = dayOf(published)?.getTime();
  if (published === null || day === undefined) return null;
  const [found, hours, minutes, seconds, isUtc, sign, zoneHours, zoneMinutes] =
    clock.exec(published) ?? [];
  if (found === undefined)
    return { earliest: day - furthestAhead, latest: day + 24 * hour - 1 + furthestBehind };
  const local = day + Number(hours) * hour + Number(minutes) * minute + Number(seconds ?? 0) * 1000;
  if (isUtc === undefined && sign === undefined)
    return { earliest: local - furthestAhead, latest: local + furthestBehind };
  const ahead = Number(zoneHours ?? 0) * hour + Number(zoneMinutes ?? 0) * minute;
  const instant = sign === "-" ? local + ahead : local - ahead;
  return { earliest: instant, latest: instant };
}

/** `Mon, 4 May 2026, 18:40 UTC`; the day alone where no time is told. */
export function showPublished(published: string | null): string {
  const time = clockOf(published);
  return time === null ? longDay(published) : `${longDay(published)}, ${time}`;
}

/** `18:40 UTC`, `08:05 UTC+5:30`: the time as its zone has it; null where none is told. */
export function clockOf(published: string | null): string | null {
  const [found, hours, minutes, , isUtc, sign, zoneHours, zoneMinutes] =
    clock.exec(published ?? "") ?? [];
  if (found === undefined) return null;
  const time = `${hours}:${minutes}`;
  if (sign === undefined) return isUtc === undefined ? time : `${time} UTC`;
  const part = zoneMinutes === undefined || zoneMinutes === "00" ? "" : `:${zoneMinutes}`;
  return `${time} UTC${sign === "-" ? "−" : "+"}${Number(zoneHours)}${part}`;
}
