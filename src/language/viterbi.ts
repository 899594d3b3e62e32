/** Labels of a begin-inside-outside scheme: "O", "B-x", "I-x"; or plain "O", "B", "I". */
export interface BioScheme {
  readonly labels: readonly string[];
  /** Per label, the kind it opens or goes on with ("" in the plain scheme); null for O. */
  readonly kinds: readonly (string | null)[];
  /** Per label, the label of the same kind that opens it, when it is an I; else -1. */
  readonly opener: Int32Array;
}

/** A run of tokens with one kind: places in the sequence, half-open. */
export interface BioRange {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/** Throws when a label is none of the scheme, or an I has no B. */
export function bioScheme(labels: readonly string[]): BioScheme {
  const opener = new Int32Array(labels.length).fill(-1);
  const kinds = labels.map((label, i) => {
    if (label === "O") return null;
    if (!/^[BI](?:-.+)?$/.test(label)) throw new Error(`"${label}" is no label of B, I and O`);
    if (label.startsWith("I")) opener[i] = labels.indexOf(`B${label.slice(1)}`);
    if (label.startsWith("I") && opener[i] === -1) throw new Error(`"${label}" has no B before it`);
    return label.slice(2);
  });
  if (kinds[0] !== null) throw new Error("the first label must be O");
  return { labels, kinds, opener };
}

/**
 * The likeliest legal labels of a sequence: an I only after a B or I of its kind.
 * `scores` holds log-probabilities, `length` rows of one number a label from `offset` on.
 * `caution` is added to the score of O.
 */
export function decodeBio(
  scheme: BioScheme,
  scores: Float32Array,
  offset: number,
  length: number,
  caution = 0,
): Uint8Array {
  const width = scheme.labels.length;
  const path = new Uint8Array(length);
  const back = new Uint8Array(length * width);
  let totals = new Float64Array(width);
  let next = new Float64Array(width);
  for (let i = 0; i < length; i++) {
    const before = i === 0 ? 0 : greatest(totals);
    for (let label = 0; label < width; label++) {
      const opener = scheme.opener[label] ?? -1;
      let from = before;
      if (opener >= 0) from = (totals[label] ?? 0) > (totals[opener] ?? 0) ? label : opener;
      const legal = i > 0 || opener < 0;
      const base = i === 0 ? 0 : (totals[from] ?? 0);
      const score = finite(scores[offset + i * width + label]) + (label === 0 ? caution : 0);
      next[label] = legal ? base + score : Number.NEGATIVE_INFINITY;
      back[i * width + label] = from;
    }
    [totals, next] = [next, totals];
  }
  for (let i = length - 1, label = greatest(totals); i >= 0; i--) {
    path[i] = label;
    label = back[i * width + label] ?? 0;
  }
  return path;
}

/** The runs in a sequence of labels. An I that follows nothing of its kind opens a run. */
export function bioRanges(scheme: BioScheme, path: ArrayLike<number>): BioRange[] {
  const ranges: { from: number; to: number; kind: string }[] = [];
  for (let i = 0; i < path.length; i++) {
    const label = path[i] ?? 0;
    const kind = scheme.kinds[label] ?? null;
    if (kind === null) continue;
    const open = ranges.at(-1);
    const goesOn = (scheme.opener[label] ?? -1) >= 0 && open?.to === i && open.kind === kind;
    if (open && goesOn) open.to = i + 1;
    else ranges.push({ from: i, to: i + 1, kind });
  }
  return ranges;
}

function greatest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}

const unlikely = -1e4;

function finite(score: number | undefined): number {
  return score !== undefined && score > unlikely ? score : unlikely;
}
