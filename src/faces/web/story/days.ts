import type { TimelineItem } from "../../../dossier/answers/types/timeline.js";
import { factualityWords } from "../app/events.js";
import { showDay, showDays } from "../app/words.js";

/** When it happened, as each report has it: `Tue, 11 Mar 2025`, or several that differ. */
export function datesOf(item: TimelineItem): string {
  if (item.dates.length === 0) {
    if (item.historical) return "long ago";
    return item.first === null ? "no date" : `told ${showDay(item.first.slice(0, 10))}`;
  }
  const words = item.dates.map(({ when }) =>
    when.precision === "day" ? showDay(when.first) : showDays(when.first, when.last),
  );
  return [...new Set(words)].join(item.datesDiffer ? " or " : ", ");
}

/** What the reports make of it: `meeting held`, or `told as done`, or each kind with its reports where they differ. */
export function stateOf({ status, factualities }: TimelineItem): string {
  if (status !== null) return `meeting ${status}`;
  return factualities
    .map(({ factuality, count }) => {
      const words = factualityWords[factuality];
      return factualities.length > 1
        ? `${words} in ${count.reports} ${count.reports === 1 ? "report" : "reports"}`
        : words;
    })
    .join(", ");
}

export interface Day {
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

/** Items under the day that they share with those before and after them. */
export function byDay(items: readonly TimelineItem[]): readonly Day[] {
  const days: { label: string; items: TimelineItem[] }[] = [];
  for (const item of items) {
    const label = datesOf(item);
    const last = days.at(-1);
    if (last?.label === label) last.items.push(item);
    else days.push({ label, items: [item] });
  }
  return days;
}
