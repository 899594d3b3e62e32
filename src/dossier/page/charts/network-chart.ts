import * as Plot from "@observablehq/plot";
import type { NetworkAnswer, NetworkEdge } from "../../answers/types/index.js";
import type { Markup } from "../markup.js";
import { type Drawing, draw } from "./draw.js";
import { shorten } from "./ellipsis.js";
import { type LaidNode, layNetwork } from "./lay-network.js";
import { placeNames } from "./place-names.js";

interface Dot extends LaidNode {
  readonly name: string;
  readonly href: string;
}

interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly weight: number;
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

/** Degrees by which a tie is bent, so that two of one pair do not lie on each other. */
const bends: Readonly<Record<NetworkEdge["kind"], number>> = {
  met: 0,
  "plans to meet": -12,
  "demands of": 14,
  "speaks to": 30,
};

const mostNodes = 24;

/** Who met whom, who demands of whom, who speaks to whom. Null with fewer than two nodes. */
export function drawNetwork(
  network: NetworkAnswer,
  hrefOf: (edge: NetworkEdge) => string,
): Markup | null {
  const nodes = network.nodes.slice(0, mostNodes);
  const shown = new Set(nodes.map(({ actor }) => actor.key));
  const edges = network.edges.filter(({ from, to }) => shown.has(from) && shown.has(to));
  if (nodes.length < 2 || edges.length === 0) return null;
  const laid = new Map(layNetwork([...shown], edges).map((node) => [node.key, node]));
  const names = new Map(nodes.map(({ actor }) => [actor.key, actor.name]));
  const dots = nodes.map(({ actor }) => {
    const edge = edges.find(({ from, to }) => from === actor.key || to === actor.key);
    return {
      ...(laid.get(actor.key) as LaidNode),
      name: shorten(actor.name, 26),
      href: edge ? hrefOf(edge) : "#network",
    };
  });
  const lines = edges.map((edge) => ({ kind: edge.kind, line: lineOf(edge, laid, names, hrefOf) }));
  return draw({
    label: `A network of ${nodes.length} actors and ${edges.length} ties; the table below lists them.`,
    options: (width, isNarrow) => optionsOf(dots, lines, width, isNarrow),
  });
}

function lineOf(
  edge: NetworkEdge,
  laid: ReadonlyMap<string, LaidNode>,
  names: ReadonlyMap<string, string>,
  hrefOf: (edge: NetworkEdge) => string,
): Line {
  const [from, to] = [laid.get(edge.from) as LaidNode, laid.get(edge.to) as LaidNode];
  const title = shorten(`${names.get(edge.from)} ${edge.kind} ${names.get(edge.to)}`, 120);
  return {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    weight: edge.weight,
    title,
    href: hrefOf(edge),
  };
}

function optionsOf(
  dots: readonly Dot[],
  lines: readonly { readonly kind: NetworkEdge["kind"]; readonly line: Line }[],
  width: number,
  isNarrow: boolean,
): ReturnType<Drawing["options"]> {
  const height = Math.min(isNarrow ? 520 : 560, 160 + dots.length * 34);
  const side = isNarrow ? 60 : 90;
  const edge = 26;
  return {
    height,
    marginLeft: side,
    marginRight: side,
    marginTop: edge,
    marginBottom: edge,
    x: { domain: [0, 1], axis: null },
    y: { domain: [1, 0], axis: null },
    marks: [
      ...lines.map(({ kind, line }) => {
        const { stroke, dash, arrow } = manners[kind];
        const strokeWidth = Math.min(4.5, 1.2 + 0.6 * line.weight);
        return Plot.arrow([line], {
          x1: "x1",
          y1: "y1",
          x2: "x2",
          y2: "y2",
          stroke,
          strokeDasharray: dash,
          strokeWidth,
          bend: bends[kind],
          // Of the line's own width, so that heads are of one size.
          headLength: arrow ? 13 / strokeWidth : 0,
          inset: 9,
          title: "title",
          href: "href",
        });
      }),
      Plot.dot(dots, { x: "x", y: "y", r: 6, fill: "currentColor", title: "name", href: "href" }),
      ...nameNodes(dots, isNarrow ? 16 : 26, { width, height, side, edge }),
    ],
  };
}

/** Where the network lies in its drawing, in CSS pixels. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly edge: number;
}

function nameNodes(dots: readonly Dot[], most: number, frame: Frame): readonly Plot.Markish[] {
  const { width, height, side, edge } = frame;
  const names = dots.map(({ name, x, y }) => ({
    name: shorten(name, most),
    x: side + x * (width - 2 * side),
    y: edge + y * (height - 2 * edge),
  }));
  return placeNames(names, height / 2).map((dy, at) =>
    Plot.text(dots.slice(at, at + 1), {
      x: "x",
      y: "y",
      text: () => names[at]?.name,
      dy,
      stroke: "var(--paper)",
      strokeWidth: 4,
      fill: "currentColor",
      fontWeight: 600,
    }),
  );
}
