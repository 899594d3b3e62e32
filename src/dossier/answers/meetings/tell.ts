import type { Archive } from "../../../archive/archive.js";
import { areOf, draftEvents, type EventDraft, softKey } from "../events/draft.js";
import { joinMeetings } from "../events/join-meetings.js";
import { gather } from "../gather/gather.js";
import type { Gathered } from "../gather/gathered.js";
import { nameActors } from "../gather/name-actors.js";
import { byFrequency, countOf, idOf, publishedOf, takePart } from "../part.js";
import type { MeetingItem, MeetingsAnswer, Part, Scope } from "../types/index.js";
import { courseOf } from "./course.js";

/** Who met whom in a scope, or was to. */
export async function tellMeetings(
  archive: Archive,
  scope: Scope,
  part: Part = {},
): Promise<MeetingsAnswer> {
  const gathered = await gather(archive, scope);
  return nameActors(archive, takePart(gathered, findMeetings(gathered), part));
}

export function findMeetings(gathered: Gathered): readonly MeetingItem[] {
  const drafts = draftEvents(gathered).filter(
    (draft) => draft.event.meeting !== null && !isAlone(draft),
  );
  const { actor } = gathered.scope;
  return joinMeetings(drafts)
    .filter((set) => areOf(set, actor))
    .map(makeItem)
    .filter(
      ({ people, places }) =>
        actor === undefined || [...people, ...places].some(({ identity }) => identity === actor),
    )
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** One person who visits a place meets nobody, as far as the words tell. */
function isAlone({ report, event: { type, actors, recipients } }: EventDraft): boolean {
  const [only, ...more] = actors;
  if (type !== "CONSULT" || only === undefined || more.length > 0 || recipients.length > 0)
    return false;
  return report.desk.actors.get(only)?.kind === "person";
}

function dayOf({ dates }: MeetingItem): string {
  return dates.at(-1)?.last ?? "~";
}

function makeItem(drafts: readonly EventDraft[]): MeetingItem {
  const first = drafts[0] as EventDraft;
  const { told, moves, dates } = courseOf(drafts);
  return {
    id: idOf(first.report, first.event.id),
    people: byFrequency(
      told.flatMap(({ people }) => people),
      softKey,
    ),
    status: told.at(-1)?.status ?? "planned",
    dates,
    places: byFrequency(
      told.flatMap(({ place }) => place ?? []),
      softKey,
    ),
    moves,
    first: publishedOf(drafts.map(({ report }) => report)).first,
    count: countOf(drafts.map(({ report }) => report)),
    told,
  };
}
