import { readLabels } from "../../src/language/labels.js";
import type { Weights } from "../../src/language/model.js";
import type { Network, ReadInput } from "../../src/language/network.js";

/** What the fake network believes of a text of tokens "w0 w1 w2 ...": token indices of the text, -1 for roots. */
export interface Belief {
  readonly starts: ReadonlySet<number>;
  readonly heads: readonly number[];
  /** Label per token; O where missing. */
  readonly names: Readonly<Record<number, string>>;
  readonly cues: Readonly<Record<number, string>>;
  /** By the first token of a cue: role label per token. */
  readonly roles: Readonly<Record<number, Readonly<Record<number, string>>>>;
  readonly antecedents?: Readonly<Record<number, number>>;
}

const digits = "0".repeat(64);
export const labelsJson = {
  model: "en-0",
  upos: ["NOUN", "VERB", "PUNCT"],
  feats: ["", "Number=Sing"],
  lemma: ["l-0+", "=be"],
  deprel: ["nsubj", "obj", "root", "punct"],
  names: ["O", "B-person", "I-person", "B-place", "I-place"],
  mentions: [null, "person"],
  files: { "read.onnx": digits, "tie.onnx": digits, "vocab.txt": digits },
};

const cueLabels = ["O", "B", "I"];
const roleLabels = ["O", "B-source", "I-source", "B-content", "I-content"];

/** Weights whose network believes what it is told. Forms are read as numbers: "w12" is token 12. */
export function believing(belief: Belief): Weights & { readonly batches: ReadInput[] } {
  const batches: ReadInput[] = [];
  const network: Network = {
    read: async (batch) => {
      batches.push(batch);
      return readBelief(belief, batch);
    },
    tie: async ({ rows, width, heads, cues, carried }) => {
      const tokenAt = carried as (row: number, place: number) => number;
      const roles = new Float32Array((cues.length / 3) * width * 5).fill(-7);
      for (let c = 0; c < cues.length / 3; c++) {
        const [row = 0, from = 0] = cues.subarray(c * 3, c * 3 + 3);
        for (let i = 0; i < width; i++) {
          const label = belief.roles[tokenAt(row, from)]?.[tokenAt(row, i)] ?? "O";
          roles[(c * width + i) * 5 + roleLabels.indexOf(label)] = -0.1;
        }
      }
      // The relation tells which head was handed over: "obj" for a head before, "nsubj" after, "root" for none.
      const deprel = new Int32Array(rows * width);
      for (let i = 0; i < deprel.length; i++) {
        const head = heads[i] ?? 0;
        deprel[i] = head === 0 ? 2 : head - 1 < i % width ? 1 : 0;
      }
      return { deprel, roles };
    },
  };
  const words = {
    piecesOf: (form: string) => [1000 + Number(form.slice(1))],
    isWord: () => true,
    startId: 1,
    endId: 2,
  };
  return { labels: readLabels(JSON.stringify(labelsJson)), words, network, batches };
}

function readBelief(belief: Belief, batch: ReadInput) {
  const { rows, length, width, ids, first } = batch;
  const tokenAt = (row: number, place: number) =>
    place < width ? (ids[row * length + (first[row * width + place] ?? 0)] ?? 0) - 1000 : -2;
  const size = rows * width;
  const out = {
    starts: new Float32Array(size),
    upos: new Int32Array(size),
    feats: new Int32Array(size),
    lemma: new Int32Array(size),
    mention: new Int32Array(size),
    arcs: new Float32Array(size * (width + 1)).fill(-5),
    names: new Float32Array(size * 5).fill(-7),
    cues: new Float32Array(size * 3).fill(-7),
    antecedent: new Int32Array(size).fill(-1),
    antecedentScore: new Float32Array(size),
    carried: tokenAt,
  };
  for (let row = 0; row < rows; row++) {
    const base = tokenAt(row, 0);
    for (let place = 0; place < width; place++) {
      const token = tokenAt(row, place);
      const at = row * width + place;
      const head = belief.heads[token] ?? -1;
      const column = head < 0 ? 0 : head - base + 1;
      if (column >= 0 && column <= width) out.arcs[at * (width + 1) + column] = 5;
      out.starts[at] = belief.starts.has(token) ? 0.9 : 0.1;
      out.upos[at] = token % 3;
      out.names[at * 5 + labelsJson.names.indexOf(belief.names[token] ?? "O")] = -0.1;
      out.cues[at * 3 + cueLabels.indexOf(belief.cues[token] ?? "O")] = -0.1;
      const antecedent = belief.antecedents?.[token];
      if (antecedent !== undefined && antecedent >= base) {
        out.antecedent[at] = antecedent - base;
        out.antecedentScore[at] = 0.8;
      }
    }
  }
  return out;
}
