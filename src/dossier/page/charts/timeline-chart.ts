import { isToldAsDone } from "../../answers/timeline/telling-of.js";
import type { TimelineItem } from "../../answers/types/index.js";
import { dayOf } from "../dates.js";
import type { Markup } from "../markup.js";
import { eventPhrase, eventWords } from "../words.js";
import { type DayDot, drawDays } from "./day-chart.js";
import { shorten } from "./ellipsis.js";

/** A stretch longer than this does not fit a chart of days. */
const longest = 62 * 86_400_000;
const fewest = 3;
/** More kinds than that are drawn by their types. */
const mostKinds = 14;

/** What happened when, by kind of event. What is not told as having happened is hollow. Null with fewer than three dates. */
export function drawTimeline(
  items: readonly TimelineItem[],
  hrefOf: (item: TimelineItem) => string,
): Markup | null {
  const by = (rowOf: (item: TimelineItem) => string) =>
    items.flatMap((item) => dotsOf(item, rowOf(item), hrefOf(item)));
  const phrased = by(({ type, modes }) => eventPhrase(type, modes));
  const isFew = new Set(phrased.map(({ row }) => row)).size <= mostKinds;
  const dots = isFew ? phrased : by(({ type }) => eventWords[type]);
  if (dots.length < fewest) return null;
  const label = `Events by kind and day: ${dots.length} dates; the list below tells them in order.`;
  return drawDays(label, dots);
}

function dotsOf(item: TimelineItem, row: string, href: string): readonly DayDot[] {
  const who = item.actors.map(({ name }) => name).join(", ");
  return item.dates.flatMap(({ when, told }) => {
    const [first, last] = [dayOf(when.first), dayOf(when.last)];
    // What is recalled from long ago would press the days of the story together.
    if (first === null || last === null || item.historical) return [];
    if (last.getTime() - first.getTime() > longest) return [];
    const days = when.first === when.last ? when.first : `${when.first} to ${when.last}`;
    const title = shorten(`${days}: ${who} ${row}`, 120);
    const isHollow = !isToldAsDone(told.flatMap((at) => item.told[at] ?? []));
    return [{ row, first, last, isHollow, title, href }];
  });
}
