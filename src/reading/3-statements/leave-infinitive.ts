import type { Draft, Ground } from "./draft.js";

/** The "to" of an infinitive begins the content: "declined | to say", as PolNeAR mostly has it. */
export function leaveInfinitive(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  return drafts.map((draft) => {
    const { cue } = draft;
    if (!cue || cue.to - cue.from < 2) return draft;
    const last = tokens[cue.to - 1];
    const at = draft.content.findIndex((range) => range.from === cue.to);
    const range = draft.content[at];
    if (!range || last?.upos !== "PART" || last.lemma !== "to") return draft;
    return {
      ...draft,
      cue: { from: cue.from, to: cue.to - 1 },
      content: draft.content.with(at, { from: cue.to - 1, to: range.to }),
    };
  });
}
