import * as Plot from "@observablehq/plot";
import type { Markup } from "../markup.js";
import { type Drawing, draw } from "./draw.js";
import { shortenTo, widthOf } from "./ellipsis.js";
import { listTicks, showTick } from "./list-ticks.js";

/** One amount that somebody gives for a day. */
export interface FigureRow {
  readonly claimant: string;
  /** For when: `5 May`. */
  readonly day: string;
  /** A bound is null where the claim sets none. */
  readonly min: number | null;
  readonly max: number | null;
  /** The words of the amount. */
  readonly words: string;
  /** In what act it is told, where it is not claimed to be so: `refuses`. It is drawn hollow then. */
  readonly act: string | null;
  readonly href: string;
}

interface Bar extends FigureRow {
  readonly at: string;
  readonly from: number;
  readonly to: number;
  /** The amount as it is written beside its bar. */
  readonly amount: string;
}

const rowHeight = 34;
const mostRows = 60;
/** Room that labels and amounts take at most, in CSS pixels. */
const [widestLabel, widestAmount] = [262, 190];

/** Amounts side by side: a dot for one number, a line for a range, an arrow where a bound is left open. */
export function drawFigures(label: string, rows: readonly FigureRow[]): Markup | null {
  const bounds = rows.flatMap(({ min, max }) => [min, max]).filter((bound) => bound !== null);
  // Where all say the same there is nothing to see.
  const isOne = rows.every(({ min, max }) => min === rows[0]?.min && max === rows[0]?.max);
  if (rows.length > mostRows || rows.length < 2 || isOne || bounds.length < 2) return null;
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  const domain = [least >= 0 ? Math.max(0, least - room) : least - room, most + room] as const;
  const bars = rows.map((row, index) => ({
    ...row,
    at: `${index}`,
    from: row.min ?? domain[0],
    to: row.max ?? domain[1],
    amount: shortenTo(row.words, widestAmount - widthOf(row.act ?? "", true), true).concat(
      row.act === null ? "" : `, ${row.act}`,
    ),
  }));
  return draw({
    label,
    options: (width, isNarrow) =>
      isNarrow ? narrowOptions(bars, domain, width) : wideOptions(bars, domain, width),
  });
}

/** Who claims it at the left, and the amount at the right of its bar. */
function wideOptions(
  bars: readonly Bar[],
  domain: readonly [number, number],
  width: number,
): ReturnType<Drawing["options"]> {
  const labels = bars.map((bar) => labelOf(bar, widestLabel));
  const left = Math.max(...labels.map((label) => widthOf(label))) + 14;
  const right = Math.max(...bars.map(({ amount }) => widthOf(amount, true))) + 14;
  return {
    height: bars.length * rowHeight + 40,
    marginLeft: left,
    marginRight: right,
    marginTop: 8,
    marginBottom: 30,
    x: scaleOf(bars, domain, width - left - right),
    y: { domain: bars.map(({ at }) => at), axis: null, type: "point", padding: 0.5 },
    marks: [
      Plot.axisY(
        bars.map(({ at }) => at),
        { tickFormat: (at: string) => labels[Number(at)] ?? "", tickSize: 0, label: null },
      ),
      ...markAmounts(bars),
      Plot.text(bars, { ...written, x: "to", y: "at", textAnchor: "start", dx: 10 }),
    ],
  };
}

/** Above each bar who claims it, and the amount at the end of that line. */
function narrowOptions(
  bars: readonly Bar[],
  domain: readonly [number, number],
  width: number,
): ReturnType<Drawing["options"]> {
  const side = 14;
  const labels = bars.map((bar) => labelOf(bar, width - 2 * side - widthOf(bar.amount, true) - 10));
  const above = { y: "at", dy: -15 } as const;
  return {
    height: bars.length * (rowHeight + 10) + 40,
    marginLeft: side,
    marginRight: side,
    marginTop: 22,
    marginBottom: 30,
    x: scaleOf(bars, domain, width - 2 * side),
    y: { domain: bars.map(({ at }) => at), axis: null, type: "point", padding: 0.5 },
    marks: [
      ...markAmounts(bars),
      Plot.text(bars, {
        ...above,
        text: (_: Bar, index: number) => labels[index],
        frameAnchor: "left",
        textAnchor: "start",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fill: "currentColor",
      }),
      Plot.text(bars, { ...written, ...above, frameAnchor: "right", textAnchor: "end" }),
    ],
  };
}

/** Who claims it and for when; a long name is cut rather than the day. */
function labelOf({ claimant, day }: FigureRow, room: number): string {
  return `${shortenTo(claimant, room - widthOf(`, ${day}`))}, ${day}`;
}

/** An amount is read before the lines that run behind it. */
const written = {
  text: "amount",
  stroke: "var(--paper)",
  strokeWidth: 4,
  fill: "currentColor",
  fontWeight: 600,
} as const;

function markAmounts(bars: readonly Bar[]): readonly Plot.Markish[] {
  const open = bars.filter(({ max }) => max === null);
  const openBelow = bars.filter(({ min }) => min === null);
  const links = {
    title: ({ claimant, day, words, act }: Bar) =>
      `${claimant}, ${day}: ${words}${act === null ? "" : `, ${act}`}`,
    href: "href",
  } as const;
  const lines = { x1: "from", x2: "to", y1: "at", y2: "at", strokeWidth: 3, ...links } as const;
  const dots = {
    y: "at",
    r: 5,
    stroke: "currentColor",
    strokeWidth: 1.5,
    fill: ({ act }: Bar) => (act === null ? "currentColor" : "var(--paper)"),
    ...links,
  } as const;
  return [
    Plot.ruleY(bars, { y: "at", stroke: "var(--rule)" }),
    Plot.link(bars, { ...lines, filter: ({ act }: Bar) => act === null }),
    Plot.link(bars, { ...lines, strokeDasharray: "5 3", filter: ({ act }: Bar) => act !== null }),
    Plot.dot(bars, { ...dots, x: "from", filter: ({ min }: Bar) => min !== null }),
    Plot.dot(bars, {
      ...dots,
      x: "to",
      filter: ({ min, max }: Bar) => max !== null && max !== min,
    }),
    Plot.text(open, { x: "to", y: "at", text: () => "▸", dx: -1, fontSize: 16 }),
    Plot.text(openBelow, { x: "from", y: "at", text: () => "◂", dx: 1, fontSize: 16 }),
  ];
}

/** Round numbers, as many as have room for their labels; of whole things no halves. */
function scaleOf(bars: readonly Bar[], domain: readonly [number, number], room: number) {
  const widest = widthOf(showTick(domain[1], domain)) + 24;
  const most = Math.max(2, Math.min(7, Math.floor(room / widest)));
  const isWhole = bars.every(({ min, max }) =>
    [min, max].every((bound) => bound === null || Number.isInteger(bound)),
  );
  return {
    domain,
    label: null,
    ticks: listTicks(domain, most, isWhole),
    grid: true,
    tickFormat: (value: number) => showTick(value, domain),
  };
}
