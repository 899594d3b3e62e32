import type { NetworkAnswer, NetworkEdge, NetworkNode } from "../../answers/types/index.js";

/** The part of a network that is drawn. */
export interface ChosenNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** Actors of the whole network. */
  readonly all: number;
}

/** The heaviest nodes, each with a tie to another of them: what nothing ties to those shown says nothing there. */
export function chooseNodes(network: NetworkAnswer, most: number): ChosenNetwork {
  const tied = new Map<string, Set<string>>();
  for (const { from, to } of network.edges)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      tied.set(one, (tied.get(one) ?? new Set()).add(other));
  const isTied = ({ actor }: NetworkNode, among: ReadonlySet<string>) =>
    [...(tied.get(actor.key) ?? [])].some((key) => key !== actor.key && among.has(key));
  const waiting = [...network.nodes];
  let chosen: readonly NetworkNode[] = waiting.splice(0, most);
  for (;;) {
    const keys = keysOf(chosen);
    const kept = chosen.filter((node) => isTied(node, keys));
    const among = keysOf(kept);
    const next = waiting.findIndex((node) => isTied(node, among));
    if (next < 0 || kept.length >= most) {
      chosen = kept;
      break;
    }
    chosen = [...kept, ...waiting.splice(next, 1)];
  }
  const shown = keysOf(chosen);
  return {
    nodes: chosen,
    edges: network.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    all: network.nodes.length + network.leftOut,
  };
}

/** The network with so many edges at most: those among the nodes that are drawn come first. */
export function limitEdges(network: NetworkAnswer, mostEdges: number, mostNodes: number) {
  if (network.edges.length <= mostEdges) return network;
  const drawn = new Set(chooseNodes(network, mostNodes).edges);
  const ranked = [...drawn, ...network.edges.filter((edge) => !drawn.has(edge))];
  const kept = new Set(ranked.slice(0, mostEdges));
  return { ...network, edges: network.edges.filter((edge) => kept.has(edge)) };
}

function keysOf(nodes: readonly NetworkNode[]): ReadonlySet<string> {
  return new Set(nodes.map(({ actor }) => actor.key));
}
