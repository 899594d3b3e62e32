import type { TimelineItem } from "../../../dossier/answers/types/timeline.js";
import { showDay, showDays } from "../app/words.js";

/** When it happened, as each report has it: `Tue, 11 Mar 2025`, or several that differ. */
export function datesOf(item: TimelineItem): string {
  if (item.dates.length === 0) return item.historical ? "long ago" : "no date";
  const words = item.dates.map(({ when }) =>
    when.precision === "day" ? showDay(when.first) : showDays(when.first, when.last),
  );
  return [...new Set(words)].join(item.datesDiffer ? " or " : ", ");
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
