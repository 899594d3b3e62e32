import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { type Box, clampBoxes, isAnyCovered, partBoxes } from "./boxes.js";

/**
 * A network drawn in CSS pixels: each node is a symbol with its name below it, in lines, and has that much room for
 * itself. Nothing of it leaves the frame, whose height grows until no two cover each other. A fixed number of steps
 * from a fixed start: the same network always comes out the same.
 */
export interface LaidNetwork {
  readonly height: number;
  readonly nodes: readonly LaidNode[];
}

export interface NodeToLay {
  readonly key: string;
  /** Of its symbol. */
  readonly radius: number;
  readonly lines: readonly string[];
}

/** The middle of the symbol, and how far symbol and name reach from there. */
export interface LaidNode extends NodeToLay {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TieToLay {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** How names are set. */
export interface NameType {
  readonly perCharacter: number;
  readonly lineHeight: number;
}

const steps = 400;
/** Between the symbol and its name; beside and above and below both, so that lines and heads of arrows have room. */
const [nameGap, beside, above] = [3, 9, 15];
/** Share of the frame that nodes may take. */
const filled = 0.55;
const [lowest, mostTries] = [220, 12];

export function layNetwork(
  nodes: readonly NodeToLay[],
  ties: readonly TieToLay[],
  width: number,
  type: NameType,
): LaidNetwork {
  const sized = nodes.map((node) => sizeOf(node, type, width));
  const area = sized.reduce(
    (sum, { left, right, top, bottom }) =>
      sum + (left + right + 2 * beside) * (top + bottom + 2 * above),
    0,
  );
  let height = Math.max(lowest, area / width / filled);
  const points = simulate(sized, ties, width / height);
  for (let tries = 0; ; tries++) {
    const boxes = fitted(sized, points, { width, height });
    partBoxes(boxes, { width, height });
    if (!isAnyCovered(boxes) || tries === mostTries)
      return {
        height: Math.ceil(height),
        nodes: sized.map((node, at) => placed(node, boxes[at] as Box)),
      };
    height *= 1.15;
  }
}

type Sized = NodeToLay & Pick<LaidNode, "left" | "right" | "top" | "bottom">;

function sizeOf(node: NodeToLay, { perCharacter, lineHeight }: NameType, width: number): Sized {
  const longest = Math.max(...node.lines.map((line) => [...line].length));
  const half = Math.min(width / 2 - beside, Math.max(node.radius, (longest * perCharacter) / 2));
  const bottom = node.radius + nameGap + node.lines.length * lineHeight;
  return { ...node, left: half, right: half, top: node.radius, bottom };
}

interface Moving {
  readonly key: string;
  x?: number;
  y?: number;
}

/** Those with ties come together, others part; `aspect` is the frame's width by its height. */
function simulate(
  nodes: readonly Sized[],
  ties: readonly TieToLay[],
  aspect: number,
): readonly Moving[] {
  const moving: Moving[] = nodes.map(({ key }) => ({ key }));
  const links = ties.map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  const simulation = forceSimulation(moving)
    .force(
      "tie",
      forceLink<Moving, (typeof links)[number]>(links)
        .id(({ key }) => key)
        .distance(90)
        .strength(0.35),
    )
    .force("apart", forceManyBody().strength(-420))
    .force("x", forceX(0).strength(0.08 / Math.max(1, aspect)))
    .force("y", forceY(0).strength(0.08 * Math.min(1, aspect)))
    .stop();
  for (let step = 0; step < steps; step++) simulation.tick();
  return moving;
}

/** The picture stretched to its frame, with room for each node at the rims. */
function fitted(
  nodes: readonly Sized[],
  points: readonly Moving[],
  { width, height }: { readonly width: number; readonly height: number },
): Box[] {
  const spread = (read: (point: Moving) => number | undefined, length: number) => {
    const values = points.map((point) => read(point) ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (at: number) =>
      (most === least ? 0.5 : ((values[at] ?? 0) - least) / (most - least)) * length;
  };
  const [across, down] = [spread(({ x }) => x, width), spread(({ y }) => y, height)];
  const boxes = nodes.map(({ left, right, top, bottom }, at) => {
    const [halfWidth, halfHeight] = [(left + right) / 2 + beside, (top + bottom) / 2 + above];
    return { x: across(at), y: down(at), halfWidth, halfHeight };
  });
  clampBoxes(boxes, { width, height });
  return boxes;
}

function placed(node: Sized, { x, y }: Box): LaidNode {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    ...node,
    x: round(x + (node.left - node.right) / 2),
    y: round(y + (node.top - node.bottom) / 2),
  };
}
