import * as Plot from "@observablehq/plot";
import type { Markup } from "../markup.js";
import { type Drawing, draw } from "./draw.js";
import { shortenTo, widthOf } from "./ellipsis.js";

/** Something on one day, or from one day to another, in one of the rows. */
export interface DayDot {
  readonly row: string;
  readonly first: Date;
  readonly last: Date;
  readonly isHollow: boolean;
  readonly title: string;
  readonly href: string;
}

/** A dot, and which of the dots of its row and day it is, from 0. */
interface Stacked extends DayDot {
  readonly at: number;
}

const day = 86_400_000;
const dotsApart = 12;
const rowHeight = 26;
/** Room that the names of rows take at most, in CSS pixels. */
const [widest, widestNarrow] = [220, 124];

/** Days along, rows down; dots of one row and day stand over each other. */
export function drawDays(label: string, dots: readonly DayDot[]): Markup {
  const stacked = stack(dots);
  return draw({ label, options: (_, isNarrow) => optionsOf(stacked, isNarrow) });
}

function stack(dots: readonly DayDot[]): readonly Stacked[] {
  const counts = new Map<string, number>();
  return dots.map((dot) => {
    const cell = `${dot.first.getTime()} ${dot.row}`;
    const at = counts.get(cell) ?? 0;
    counts.set(cell, at + 1);
    return { ...dot, at };
  });
}

function optionsOf(dots: readonly Stacked[], isNarrow: boolean): ReturnType<Drawing["options"]> {
  const rows = [...new Set(dots.map(({ row }) => row))];
  const highest = Math.min(6, Math.max(...dots.map(({ at }) => at)));
  const [least, most] = [
    Math.min(...dots.map(({ first }) => first.getTime())),
    Math.max(...dots.map(({ last }) => last.getTime())),
  ];
  const room = Math.max(...rows.map((row) => widthOf(row)));
  const left = Math.min(room, isNarrow ? widestNarrow : widest) + 14;
  return {
    height: rows.length * (rowHeight + highest * dotsApart) + 50,
    marginLeft: left,
    marginRight: 14,
    marginTop: 10,
    marginBottom: 36,
    x: {
      type: "utc",
      domain: [new Date(least - day / 2), new Date(most + day / 2)],
      label: null,
      ...ticksOf(most - least, isNarrow),
    },
    y: {
      domain: rows,
      label: null,
      tickSize: 0,
      tickFormat: (row: string) => shortenTo(row, left - 14),
      type: "point",
      padding: 0.6,
    },
    marks: [
      Plot.ruleY(rows, { stroke: "var(--rule)" }),
      Plot.link(
        dots.filter(({ first, last }) => first < last),
        { x1: "first", x2: "last", y1: "row", y2: "row", strokeWidth: 3, stroke: "var(--line)" },
      ),
      ...markStacks(dots),
    ],
  };
}

/** A tick a day while there is room for it. */
function ticksOf(span: number, isNarrow: boolean): { ticks: string | number } {
  return { ticks: span <= (isNarrow ? 5 : 12) * day ? "day" : isNarrow ? 4 : 8 };
}

/** One mark for each height, since a mark has one offset. */
function markStacks(dots: readonly Stacked[]): readonly Plot.Markish[] {
  const heights = [...new Set(dots.map(({ at }) => at))];
  return heights.map((height) =>
    Plot.dot(
      dots.filter(({ at }) => at === height),
      {
        x: "first",
        y: "row",
        dy: -Math.min(height, 6) * dotsApart,
        r: 5,
        stroke: "currentColor",
        strokeWidth: 1.5,
        fill: ({ isHollow }: Stacked) => (isHollow ? "var(--paper)" : "currentColor"),
        title: "title",
        href: "href",
      },
    ),
  );
}
