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

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}

const turns = 260;

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
  const places = new Map(bodies.map((body) => [body.key, inFrame(body, width, height)]));
  return {
    nodes: network.nodes.flatMap((node) => {
      const place = places.get(node.actor.key);
      return place ? [{ ...node, ...place, radius: radiusOf(node.weight) }] : [];
    }),
    edges: network.edges.flatMap((edge) => {
      const [from, to] = [places.get(edge.from), places.get(edge.to)];
      if (!from || !to) return [];
      return [{ ...edge, ...shortened(from, to, radiusOf, network, edge) }];
    }),
  };
}

function inFrame({ x = 0, y = 0, radius }: Body, width: number, height: number) {
  const edge = radius + 14;
  return {
    x: Math.max(edge + 30, Math.min(width - edge - 30, x)),
    y: Math.max(edge, Math.min(height - edge - 6, y)),
  };
}

/** An edge ends at the rims of its nodes, so that an arrow's head can be seen. */
function shortened(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  radiusOf: (weight: number) => number,
  network: NetworkAnswer,
  edge: NetworkEdge,
): Pick<PlacedEdge, "x1" | "y1" | "x2" | "y2"> {
  const weightOf = (key: string) =>
    network.nodes.find(({ actor }) => actor.key === key)?.weight ?? 0;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [start, end] = [radiusOf(weightOf(edge.from)) + 1, radiusOf(weightOf(edge.to)) + 3];
  return {
    x1: from.x + (dx / length) * start,
    y1: from.y + (dy / length) * start,
    x2: to.x - (dx / length) * end,
    y2: to.y - (dy / length) * end,
  };
}
