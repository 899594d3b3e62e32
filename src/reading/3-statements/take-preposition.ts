import speech from "../../language/en/speech.json" with { type: "json" };
import type { Draft, Ground } from "./draft.js";

const prepositions = new Set(speech.cuePrepositions);

/** A preposition between cue and content ("called for", "warned of") belongs to the cue. */
export function takePreposition(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  return drafts.map((draft) => {
    const { cue } = draft;
    const at = draft.content.findIndex((range) => range.from === cue?.to);
    const range = draft.content[at];
    const token = range && tokens[range.from];
    if (!cue || !range || !token || range.to - range.from < 2) return draft;
    if (!/^(?:ADP|SCONJ)$/.test(token.upos) || !prepositions.has(token.form.toLowerCase()))
      return draft;
    return {
      ...draft,
      cue: { from: cue.from, to: range.from + 1 },
      content: draft.content.with(at, { from: range.from + 1, to: range.to }),
    };
  });
}
