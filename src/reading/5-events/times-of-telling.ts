import { overlaps } from "../../text/span.js";
import { tokensAbove, tokensOf } from "./climb.js";
import type { Draft, Ground } from "./draft.js";
import type { Times } from "./find-times.js";

const spoken: ReadonlySet<string> = new Set([
  "AGREE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "ACCUSE",
  "SUPPORT",
]);

/** "announced on Monday that it had invited them": what is done by words was done when it was told. */
export function timesOfTelling(drafts: readonly Draft[], times: Times, ground: Ground): Times {
  const more = new Map(times);
  for (const draft of drafts) {
    const statement = ground.owners[draft.head];
    if (!statement || !spoken.has(draft.type) || more.get(draft)?.type === "DATE") continue;
    if (statement.source.actor === null || !draft.actors.includes(statement.source.actor)) continue;
    const told = ground.times.find((time) => {
      if (time.type !== "DATE" && time.type !== "TIME") return false;
      return tokensAbove(tokensOf(time.span, ground), ground).some((at) => {
        const token = ground.analysis.tokens[at];
        return token && statement.cue.spans.some((span) => overlaps(span, token));
      });
    });
    if (told) more.set(draft, told);
  }
  return more;
}
