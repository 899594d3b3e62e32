/**
 * The highest-scoring spanning forest of arcs (Chu-Liu and Edmonds, contracting cycles as a path of best arcs
 * grows, O(n²)). Scores and result as in tree.ts, which calls this when the greedy choice is no tree.
 */
export function bestForest(scores: Float32Array, n: number, oneRoot: boolean): Int32Array {
  const graph = makeGraph(scores, n, oneRoot);
  const path: number[] = [];
  for (let start = 0; start < n; start++) {
    for (let slot = start; graph.state[slot] === fresh; ) {
      graph.state[slot] = onPath;
      path.push(slot);
      const from = chooseArc(graph, slot);
      if (from === n || graph.state[from] === done) {
        for (const passed of path) graph.state[passed] = done;
        path.length = 0;
      } else if (graph.state[from] === fresh) {
        slot = from;
      } else {
        contract(graph, path.splice(path.indexOf(from)));
        slot = from;
      }
    }
  }
  return expand(graph);
}

const fresh = 0;
const onPath = 1;
const done = 2;
const gone = 3;

/** A slot holds a token, or a cycle contracted into one node; slot `n` is above all roots and never chosen for. */
interface Graph {
  readonly n: number;
  /** `weight[from * n + to]`: score of the best arc between what the two slots hold; `arc`: which one, as head * n + token. */
  readonly weight: Float64Array;
  readonly arc: Int32Array;
  readonly state: Uint8Array;
  /** Node in each slot: tokens are nodes 0 to n - 1, contracted cycles follow. */
  readonly node: Int32Array;
  /** Per node: the cycle it went into, or -1; and the arc chosen into it. */
  readonly parent: Int32Array;
  readonly chosen: Int32Array;
  /** Per slot: the weight of the arc last chosen. */
  readonly chosenWeight: Float64Array;
  nodes: number;
}

/** Far below any sum of scores: makes a second root dearer than everything else. */
const rootFee = 1e8;
const bound = 1e4;

function makeGraph(scores: Float32Array, n: number, oneRoot: boolean): Graph {
  const weight = new Float64Array((n + 1) * n);
  const arc = new Int32Array((n + 1) * n);
  for (let to = 0; to < n; to++) {
    const row = to * (n + 1);
    weight[n * n + to] = bounded(scores[row]) - (oneRoot ? rootFee : 0);
    arc[n * n + to] = n * n + to;
    for (let from = 0; from < n; from++) {
      weight[from * n + to] = bounded(scores[row + 1 + from]);
      arc[from * n + to] = from * n + to;
    }
  }
  return {
    n,
    weight,
    arc,
    state: new Uint8Array(n + 1),
    node: Int32Array.from({ length: n }, (_, i) => i),
    parent: new Int32Array(2 * n).fill(-1),
    chosen: new Int32Array(2 * n).fill(-1),
    chosenWeight: new Float64Array(n),
    nodes: n,
  };
}

function bounded(score: number | undefined): number {
  return score !== undefined && score > -bound ? Math.min(score, bound) : -bound;
}

/** Chooses the best arc into a slot; gives the slot that it comes from. */
function chooseArc(graph: Graph, slot: number): number {
  const { n, weight, arc, state, node, chosen, chosenWeight } = graph;
  let best = n;
  for (let from = 0; from < n; from++) {
    if (from === slot || state[from] === gone) continue;
    if ((weight[from * n + slot] ?? 0) > (weight[best * n + slot] ?? 0)) best = from;
  }
  chosen[node[slot] ?? 0] = arc[best * n + slot] ?? 0;
  chosenWeight[slot] = weight[best * n + slot] ?? 0;
  return best;
}

/** Makes one node of a cycle of slots, in the slot of the first. */
function contract(graph: Graph, cycle: readonly number[]): void {
  const { n, weight, arc, state, node, parent, chosenWeight } = graph;
  const into = cycle[0] ?? 0;
  for (const slot of cycle) parent[node[slot] ?? 0] = graph.nodes;
  for (const slot of cycle) if (slot !== into) state[slot] = gone;
  const better = (kept: number, other: number, gain: number) => {
    if ((weight[other] ?? 0) + gain <= (weight[kept] ?? 0)) return;
    weight[kept] = (weight[other] ?? 0) + gain;
    arc[kept] = arc[other] ?? 0;
  };
  for (let outer = 0; outer <= n; outer++) {
    if (outer === into || state[outer] === gone) continue;
    const entry = outer * n + into;
    weight[entry] = (weight[entry] ?? 0) - (chosenWeight[into] ?? 0);
    for (const slot of cycle) {
      if (slot === into) continue;
      better(entry, outer * n + slot, -(chosenWeight[slot] ?? 0));
      if (outer < n) better(into * n + outer, slot * n + outer, 0);
    }
  }
  node[into] = graph.nodes++;
  state[into] = fresh;
}

/** Opens the cycles again, the last first: the arc into a cycle replaces the one within it to the same token. */
function expand({ n, parent, chosen, nodes }: Graph): Int32Array {
  for (let cycle = nodes - 1; cycle >= n; cycle--) {
    const arc = chosen[cycle] ?? 0;
    let member = arc % n;
    while (parent[member] !== cycle) member = parent[member] ?? cycle;
    chosen[member] = arc;
  }
  const heads = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const head = Math.floor((chosen[i] ?? 0) / n);
    heads[i] = head === n ? -1 : head;
  }
  return heads;
}
