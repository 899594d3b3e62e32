import type { Archive } from "../../../archive/archive.js";
import {
  areOf,
  draftEvents,
  type EventDraft,
  softKey,
  timePinOf,
  voiceOf,
} from "../events/draft.js";
import { joinEvents } from "../events/join-events.js";
import { joinMeetings } from "../events/join-meetings.js";
import { gather } from "../gather/gather.js";
import type { Gathered } from "../gather/gathered.js";
import { nameActors } from "../gather/name-actors.js";
import { courseOf } from "../meetings/course.js";
import { byFrequency, countOf, idOf, publishedOf, takePart } from "../part.js";
import type {
  ActorRef,
  EventDate,
  Part,
  Scope,
  TimelineAnswer,
  TimelineItem,
  ToldEvent,
  When,
} from "../types/index.js";
import { weigherOf } from "../words/alike.js";

/** Events of a scope merged across its reports, each report's own date beside them. */
export async function tellTimeline(
  archive: Archive,
  scope: Scope,
  part: Part = {},
): Promise<TimelineAnswer> {
  const gathered = await gather(archive, scope);
  return nameActors(archive, takePart(gathered, findTimeline(gathered), part));
}

export function findTimeline(gathered: Gathered): readonly TimelineItem[] {
  const drafts = draftEvents(gathered);
  const weigh = weigherOf(new Set(drafts.map(({ wording }) => wording)));
  const sets = [
    ...joinEvents(
      drafts.filter(({ event }) => event.meeting === null),
      weigh,
    ),
    ...joinMeetings(drafts.filter(({ event }) => event.meeting !== null)),
  ];
  return sets
    .filter((set) => areOf(set, gathered.scope.actor))
    .map(makeItem)
    .filter((item) => takesPart(item, gathered.scope.actor))
    .sort(byDay);
}

function byDay(a: TimelineItem, b: TimelineItem): number {
  return compare(dayOf(a), dayOf(b)) || compare(a.first ?? "~", b.first ?? "~") || compareIds(a, b);
}

/** One without a day stands behind those of the day on which it was told. */
function dayOf({ dates, first, historical }: TimelineItem): string {
  const [date] = dates;
  if (date) return date.when.first;
  return first === null || historical ? "~" : `${first.slice(0, 10)}~`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareIds(a: TimelineItem, b: TimelineItem): number {
  return Number.parseInt(a.id, 10) - Number.parseInt(b.id, 10);
}

function makeItem(drafts: readonly EventDraft[]): TimelineItem {
  const first = drafts[0] as EventDraft;
  const told = drafts.map(makeTold);
  const course = first.event.meeting === null ? null : courseOf(drafts);
  const dates = datesOf(drafts, told, course?.dates ?? null);
  const distinct = (refs: readonly ActorRef[]) => byFrequency(refs, softKey);
  return {
    id: idOf(first.report, first.event.id),
    type: typeOf(drafts),
    modes: byFrequency(drafts.flatMap(({ event }) => event.mode ?? [])),
    ...sidesOf(drafts),
    places: distinct(drafts.flatMap(({ place }) => place ?? [])),
    dates,
    datesDiffer: differ(dates),
    factualities: byFrequency(drafts.map(({ event }) => event.factuality)).map((factuality) => ({
      factuality,
      count: countOf(
        drafts.filter(({ event }) => event.factuality === factuality).map(({ report }) => report),
      ),
    })),
    meetings: byFrequency(drafts.flatMap(({ event }) => event.meeting ?? [])),
    status: course?.told.at(-1)?.status ?? null,
    moves: course?.moves ?? [],
    historical: drafts.every(({ event }) => event.historical),
    first: publishedOf(drafts.map(({ report }) => report)).first,
    count: countOf(drafts.map(({ report }) => report)),
    told,
  };
}

/** All have the same but those of a meeting: calling it off is an act of another type than meeting. */
function typeOf(drafts: readonly EventDraft[]): TimelineItem["type"] {
  const types = drafts.map(({ event }) => event.type);
  return types.includes("CONSULT") ? "CONSULT" : (types.at(-1) as TimelineItem["type"]);
}

/** Of a meeting, which all do to each other, nobody stands on both sides. */
function sidesOf(drafts: readonly EventDraft[]): Pick<TimelineItem, "actors" | "recipients"> {
  const actors = byFrequency(
    drafts.flatMap((draft) => draft.actors),
    softKey,
  );
  const recipients = byFrequency(
    drafts.flatMap((draft) => draft.recipients),
    softKey,
  );
  if (drafts.every(({ event }) => event.meeting === null)) return { actors, recipients };
  const doers = new Set(actors.map(softKey));
  return { actors, recipients: recipients.filter((one) => !doers.has(softKey(one))) };
}

function makeTold(draft: EventDraft): ToldEvent {
  const { report, event, passage, when, place } = draft;
  return {
    pin: report.pin(event.id, event.anchor.spans),
    passage,
    when,
    time: timePinOf(draft),
    place,
    factuality: event.factuality,
    meeting: event.meeting,
    voice: voiceOf(report, event.statement),
    origin: report.line.origin,
  };
}

/** Those that are told, or only some of them: the days that a meeting has in the end. */
function datesOf(
  drafts: readonly EventDraft[],
  told: readonly ToldEvent[],
  only: readonly When[] | null,
): readonly EventDate[] {
  const whens = byFrequency(only ?? told.flatMap(({ when }) => when ?? []), ({ edtf }) => edtf);
  return whens
    .map((when) => {
      const indices = [...told.keys()].filter((index) => told[index]?.when?.edtf === when.edtf);
      const reports = indices.map((index) => (drafts[index] as EventDraft).report);
      return { when, count: countOf(reports), told: indices };
    })
    .sort((a, b) => compare(a.when.first, b.when.first) || compare(a.when.last, b.when.last));
}

/** True when no day lies in all of them; they are ordered by their first days. */
function differ(dates: readonly EventDate[]): boolean {
  const latestStart = dates.at(-1)?.when.first ?? "";
  return dates.some(({ when }) => when.last < latestStart);
}

function takesPart(item: TimelineItem, actor: number | undefined): boolean {
  if (actor === undefined) return true;
  const all = [...item.actors, ...item.recipients, ...item.places];
  return all.some(({ identity }) => identity === actor);
}
