/** A number's place along a line of `length`, for charts. */
export interface Scale {
  (value: number): number;
  readonly low: number;
  readonly high: number;
}

export function linear(low: number, high: number, length: number): Scale {
  const width = high - low;
  const place = (value: number) => (width === 0 ? length / 2 : ((value - low) / width) * length);
  return Object.assign(place, { low, high });
}

const day = 86_400_000;

/** Whole days since 1970 of an ISO date; null when it is none. */
export function dayOf(iso: string | null): number | null {
  if (iso === null) return null;
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / day);
}

export function isoOf(dayNumber: number): string {
  return new Date(dayNumber * day).toISOString().slice(0, 10);
}

/** Days to write along a line of time: at most `most`, evenly apart. */
export function dayTicks(first: number, last: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, most - 1)));
  const days: number[] = [];
  for (let at = first; at <= last; at += step) days.push(at);
  return days;
}

/** `11 Mar`, and with the year where the years differ. */
export function shortDay(dayNumber: number, isWithYear: boolean): string {
  return new Date(dayNumber * day).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...(isWithYear ? { year: "2-digit" } : {}),
  });
}
