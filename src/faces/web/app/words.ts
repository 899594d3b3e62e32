import { clockOf } from "../../../dossier/page/published.js";
import { plain } from "../reader/odd.js";

/** `1 report`, `12,400 reports`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

export function grouped(count: number): string {
  return numbers.format(count);
}

const dayWords = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});

/** `Tue, 11 Mar 2025` for an ISO day or instant; other words as they are. */
export function showDay(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  const date = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(date) ? iso : dayWords.format(date);
}

/** `Tue, 11 Mar 2025, 18:40 UTC`: with the time where one is told. */
export function showMoment(iso: string): string {
  const time = clockOf(iso);
  return time === null ? showDay(iso) : `${showDay(iso)}, ${time}`;
}

/** First and last day as one: `Tue, 11 Mar 2025`, or both with a dash between. */
export function showDays(first: string, last: string): string {
  return first === last ? showDay(first) : `${showDay(first)} – ${showDay(last)}`;
}

/** A title for a report that has none. */
export function titleOf(report: {
  readonly title: string | null;
  readonly number: number;
}): string {
  return report.title === null ? `Report ${report.number}, untitled` : plain(report.title);
}
