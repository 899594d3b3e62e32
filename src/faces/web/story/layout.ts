import type {
  NetworkAnswer,
  NetworkEdge,
  NetworkNode,
} from "../../../dossier/answers/types/meetings.js";
import { chooseNodes } from "../../../dossier/page/charts/choose-nodes.js";
import { type LaidNode, layNetwork } from "../../../dossier/page/charts/lay-network.js";
import { type LaidTie, layTies } from "../../../dossier/page/charts/lay-ties.js";
import { nameLines } from "../../../dossier/page/charts/name-lines.js";
import { plain } from "../reader/odd.js";

export type PlacedNode = NetworkNode & LaidNode;
export type PlacedEdge = NetworkEdge & LaidTie;

export interface Layout {
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Actors of the whole network. */
  readonly all: number;
}

/** How names are set: 12 pixels, semibold. */
export const nameType = { perCharacter: 7.6, lineHeight: 14 };
/** Below this width fewer actors are drawn, with shorter lines. */
const narrow = 560;

/** The part of a network that a drawing of this width has room for. The same network gives the same picture. */
export function layOut(network: NetworkAnswer, width: number): Layout {
  const isNarrow = width < narrow;
  const { nodes, edges, all } = chooseNodes(network, isNarrow ? 20 : 40);
  if (nodes.length === 0) return { height: 0, nodes: [], edges: [], all };
  const most = Math.max(1, ...nodes.map(({ weight }) => weight));
  const units = nodes.map(({ actor, weight }) => ({
    key: actor.key,
    radius: Math.round(5 + 9 * Math.sqrt(weight / most)),
    lines: nameLines(plain(actor.name), isNarrow ? 14 : 18),
  }));
  const laid = layNetwork(units, edges, width, nameType);
  const ways = layTies(edges, laid.nodes);
  return {
    height: laid.height,
    nodes: nodes.map((node, index) => ({ ...node, ...(laid.nodes[index] as LaidNode) })),
    edges: edges.flatMap((edge, index) => {
      const way = ways[index];
      return way ? [{ ...edge, ...way }] : [];
    }),
    all,
  };
}
