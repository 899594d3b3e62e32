import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type {
  NetworkAnswer,
  NetworkEdge,
  NetworkNode,
} from "../../../dossier/answers/types/meetings.js";

export interface PlacedNode extends NetworkNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedEdge extends NetworkEdge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Characters on one line of a name, and their width, about. */
const longestLine = 16;
const perCharacter = 6.6;

/** A name in at most two lines below its node, and how far it has to move to stay within the frame. */
export function labelOf(
  name: string,
  x: number,
  width: number,
): { readonly lines: readonly string[]; readonly dx: number } {
  const lines = inLines(name);
  const half = (Math.max(...lines.map(({ length }) => length)) * perCharacter) / 2;
  return { lines, dx: Math.max(half - x, 0) + Math.min(width - half - x, 0) };
}

function inLines(name: string): readonly string[] {
  if (name.length <= longestLine) return [name];
  const cut = name.lastIndexOf(" ", longestLine);
  const at = cut > 0 ? cut : longestLine;
  const rest = name.slice(at).trim();
  const last = rest.length > longestLine ? `${rest.slice(0, longestLine - 1)}…` : rest;
  return [name.slice(0, at), last];
}

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}

const turns = 260;
/** Between the lines of several ties of the same two. */
const gap = 6;

/** Places a network within a frame. The same network gives the same picture: no chance is in it. */
export function layOut(network: NetworkAnswer, width: number, height: number): Layout {
  const most = Math.max(1, ...network.nodes.map(({ weight }) => weight));
  const radiusOf = (weight: number) => 5 + 11 * Math.sqrt(weight / most);
  const bodies: Body[] = network.nodes.map(({ actor, weight }) => ({
    key: actor.key,
    radius: radiusOf(weight),
  }));
  const links = network.edges.map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ key }) => key)
        .distance(90)
        .strength(0.25),
    )
    .force("apart", forceManyBody().strength(-340).distanceMax(420))
    .force(
      "room",
      forceCollide<Body>(({ radius }) => radius + 16),
    )
    .force("x", forceX(width / 2).strength(0.05))
    .force("y", forceY(height / 2).strength(0.11))
    .stop()
    .tick(turns);
  const places = new Map(fitted(bodies, width, height).map(({ key, x, y }) => [key, { x, y }]));
  const ties = network.edges.map(({ from, to }) => [from, to].sort().join(" "));
  return {
    nodes: network.nodes.flatMap((node) => {
      const place = places.get(node.actor.key);
      return place ? [{ ...node, ...place, radius: radiusOf(node.weight) }] : [];
    }),
    edges: network.edges.flatMap((edge, index) => {
      const [from, to] = [places.get(edge.from), places.get(edge.to)];
      if (!from || !to) return [];
      const tie = ties[index] ?? "";
      const beside = ties.slice(0, index).filter((one) => one === tie).length;
      const all = ties.filter((one) => one === tie).length;
      const aside = (beside - (all - 1) / 2) * (edge.from < edge.to ? gap : -gap);
      return [{ ...edge, ...shortened(from, to, aside, radiusOf, network, edge) }];
    }),
  };
}

/** The picture stretched or shrunk to fill its frame, with room for the names at its rims. */
function fitted(bodies: readonly Body[], width: number, height: number) {
  const [xs, ys] = [bodies.map(({ x = 0 }) => x), bodies.map(({ y = 0 }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const [roomX, roomY] = [Math.min(70, width / 6), 44];
  const scaleX = wide > 0 ? (width - 2 * roomX) / wide : 0;
  const scaleY = high > 0 ? (height - 2 * roomY) / high : 0;
  return bodies.map(({ key, x = 0, y = 0 }) => ({
    key,
    x: wide > 0 ? roomX + (x - left) * scaleX : width / 2,
    y: high > 0 ? roomY + (y - top) * scaleY : height / 2,
  }));
}

/** An edge ends at the rims of its nodes, so that an arrow's head can be seen; `aside` moves it off the middle. */
function shortened(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  aside: number,
  radiusOf: (weight: number) => number,
  network: NetworkAnswer,
  edge: NetworkEdge,
): Pick<PlacedEdge, "x1" | "y1" | "x2" | "y2"> {
  const weightOf = (key: string) =>
    network.nodes.find(({ actor }) => actor.key === key)?.weight ?? 0;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [start, end] = [radiusOf(weightOf(edge.from)) + 1, radiusOf(weightOf(edge.to)) + 3];
  const [ax, ay] = [(-dy / length) * aside, (dx / length) * aside];
  return {
    x1: from.x + (dx / length) * start + ax,
    y1: from.y + (dy / length) * start + ay,
    x2: to.x - (dx / length) * end + ax,
    y2: to.y - (dy / length) * end + ay,
  };
}
