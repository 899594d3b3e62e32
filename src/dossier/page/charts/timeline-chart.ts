import * as Plot from "@observablehq/plot";
import type { TimelineItem } from "../../answers/types/index.js";
import { noonOf } from "../dates.js";
import type { Markup } from "../markup.js";
import { eventWords } from "../words.js";
import { draw } from "./draw.js";
import { shorten, widthOf } from "./ellipsis.js";

interface Bar {
  readonly kind: string;
  readonly first: Date;
  readonly last: Date;
  readonly isSure: boolean;
  readonly title: string;
  readonly href: string;
}

/** A day longer than this does not fit a chart of days. */
const longest = 62 * 86_400_000;

/** What happened when, by kind of event. What is not told as having happened is hollow. Null with fewer than three dates. */
export function drawTimeline(
  items: readonly TimelineItem[],
  hrefOf: (item: TimelineItem) => string,
): Markup | null {
  const bars = items.flatMap((item) => barsOf(item, hrefOf(item)));
  const kinds = [...new Set(bars.map(({ kind }) => kind))];
  if (bars.length < 3) return null;
  const left = Math.max(...kinds.map(widthOf)) + 16;
  return draw({
    label: `Events by kind and day: ${bars.length} dates; the list below tells them in order.`,
    options: (_, isNarrow) => ({
      height: kinds.length * 30 + 44,
      marginLeft: left,
      marginRight: 16,
      marginTop: 8,
      marginBottom: 30,
      x: { type: "utc", label: null, ticks: isNarrow ? 3 : 7, nice: true },
      y: { domain: kinds, label: null, tickSize: 0, type: "point", padding: 0.5 },
      marks: [
        Plot.ruleY(kinds, { stroke: "var(--rule)" }),
        Plot.link(
          bars.filter(({ first, last }) => first < last),
          {
            x1: "first",
            x2: "last",
            y1: "kind",
            y2: "kind",
            strokeWidth: 3,
            stroke: "var(--soft)",
          },
        ),
        Plot.dot(bars, {
          ...Plot.dodgeY({ x: "first", anchor: "middle" }),
          x: "first",
          y: "kind",
          r: 5,
          stroke: "currentColor",
          strokeWidth: 1.5,
          fill: ({ isSure }: Bar) => (isSure ? "currentColor" : "var(--paper)"),
          title: "title",
          href: "href",
        }),
      ],
    }),
  });
}

function barsOf(item: TimelineItem, href: string): readonly Bar[] {
  const kind = eventWords[item.type];
  const isSure = item.factualities.some(
    ({ factuality }) => factuality === "asserted" || factuality === "ongoing",
  );
  return item.dates.flatMap(({ when }) => {
    const [first, last] = [noonOf(when.first), noonOf(when.last)];
    if (first === null || last === null || last.getTime() - first.getTime() > longest) return [];
    const who = item.actors.map(({ name }) => name).join(", ");
    const days = when.first === when.last ? when.first : `${when.first} to ${when.last}`;
    const title = shorten(`${days}: ${who} ${kind}`, 120);
    return [{ kind, first, last, isSure, title, href }];
  });
}
