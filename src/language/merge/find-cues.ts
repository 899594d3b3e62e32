import { cueLabels } from "../network.js";
import { tuning } from "../tuning.js";
import { bioRanges, bioScheme, decodeBio } from "../viterbi.js";
import type { WindowRead } from "./findings.js";

const scheme = bioScheme(cueLabels);

/** Adds the cues that begin with a token the window owns to what its batch is to be asked about. */
export function findCues(read: WindowRead): void {
  const { window, row, batch } = read;
  const { from, to, own } = window;
  const offset = row * batch.input.width * cueLabels.length;
  const scores = batch.output.cues;
  const path = decodeBio(scheme, scores, offset, to - from, tuning.cueCaution);
  for (const range of bioRanges(scheme, path)) {
    if (from + range.from < own.from || from + range.from >= own.to) continue;
    let sum = 0;
    for (let i = range.from; i < range.to; i++) {
      sum += scores[offset + i * cueLabels.length + (path[i] ?? 0)] ?? 0;
    }
    const score = Math.min(1, Math.exp(sum / (range.to - range.from)));
    batch.cues.push({ at: read, from: from + range.from, to: from + range.to, score });
  }
}
