import type { TimelineItem, ToldEvent } from "../types/timeline.js";

/** The telling whose words stand for an event: the first; of a meeting the last, which says what became of it. */
export function tellingOf({ told, status }: TimelineItem): ToldEvent | undefined {
  return status === null ? told[0] : told.at(-1);
}

/** Whether one of some tellings has it as done, rather than planned, demanded, denied … */
export function isToldAsDone(told: Iterable<ToldEvent>): boolean {
  return [...told].some(({ factuality, meeting }) =>
    meeting === null ? factuality === "asserted" || factuality === "ongoing" : meeting === "held",
  );
}
