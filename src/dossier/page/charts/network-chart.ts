import * as Plot from "@observablehq/plot";
import type { NetworkAnswer, NetworkEdge } from "../../answers/types/index.js";
import { html, type Markup, plain } from "../markup.js";
import { chooseNodes } from "./choose-nodes.js";
import { type Drawing, draw } from "./draw.js";
import { shorten } from "./ellipsis.js";
import { type LaidNode, layNetwork } from "./lay-network.js";
import { type LaidTie, layTies } from "./lay-ties.js";
import { nameLines } from "./name-lines.js";

interface Dot {
  readonly key: string;
  readonly name: string;
  readonly href: string;
}

interface Line {
  readonly edge: NetworkEdge;
  readonly title: string;
  readonly href: string;
}

/** How each kind of tie is drawn; kinds differ in more than colour. */
const manners: Readonly<
  Record<
    NetworkEdge["kind"],
    { readonly stroke: string; readonly dash: string; readonly arrow: boolean }
  >
> = {
  met: { stroke: "var(--met)", dash: "none", arrow: false },
  "plans to meet": { stroke: "var(--met)", dash: "7 5", arrow: false },
  "demands of": { stroke: "var(--demand)", dash: "none", arrow: true },
  "speaks to": { stroke: "var(--soft)", dash: "2 4", arrow: true },
};

export const mostNodes = 24;
const radius = 6;
const nameType = { perCharacter: 7.8, lineHeight: 14 };
/** CSS pixels of an arrow's head. */
const head = 9;

/** Who met whom, who demands of whom, who speaks to whom. Null where nobody is tied to another. */
export function drawNetwork(
  network: NetworkAnswer,
  hrefOf: (edge: NetworkEdge) => string,
): Markup | null {
  const { nodes, edges, all } = chooseNodes(network, mostNodes);
  if (nodes.length < 2) return null;
  const names = new Map(nodes.map(({ actor }) => [actor.key, plain(actor.name)]));
  const dots = nodes.map(({ actor: { key } }) => {
    const edge = edges.find(({ from, to }) => from === key || to === key);
    return { key, name: names.get(key) ?? "", href: edge ? hrefOf(edge) : "#network" };
  });
  const lines = edges.map((edge) => ({
    edge,
    title: shorten(`${names.get(edge.from)} ${edge.kind} ${names.get(edge.to)}`, 120),
    href: hrefOf(edge),
  }));
  const chart = draw({
    label: `A network of ${nodes.length} actors and ${edges.length} ties; the table below lists them.`,
    options: (width, isNarrow) => optionsOf(dots, lines, width, isNarrow ? 14 : 18),
  });
  if (nodes.length >= all) return chart;
  return html`${chart}<p class="aside">${nodes.length} of ${all} actors: those with most ties among each other.</p>`;
}

function optionsOf(
  dots: readonly Dot[],
  lines: readonly Line[],
  width: number,
  longestLine: number,
): ReturnType<Drawing["options"]> {
  const units = dots.map((dot) => ({ ...dot, radius, lines: nameLines(dot.name, longestLine) }));
  const ties = lines.map(({ edge }) => edge);
  const { height, nodes } = layNetwork(units, ties, width, nameType);
  const ways = layTies(ties, nodes);
  const at = { x: "x", y: "y" } as const;
  const links = new Map(dots.map((dot) => [dot.key, dot]));
  const titles = {
    title: ({ key }: LaidNode) => links.get(key)?.name,
    href: ({ key }: LaidNode) => links.get(key)?.href,
  } as const;
  return {
    height,
    margin: 0,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      ...lines.flatMap((line, index) => markTie(line, ways[index] ?? null)),
      Plot.dot(nodes, { ...at, r: radius, fill: "currentColor", ...titles }),
      Plot.text(nodes, {
        ...at,
        text: ({ lines }: LaidNode) => lines.join("\n"),
        lineAnchor: "top",
        lineHeight: nameType.lineHeight / 12,
        dy: radius + 3,
        stroke: "var(--paper)",
        strokeWidth: 4,
        fill: "currentColor",
        fontWeight: 600,
      }),
    ],
  };
}

/** A line, and of one that leads somewhere the head: drawn apart, so that it is whole where the line is dashed. */
function markTie({ edge, title, href }: Line, way: LaidTie | null): readonly Plot.Markish[] {
  if (way === null) return [];
  const { stroke, dash, arrow } = manners[edge.kind];
  const strokeWidth = Math.min(4.5, 1.2 + 0.6 * edge.weight);
  const ends = { x1: "x1", y1: "y1", x2: "x2", y2: "y2" } as const;
  const line = Plot.link([way], {
    ...ends,
    stroke,
    strokeWidth,
    strokeDasharray: dash,
    title: () => title,
    href: () => href,
  });
  return arrow ? [line, markHead(way, stroke)] : [line];
}

/** Two short lines to either side of where it ends. */
function markHead({ x1, y1, x2, y2 }: LaidTie, stroke: string): Plot.Markish {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [along, across] = [(x2 - x1) / length, (y2 - y1) / length];
  const wing = (side: number) => ({
    x: x2 - head * along - side * head * 0.45 * across,
    y: y2 - head * across + side * head * 0.45 * along,
  });
  const points = [wing(1), { x: x2, y: y2 }, wing(-1)];
  return Plot.line(points, { x: "x", y: "y", stroke, strokeWidth: 2, strokeLinejoin: "round" });
}
