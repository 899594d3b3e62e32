import { wordAt } from "../2-actors/tree.js";
import type { TimeEntry } from "../reading.js";
import { byAnchor, eventAbove, tokensOf } from "./climb.js";
import type { Draft, Ground, Rule } from "./draft.js";
import type { Times } from "./find-times.js";

const moved = "moved";

/** "postponed the talks to Saturday": a meeting that is given a new day is planned for it, and not called off. */
export const moveMeetings: Rule = (drafts, ground) =>
  drafts.flatMap((draft) => {
    if (!draft.meeting || !draft.pattern.flags.has(moved)) return [draft];
    if (newDayOf(draft, ground))
      return [{ ...draft, type: "CONSULT", mode: null, factuality: "planned", rule: moved }];
    return draft.type === "CONSULT" ? [] : [draft];
  });

/** The new day is when a meeting that is moved takes place, not the old one. */
export function timesOfMoving(drafts: readonly Draft[], times: Times, ground: Ground): Times {
  const more = new Map(times);
  for (const draft of drafts) {
    const day = draft.rule === moved ? newDayOf(draft, ground) : undefined;
    if (day) more.set(draft, day);
  }
  return more;
}

function newDayOf(draft: Draft, ground: Ground): TimeEntry | undefined {
  const anchors = byAnchor([draft]);
  return ground.times.find((time) => {
    const range = tokensOf(time.span, ground);
    const lead = wordAt(ground.tree, range.from - 1);
    return (
      /^(?:DATE|TIME)$/.test(time.type) &&
      /^(?:to|until|till|for)$/.test(lead) &&
      ground.tree.tokens[range.from - 1]?.sentence === ground.tree.tokens[draft.head]?.sentence &&
      range.from > draft.head &&
      eventAbove(range, anchors, ground) === draft
    );
  });
}
