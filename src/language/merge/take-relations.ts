import type { TieOutput } from "../network.js";
import type { BatchRead, Findings, WindowRead } from "./findings.js";

/** Takes each token's relation from the window that it was decoded in (see parse-sentences.ts). */
export function takeRelations(
  findings: Findings,
  reads: readonly WindowRead[],
  decodedIn: Int32Array,
  tied: ReadonlyMap<BatchRead, TieOutput>,
): void {
  const start = reads[0]?.window.from ?? 0;
  const places = reads.map(({ window, row, batch }) => ({
    base: row * batch.input.width - window.from,
    deprel: tied.get(batch)?.deprel,
  }));
  decodedIn.forEach((at, i) => {
    const place = places[at];
    findings.deprel[start + i] = place?.deprel?.[place.base + start + i] ?? 0;
  });
}
