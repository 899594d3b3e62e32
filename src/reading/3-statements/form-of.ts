import type { StatementForm } from "../reading.js";
import type { Draft, Ground } from "./draft.js";

/**
 * Direct: every word stands between quotation marks; mixed: some do; indirect: none.
 * Marks that hold the cue too belong to whoever is quoted telling it, and do not count.
 * A turn of a transcript, behind its colon, is direct without marks.
 */
export function formOf(draft: Draft, ground: Ground): StatementForm {
  const { tokens } = ground.analysis;
  if (draft.cue && tokens[draft.cue.from]?.form === ":") return "direct";
  const told = draft.cue ? (ground.depthAt[draft.cue.from] ?? 0) : 0;
  let quoted = 0;
  let words = 0;
  for (const { from, to } of draft.content) {
    for (let at = from; at < to; at++) {
      if (!/[\p{L}\p{N}]/u.test(tokens[at]?.form ?? "")) continue;
      words++;
      if ((ground.depthAt[at] ?? 0) > told) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}
