import { meet } from "../days.js";
import type { EventDraft } from "../events/draft.js";
import { timePinOf, voiceOf } from "../events/draft.js";
import { byFrequency } from "../part.js";
import type { MeetingMove, ToldMeeting, When } from "../types/index.js";

/** How a meeting went, report by report. */
export interface Course {
  readonly told: readonly ToldMeeting[];
  readonly moves: readonly MeetingMove[];
  /** Its days as the last reports give them. */
  readonly dates: readonly When[];
}

/** Drafts come in the order of publication. A meeting that was held has the days of those who tell that it was. */
export function courseOf(drafts: readonly EventDraft[]): Course {
  const told: ToldMeeting[] = [];
  const moves: MeetingMove[] = [];
  let dates: readonly When[] = [];
  let isHeld = false;
  for (const draft of drafts) {
    const { when } = draft;
    const one = makeTold(draft);
    const isFirstHeld = one.status === "held" && !isHeld;
    const from = dates.at(-1);
    const isMove =
      when !== null && from !== undefined && !isHeld && dates.every((date) => !meet(date, when));
    if (isMove) moves.push({ from, to: when, pin: one.pin });
    told.push(isMove && one.status === "planned" ? { ...one, status: "moved" } : one);
    isHeld ||= one.status === "held";
    if (when !== null && (isMove || isFirstHeld)) dates = [when];
    else if (when !== null && !dates.some(({ edtf }) => edtf === when.edtf))
      dates = isHeld && one.status !== "held" ? dates : [...dates, when];
  }
  return { told, moves, dates };
}

function makeTold(draft: EventDraft): ToldMeeting {
  const { report, event, passage, when, place, actors, recipients } = draft;
  return {
    pin: report.pin(event.id, event.anchor.spans),
    passage,
    status: event.meeting ?? "planned",
    when,
    time: timePinOf(draft),
    place,
    people: byFrequency([...actors, ...recipients], ({ key }) => key),
    voice: voiceOf(report, event.statement),
    origin: report.line.origin,
  };
}
