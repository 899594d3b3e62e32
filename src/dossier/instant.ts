const clock = /T(\d{2}):(\d{2})(?::(\d{2}))?[.,\d]{0,10}(?:Z|([+-])(\d{2}):?(\d{2})?)?$/;
const [second, minute, hour] = [1000, 60_000, 3_600_000];

/**
 * When a report came out, in milliseconds since 1970, to put reports in order: `2025-03-12T00:30+02:00` comes before
 * `2025-03-11T23:00Z`. A day alone counts as its begin and a time without a zone as UTC's; infinite for none.
 */
export function instantOf(published: string | null): number {
  if (published === null) return Number.POSITIVE_INFINITY;
  const day = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  const [, hours, minutes, seconds, sign, aheadHours, aheadMinutes] = clock.exec(published) ?? [];
  const ahead = Number(aheadHours ?? 0) * hour + Number(aheadMinutes ?? 0) * minute;
  const time = Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute;
  return day + time + Number(seconds ?? 0) * second + (sign === "-" ? ahead : -ahead);
}
