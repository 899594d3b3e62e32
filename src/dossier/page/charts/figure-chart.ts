import * as Plot from "@observablehq/plot";
import type { Markup } from "../markup.js";
import { type Drawing, draw } from "./draw.js";
import { shorten, widthOf } from "./ellipsis.js";
import { listTicks } from "./list-ticks.js";

/** One amount that somebody gives for a day. */
export interface FigureRow {
  /** Who claims it and for when, and unique among the rows. */
  readonly label: string;
  /** A bound is null where the claim sets none. */
  readonly min: number | null;
  readonly max: number | null;
  /** The words of the amount. */
  readonly words: string;
  readonly href: string;
}

interface Bar extends FigureRow {
  readonly at: string;
  readonly from: number;
  readonly to: number;
}

const rowHeight = 34;
const mostRows = 60;

/** Amounts side by side: a dot for one number, a line for a range, an arrow where a bound is left open. */
export function drawFigures(label: string, rows: readonly FigureRow[]): Markup | null {
  const bounds = rows.flatMap(({ min, max }) => [min, max]).filter((bound) => bound !== null);
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  // Where all say the same there is nothing to see.
  if (rows.length > mostRows || (least === most && bounds.length === 2 * rows.length)) return null;
  if (rows.length < 2 || bounds.length < 2) return null;
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  const domain = [least >= 0 ? Math.max(0, least - room) : least - room, most + room] as const;
  const bars = rows.map((row, index) => ({
    ...row,
    at: `${index}`,
    from: row.min ?? domain[0],
    to: row.max ?? domain[1],
  }));
  return draw({ label, options: (_, isNarrow) => optionsOf(bars, domain, isNarrow) });
}

function optionsOf(
  bars: readonly Bar[],
  domain: readonly [number, number],
  isNarrow: boolean,
): ReturnType<Drawing["options"]> {
  const labels = bars.map(({ label }) => shorten(label, isNarrow ? 44 : 38));
  const left = isNarrow ? 14 : Math.max(...labels.map(widthOf)) + 14;
  const right = Math.min(
    150,
    Math.max(...bars.map(({ words }) => widthOf(shorten(words, 18)))) + 16,
  );
  return {
    height: bars.length * (rowHeight + (isNarrow ? 10 : 0)) + 40,
    marginLeft: left,
    marginRight: isNarrow ? 84 : right,
    marginTop: isNarrow ? 22 : 8,
    marginBottom: 30,
    x: {
      domain,
      label: null,
      ticks: ticksOf(bars, domain, isNarrow ? 220 : 740 - left - right),
      grid: true,
      tickFormat: (value: number) => showTick(value, domain),
    },
    y: { domain: bars.map(({ at }) => at), axis: null, type: "point", padding: 0.5 },
    marks: [
      isNarrow
        ? Plot.text(bars, {
            y: "at",
            text: (_: Bar, index: number) => labels[index],
            frameAnchor: "left",
            textAnchor: "start",
            dy: -15,
          })
        : Plot.axisY(
            bars.map(({ at }) => at),
            { tickFormat: (at: string) => labels[Number(at)] ?? "", tickSize: 0, label: null },
          ),
      ...markAmounts(bars, isNarrow ? 13 : 18),
    ],
  };
}

/** `most` is how many characters of the words have room. */
function markAmounts(bars: readonly Bar[], most: number): readonly Plot.Markish[] {
  const open = bars.filter(({ max }) => max === null);
  const openBelow = bars.filter(({ min }) => min === null);
  const links = { title: (bar: Bar) => `${bar.label}: ${bar.words}`, href: "href" } as const;
  return [
    Plot.ruleY(bars, { y: "at", stroke: "var(--rule)" }),
    Plot.link(bars, { x1: "from", x2: "to", y1: "at", y2: "at", strokeWidth: 3, ...links }),
    Plot.dot(bars, {
      x: "from",
      y: "at",
      r: 5,
      fill: "currentColor",
      filter: ({ min }: Bar) => min !== null,
      ...links,
    }),
    Plot.dot(bars, {
      x: "to",
      y: "at",
      r: 5,
      fill: "currentColor",
      filter: ({ min, max }: Bar) => max !== null && max !== min,
      ...links,
    }),
    Plot.text(open, { x: "to", y: "at", text: () => "▸", dx: -1, fontSize: 16 }),
    Plot.text(openBelow, { x: "from", y: "at", text: () => "◂", dx: 1, fontSize: 16 }),
    Plot.text(bars, {
      x: "to",
      y: "at",
      text: ({ words }: Bar) => shorten(words, most),
      textAnchor: "start",
      dx: 10,
      fontWeight: 600,
    }),
  ];
}

/** Round numbers, as many as have room for their labels; of whole things no halves. */
function ticksOf(
  bars: readonly Bar[],
  domain: readonly [number, number],
  room: number,
): readonly number[] {
  const widest = widthOf(showTick(domain[1], domain)) + 24;
  const most = Math.max(2, Math.min(7, Math.floor(room / widest)));
  const isWhole = bars.every(({ from, to, min, max }) =>
    [min === null ? 0 : from, max === null ? 0 : to].every(Number.isInteger),
  );
  return listTicks(domain, most, isWhole);
}

const plainNumbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
const shortNumbers = new Intl.NumberFormat("en-US", {
  notation: "compact",
  maximumSignificantDigits: 4,
});

function showTick(value: number, [least, most]: readonly [number, number]): string {
  const isLong = Math.max(Math.abs(least), Math.abs(most)) >= 100_000;
  return (isLong ? shortNumbers : plainNumbers).format(value);
}
