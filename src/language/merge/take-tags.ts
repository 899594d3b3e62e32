import type { BioScheme } from "../viterbi.js";
import { decodeBio } from "../viterbi.js";
import type { Findings, WindowRead } from "./findings.js";

/** Takes over what a window says of the tokens that it owns, one by one. */
export function takeTags(findings: Findings, read: WindowRead, names: BioScheme): void {
  const { window, row, batch } = read;
  const { output, input } = batch;
  const { from, own } = window;
  const start = row * input.width + own.from - from;
  const end = row * input.width + own.to - from;
  for (const list of ["upos", "feats", "lemma", "mention", "starts", "antecedentScore"] as const) {
    findings[list].set(output[list].subarray(start, end), own.from);
  }
  for (let t = own.from; t < own.to; t++) {
    const antecedent = output.antecedent[start + t - own.from] ?? -1;
    const earlier = antecedent >= 0 && from + antecedent < t;
    findings.antecedent[t] = earlier ? from + antecedent : -1;
    if (!earlier) findings.antecedentScore[t] = 0;
  }
  takeNames(findings, read, names);
}

function takeNames(findings: Findings, { window, row, batch }: WindowRead, names: BioScheme): void {
  const { from, to, own } = window;
  const labels = names.labels.length;
  const offset = row * batch.input.width * labels;
  const path = decodeBio(names, batch.output.names, offset, to - from);
  for (let t = own.from; t < own.to; t++) {
    const label = path[t - from] ?? 0;
    findings.names[t] = label;
    findings.nameScores[t] = batch.output.names[offset + (t - from) * labels + label] ?? 0;
  }
}
