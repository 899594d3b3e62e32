import type { LaidNode } from "./lay-network.js";

/** Where a tie runs, from the rim of one node's room to that of the other's. */
export interface LaidTie {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between lines of the same two; from a line's end to the words; a line too short to be seen. */
const [beside, clear, shortest] = [8, 4, 4];

/**
 * Straight lines that end before the symbol and the name of each node, so that the head of an arrow is seen. Several of
 * the same two run beside each other. A tie whose ends leave nothing between them is null.
 */
export function layTies(
  ties: readonly { readonly from: string; readonly to: string }[],
  nodes: readonly LaidNode[],
): readonly (LaidTie | null)[] {
  const places = new Map(nodes.map((node) => [node.key, node]));
  const pairs = ties.map(({ from, to }) => [from, to].sort().join(" "));
  return ties.map(({ from, to }, index) => {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) return null;
    const before = pairs.slice(0, index).filter((pair) => pair === pairs[index]).length;
    const all = pairs.filter((pair) => pair === pairs[index]).length;
    // Seen from the same end, whichever way it leads.
    const aside = (before - (all - 1) / 2) * beside * (from < to ? 1 : -1);
    return between(start, end, aside);
  });
}

function between(start: LaidNode, end: LaidNode, aside: number): LaidTie | null {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const shift = { x: (-dy / length) * aside, y: (dx / length) * aside };
  const from = { x: start.x + shift.x, y: start.y + shift.y };
  const to = { x: end.x + shift.x, y: end.y + shift.y };
  const [leaving, arriving] = [wayOut(start, from, to), 1 - wayOut(end, to, from)];
  if (arriving - leaving < shortest / length) return null;
  const at = (share: number): Point => ({
    x: round(from.x + (to.x - from.x) * share),
    y: round(from.y + (to.y - from.y) * share),
  });
  const [one, other] = [at(leaving), at(arriving)];
  return { x1: one.x, y1: one.y, x2: other.x, y2: other.y };
}

/** The share of the way at which a line from within a node has passed its symbol and its name. */
function wayOut(node: LaidNode, from: Point, to: Point): number {
  const { x, y, left, right, top, bottom } = node;
  const symbol = { left: x - top, right: x + top, top: y - top, bottom: y + top };
  const name = { left: x - left, right: x + right, top: y + top, bottom: y + bottom };
  const share = Math.max(leaves(symbol, from, to), leaves(name, from, to));
  return share + clear / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
}

interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The share of the way at which a line leaves a rectangle; 0 when it does not pass it. */
function leaves({ left, right, top, bottom }: Sides, from: Point, to: Point): number {
  const across = within(from.x, to.x, left, right);
  const down = within(from.y, to.y, top, bottom);
  const [enters, exits] = [Math.max(across[0], down[0]), Math.min(across[1], down[1])];
  return enters < exits && exits > 0 ? exits : 0;
}

/** Between which shares of the way a coordinate lies from `least` to `most`. */
function within(from: number, to: number, least: number, most: number): readonly [number, number] {
  if (from === to)
    return from > least && from < most
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const shares = [(least - from) / (to - from), (most - from) / (to - from)] as const;
  return [Math.min(...shares), Math.max(...shares)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
