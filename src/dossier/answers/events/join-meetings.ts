import comparing from "../../../language/en/comparing.json" with { type: "json" };
import { daysApart, gapBetween } from "../days.js";
import type { When } from "../types/index.js";
import { push } from "../words/join.js";
import { type EventDraft, softKey } from "./draft.js";

/** Days that a meeting may be moved by, may be told apart by, and between reports of one without a date. */
const mostMoved = 31;
const mostUntold = 3;
const mostDisputed = 1;
const mostSilent = 7;
/** Meetings looked at for each of the people. */
const mostAlike = 40;

interface Meeting {
  readonly drafts: EventDraft[];
  readonly people: Set<string>;
  /** People and bodies that it is found by. */
  readonly keys: Set<string>;
  /** Bodies that some of them hold an office of, by their keys. */
  readonly bodies: Map<string, ReadonlySet<string>>;
  readonly places: Set<string>;
  isHeld: boolean;
  /** As last told. */
  when: When | null;
}

/**
 * Sets of events that are about one meeting: of the same people, announced, moved, held or refused. A meeting
 * moves while it lies ahead, or when the words say so; what is planned after it was held is another one.
 */
export function joinMeetings(drafts: readonly EventDraft[]): readonly (readonly EventDraft[])[] {
  const meetings: Meeting[] = [];
  const byPerson = new Map<string, Meeting[]>();
  for (const draft of drafts) {
    const people = peopleOf(draft);
    const keys = [...new Set([...people, ...[...draft.bodies.values()].flatMap((of) => [...of])])];
    const known = keys.flatMap((key) => byPerson.get(key)?.slice(-mostAlike) ?? []);
    const fitting = [...new Set(known)].filter((meeting) => fits(meeting, people, draft));
    const found = fitting.sort((a, b) => distance(a, draft) - distance(b, draft))[0];
    const meeting = found ?? newMeeting();
    if (!found) meetings.push(meeting);
    for (const key of keys) if (!meeting.keys.has(key)) push(byPerson, key, meeting);
    put(draft, people, keys, meeting);
  }
  return meetings.map((meeting) => meeting.drafts);
}

function newMeeting(): Meeting {
  return {
    ...{ drafts: [], people: new Set(), keys: new Set(), bodies: new Map() },
    ...{ places: new Set(), isHeld: false, when: null },
  };
}

function put(
  draft: EventDraft,
  people: readonly string[],
  keys: readonly string[],
  meeting: Meeting,
): void {
  meeting.drafts.push(draft);
  for (const key of keys) meeting.keys.add(key);
  for (const key of people) meeting.people.add(key);
  for (const [key, of] of draft.bodies) meeting.bodies.set(key, of);
  if (draft.place) meeting.places.add(softKey(draft.place));
  meeting.isHeld ||= draft.event.meeting === "held";
  meeting.when = draft.when ?? meeting.when;
}

function peopleOf({ doers, targets }: EventDraft): readonly string[] {
  return [...new Set([...doers, ...targets])];
}

function distance({ when }: Meeting, draft: EventDraft): number {
  return when && draft.when ? gapBetween(when, draft.when) : mostMoved;
}

function fits(meeting: Meeting, people: readonly string[], draft: EventDraft): boolean {
  const shared = sharedBy(meeting, people, draft);
  const isSameDay = meeting.when !== null && draft.when !== null && distance(meeting, draft) === 0;
  const isOneSided = Math.min(people.length, meeting.people.size) === 1;
  if (shared < 2 && !(isOneSided && isSameDay)) return false;
  if (!isSameDay && !samePlace(meeting, draft)) return false;
  return meeting.when !== null && draft.when !== null
    ? fitsDay(meeting, meeting.when, draft, draft.when)
    : fitsSilence(meeting, draft);
}

/** How many are in both, each on its own or by its body: a minister is there for the government, once. */
function sharedBy(
  { people: known, bodies }: Meeting,
  people: readonly string[],
  draft: EventDraft,
): number {
  const met = people.flatMap((key) => {
    if (known.has(key)) return [key];
    const body = [...(draft.bodies.get(key) ?? [])].find((one) => known.has(one));
    return body ?? [...known].find((one) => bodies.get(one)?.has(key)) ?? [];
  });
  return new Set(met).size;
}

function samePlace({ places }: Meeting, { place }: EventDraft): boolean {
  return places.size === 0 || place === null || places.has(softKey(place));
}

function fitsDay(meeting: Meeting, known: When, draft: EventDraft, when: When): boolean {
  const gap = gapBetween(known, when);
  if (gap === 0) return true;
  if (meeting.drafts.some(({ report }) => report === draft.report)) return false;
  const isHeld = draft.event.meeting === "held";
  if (meeting.isHeld)
    return isHeld && gap <= mostDisputed && silenceOf(meeting, draft) <= mostUntold;
  if (speaksOfMove(draft)) return gap <= mostMoved;
  if (isHeld) return gap <= mostUntold;
  return gap <= mostMoved && (draft.report.day ?? "") <= known.last;
}

/** One of them has no day: reports close to each other speak of the same meeting. */
function fitsSilence(meeting: Meeting, draft: EventDraft): boolean {
  if (meeting.isHeld && draft.event.meeting !== "held") return false;
  return silenceOf(meeting, draft) <= mostSilent;
}

/** Days since a report last spoke of it. */
function silenceOf({ drafts }: Meeting, { report }: EventDraft): number {
  return daysApart(drafts.at(-1)?.report.day ?? null, report.day) ?? 0;
}

function speaksOfMove({ wording }: EventDraft): boolean {
  return comparing.moves.some((words) => wording.key.includes(` ${words} `));
}
