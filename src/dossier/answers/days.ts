/** Days since 1 January 1970 of an ISO date, by the Gregorian calendar; what follows the date is left unread. */
export function dayNumber(iso: string): number {
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)].map(Number);
  return Math.round(Date.UTC(year ?? 0, (month || 1) - 1, day || 1) / 86_400_000);
}

/** Days between two ISO dates; null when one is missing. */
export function daysApart(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : Math.abs(dayNumber(a) - dayNumber(b));
}

interface Stretch {
  readonly first: string;
  readonly last: string;
}

/** True if some day lies in both. */
export function meet(a: Stretch, b: Stretch): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Days from the end of the earlier to the begin of the later; 0 when they meet. */
export function gapBetween(a: Stretch, b: Stretch): number {
  if (meet(a, b)) return 0;
  return a.last < b.first
    ? dayNumber(b.first) - dayNumber(a.last)
    : dayNumber(a.first) - dayNumber(b.last);
}

/** The ISO date some days after another one, or before it. */
export function dayAfter(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * 86_400_000).toISOString().slice(0, 10);
}
