import type { Token, TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";

/** A cue keeps its words without the auxiliaries before them ("has said" gives "said") and without the time after ("announced at the time"). */
export function trimCue(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  return drafts.map((draft) => {
    if (!draft.cue) return draft;
    let { from, to } = draft.cue;
    while (from < to - 1 && tokens[from]?.upos === "AUX") from++;
    while (to - 1 > from && isLoose(tokens[to - 1])) to--;
    return { ...draft, cue: { from, to: beforeTime({ from, to }, ground) } };
  });
}

/** A comma, or the article of what follows. */
function isLoose(token: Token | undefined): boolean {
  return /^[,:;]$/.test(token?.form ?? "") || token?.upos === "DET";
}

/** Where the time that the cue ends with begins; its end when it ends with none. */
function beforeTime({ from, to }: TokenRange, ground: Ground): number {
  const { tokens } = ground.analysis;
  const last = tokens[to - 1];
  if (last?.mention !== "time" || tokens[from]?.upos !== "VERB") return to;
  let first = from + 1;
  while (first < to - 1 && tokens[first]?.head !== last.index) first++;
  return tokens[first]?.upos === "ADP" ? first : to;
}
