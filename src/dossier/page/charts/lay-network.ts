import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

export interface LaidNode {
  readonly key: string;
  /** Within 0 to 1, the whole network filling both. */
  readonly x: number;
  readonly y: number;
}

const steps = 400;

/**
 * Places the nodes of a network so that those with ties stand together. A fixed number of steps from a fixed start:
 * the same network always comes out the same.
 */
export function layNetwork(
  keys: readonly string[],
  ties: readonly { readonly from: string; readonly to: string; readonly weight: number }[],
): readonly LaidNode[] {
  const nodes: readonly Moving[] = keys.map((key) => ({ key }));
  const links = ties.map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  const simulation = forceSimulation([...nodes])
    .force(
      "tie",
      forceLink<Moving, (typeof links)[number]>(links)
        .id(({ key }) => key)
        .distance(90)
        .strength(0.35),
    )
    .force("apart", forceManyBody().strength(-420))
    .force("room", forceCollide(46))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.09))
    .stop();
  for (let step = 0; step < steps; step++) simulation.tick();
  const spanOf = (read: (node: Moving) => number) => {
    const [least, most] = [Math.min(...nodes.map(read)), Math.max(...nodes.map(read))];
    return (node: Moving) => (most === least ? 0.5 : (read(node) - least) / (most - least));
  };
  const across = spanOf(({ x }) => x ?? 0);
  const down = spanOf(({ y }) => y ?? 0);
  return nodes.map((node) => ({ key: node.key, x: round(across(node)), y: round(down(node)) }));
}

interface Moving {
  readonly key: string;
  x?: number;
  y?: number;
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
