import type { ReadInput, ReadOutput } from "../network.js";
import type { Window } from "../windows.js";

/**
 * What the network says of each token of a text, gathered from the windows that answer for it.
 * One element a token; label numbers as in labels.ts; `heads` and `antecedent` are tokens of the text or -1.
 */
export interface Findings {
  readonly starts: Float32Array;
  readonly upos: Int32Array;
  readonly feats: Int32Array;
  readonly lemma: Int32Array;
  readonly mention: Int32Array;
  readonly antecedent: Int32Array;
  readonly antecedentScore: Float32Array;
  readonly names: Uint8Array;
  /** Log-probability of the label in `names`. */
  readonly nameScores: Float32Array;
  readonly heads: Int32Array;
  readonly deprel: Int32Array;
}

/** A batch that went through the reading graph, and what the tying graph is to be asked about it. */
export interface BatchRead {
  readonly input: ReadInput;
  readonly output: ReadOutput;
  readonly heads: Int32Array;
  readonly cues: CueFound[];
}

/** A window's place in its batch. */
export interface WindowRead {
  readonly window: Window;
  readonly row: number;
  readonly batch: BatchRead;
}

/** Token indices of the text, half-open. */
export interface CueFound {
  readonly at: WindowRead;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

export function emptyFindings(tokens: number): Findings {
  return {
    starts: new Float32Array(tokens),
    upos: new Int32Array(tokens),
    feats: new Int32Array(tokens),
    lemma: new Int32Array(tokens),
    mention: new Int32Array(tokens),
    antecedent: new Int32Array(tokens).fill(-1),
    antecedentScore: new Float32Array(tokens),
    names: new Uint8Array(tokens),
    nameScores: new Float32Array(tokens),
    heads: new Int32Array(tokens).fill(-1),
    deprel: new Int32Array(tokens),
  };
}
