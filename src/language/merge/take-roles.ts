import type { Attribution, TokenRange } from "../analysis.js";
import { roleLabels, type TieOutput } from "../network.js";
import { bioRanges, bioScheme, decodeBio } from "../viterbi.js";
import type { BatchRead, CueFound } from "./findings.js";

const scheme = bioScheme(roleLabels);

/** The attributions of a part in text order: the cues with their sources and contents, less those with no content. */
export function takeRoles(tied: ReadonlyMap<BatchRead, TieOutput>): Attribution[] {
  const found: Attribution[] = [];
  for (const [batch, { roles }] of tied) {
    batch.cues.forEach((cue, place) => {
      const attribution = attributionOf(cue, roles, place);
      if (attribution.content.length > 0) found.push(attribution);
    });
  }
  found.sort((a, b) => a.cue.from - b.cue.from);
  return found.filter(({ cue }, i) => cue.from >= (found[i - 1]?.cue.to ?? 0));
}

function attributionOf(cue: CueFound, roles: Float32Array, place: number): Attribution {
  const { window, batch } = cue.at;
  const offset = place * batch.input.width * roleLabels.length;
  const path = decodeBio(scheme, roles, offset, window.to - window.from);
  path.fill(0, cue.from - window.from, cue.to - window.from);
  const ranges = bioRanges(scheme, path);
  const of = (kind: string) => {
    const those = ranges.filter((range) => range.kind === kind);
    return joined(
      those.map(({ from, to }) => ({ from: window.from + from, to: window.from + to })),
    );
  };
  return {
    cue: { from: cue.from, to: cue.to },
    source: of("source"),
    content: of("content"),
    score: cue.score,
  };
}

/** Ranges that touch become one. */
function joined(ranges: readonly TokenRange[]): TokenRange[] {
  const result: TokenRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last?.to === range.from) result[result.length - 1] = { from: last.from, to: range.to };
    else result.push(range);
  }
  return result;
}
