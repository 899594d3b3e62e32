import { wordAt } from "../2-actors/tree.js";
import type { TimeEntry } from "../reading.js";
import { byAnchor, eventAbove, tokensOf } from "./climb.js";
import type { Draft, Ground, Rule } from "./draft.js";
import type { Times } from "./find-times.js";

const moved = "moved";

/** "postponed the talks to Saturday": a meeting that is given a new day is planned for it, and not called off. */
export const moveMeetings: Rule = (drafts, ground) => {
  const days = newDays(drafts.filter(isMovable), ground);
  return drafts.flatMap((draft) => {
    if (!isMovable(draft)) return [draft];
    if (days.has(draft))
      return [{ ...draft, type: "CONSULT", mode: null, factuality: "planned", rule: moved }];
    return draft.type === "CONSULT" ? [] : [draft];
  });
};

function isMovable({ meeting, pattern }: Draft): boolean {
  return meeting && pattern.flags.has(moved);
}

/** The new day is when a meeting that is moved takes place, not the old one. */
export function timesOfMoving(drafts: readonly Draft[], times: Times, ground: Ground): Times {
  const days = newDays(
    drafts.filter(({ rule }) => rule === moved),
    ground,
  );
  return new Map([...times, ...days]);
}

/** For each draft the first time behind "to" or "until" that goes with it. */
function newDays(drafts: readonly Draft[], ground: Ground): ReadonlyMap<Draft, TimeEntry> {
  const anchors = byAnchor(drafts);
  const found = new Map<Draft, TimeEntry>();
  if (drafts.length === 0) return found;
  for (const time of ground.times) {
    if (time.type !== "DATE" && time.type !== "TIME") continue;
    const range = tokensOf(time.span, ground);
    if (!/^(?:to|until|till|for)$/.test(wordAt(ground.tree, range.from - 1))) continue;
    const draft = eventAbove(range, anchors, ground);
    if (draft && range.from > draft.head && !found.has(draft)) found.set(draft, time);
  }
  return found;
}
