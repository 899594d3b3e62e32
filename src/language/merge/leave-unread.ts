import type { TokenRange } from "../analysis.js";
import type { Labels } from "../labels.js";
import type { Findings } from "./findings.js";

/** Gives the marks of a barren stretch what can be said without reading them: each hangs on its sentence's first. */
export function leaveUnread(
  findings: Findings,
  sentences: readonly TokenRange[],
  { upos, deprel }: Labels,
): void {
  for (const { from, to } of sentences) {
    findings.heads.fill(from, from, to);
    findings.heads[from] = -1;
    findings.upos.fill(upos.indexOf("PUNCT"), from, to);
    findings.deprel.fill(deprel.indexOf("punct"), from, to);
    findings.lemma.fill(-1, from, to);
    findings.feats.fill(-1, from, to);
  }
}
