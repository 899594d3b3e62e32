import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";
import { distance, tidied } from "./ranges.js";

/** A source in pieces: those parted by no more than a comma are one phrase; of others the one nearest to the cue stays. */
export function keepOneSource(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  return drafts.map((given) => {
    const draft = { ...given, source: given.source.flatMap((range) => parted(range, ground)) };
    if (draft.source.length < 2) return draft;
    const joined = tidied(
      draft.source.flatMap((range) => {
        const beside = tokens[range.to]?.form === "," && startsAt(draft.source, range.to + 1);
        return beside ? [range, { from: range.to, to: range.to + 1 }] : [range];
      }),
      (at) => tokens[at]?.gap === "paragraph",
    );
    const cue = draft.cue;
    if (!cue || joined.length < 2) return { ...draft, source: joined };
    const nearest = [...joined].sort((a, b) => distance(a, cue) - distance(b, cue))[0];
    return nearest ? { ...draft, source: [nearest] } : draft;
  });
}

/** A byline is no part of the source that the next paragraph begins with. */
function parted({ from, to }: TokenRange, { analysis: { tokens } }: Ground): readonly TokenRange[] {
  for (let at = from + 1; at < to; at++)
    if (tokens[at]?.gap === "paragraph")
      return [
        { from, to: at },
        { from: at, to },
      ];
  return [{ from, to }];
}

function startsAt(ranges: readonly TokenRange[], token: number): boolean {
  return ranges.some((range) => range.from === token);
}
