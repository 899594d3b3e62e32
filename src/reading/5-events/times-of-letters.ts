import data from "../../language/en/event-modes.json" with { type: "json" };
import { nounForms } from "../4-demands/inflect.js";
import { isOneOf } from "../4-demands/words.js";
import { tokensAbove, tokensOf } from "./climb.js";
import type { Draft, Ground } from "./draft.js";
import type { Times } from "./find-times.js";

const letters = new Set(data.letters.flatMap(nounForms));

/** "sent a letter … The letter, issued on Tuesday": when a report dates its one letter, that is when it was sent. */
export function timesOfLetters(drafts: readonly Draft[], times: Times, ground: Ground): Times {
  const dated = ground.times.filter(
    (time) =>
      time.type === "DATE" &&
      tokensAbove(tokensOf(time.span, ground), ground).some((at) =>
        isOneOf(ground.tree, at, letters),
      ),
  );
  const [only] = dated;
  if (!only || dated.some(({ value }) => value !== only.value)) return times;
  const more = new Map(times);
  for (const draft of drafts) {
    if (!more.has(draft) && draft.anchor.some((at) => isOneOf(ground.tree, at, letters)))
      more.set(draft, only);
  }
  return more;
}
