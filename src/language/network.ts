/**
 * The two graphs as the rest of the layer sees them; model.ts runs the real ones, tests give scores by hand.
 *
 * A batch holds `rows` windows, each of `length` word pieces (with start and end) and `width` tokens: there
 * is no padding. Every array is row-major. Label numbers are places in the lists of labels.ts.
 */
export interface Network {
  read(batch: ReadInput): Promise<ReadOutput>;
  tie(input: TieInput): Promise<TieOutput>;
}

export interface ReadInput {
  readonly rows: number;
  readonly length: number;
  readonly width: number;
  /** [rows, length] each. */
  readonly ids: Int32Array;
  readonly shapes: Int32Array;
  /** [rows, width]: place in `length` of a token's first piece. */
  readonly first: Int32Array;
}

export interface ReadOutput {
  /** [rows, width]: probability that the token starts a sentence. */
  readonly starts: Float32Array;
  /** [rows, width] each: the likeliest label. */
  readonly upos: Int32Array;
  readonly feats: Int32Array;
  readonly lemma: Int32Array;
  readonly mention: Int32Array;
  /** [rows, width, 1 + width]: score of a token's being a root, then of hanging on each token of the window. */
  readonly arcs: Float32Array;
  /** [rows, width, labels]: log-probabilities. */
  readonly names: Float32Array;
  readonly cues: Float32Array;
  /** [rows, width]: an earlier token of the window or -1, and the probability of that. */
  readonly antecedent: Int32Array;
  readonly antecedentScore: Float32Array;
  /** What `tie` needs of the same batch, handed on unread. */
  readonly carried: unknown;
}

export interface TieInput {
  readonly rows: number;
  readonly width: number;
  readonly carried: unknown;
  /** [rows, width]: 0 for a root, 1 + the head's place in the window otherwise. */
  readonly heads: Int32Array;
  /** [cues, 3]: row, first and last token (inclusive) of each cue; may be empty. */
  readonly cues: Int32Array;
}

export interface TieOutput {
  /** [rows, width] */
  readonly deprel: Int32Array;
  /** [cues, width, 5]: log-probabilities of `roleLabels`. */
  readonly roles: Float32Array;
}

export const cueLabels = ["O", "B", "I"] as const;
export const roleLabels = ["O", "B-source", "I-source", "B-content", "I-content"] as const;
