import type { Draft, Ground } from "./draft.js";

/** A cue keeps its words without the auxiliaries before them ("has said" gives "said"). */
export function trimCue(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  return drafts.map((draft) => {
    if (!draft.cue) return draft;
    let { from, to } = draft.cue;
    while (from < to - 1 && tokens[from]?.upos === "AUX") from++;
    while (to - 1 > from && /^[,:;]$/.test(tokens[to - 1]?.form ?? "")) to--;
    return { ...draft, cue: { from, to } };
  });
}
