import { type Analysis, spanOf } from "../../language/analysis.js";
import type { Span } from "../../text/span.js";
import { dependentsBy, wordAt } from "../2-actors/tree.js";
import { gatherPeople, withAdded } from "../4-demands/cast.js";
import type { Actor, EventEntry, MeetingState, Statement, TimeEntry } from "../reading.js";
import { absorb } from "./absorb.js";
import { askByDuty } from "./ask-by-duty.js";
import type { Draft, Ground, Rule } from "./draft.js";
import { dropAccidents } from "./drop-accidents.js";
import { dropFigurative } from "./drop-figurative.js";
import { dropFormal } from "./drop-formal.js";
import { dropPrivate } from "./drop-private.js";
import { dropUnplayed } from "./drop-unplayed.js";
import { dropUnshared } from "./drop-unshared.js";
import { findFactuality } from "./find-factuality.js";
import { findPlaces } from "./find-places.js";
import { findTimes } from "./find-times.js";
import { isHistorical } from "./is-historical.js";
import { joinSame } from "./join-same.js";
import { matchNouns } from "./match-nouns.js";
import { matchVerbs } from "./match-verbs.js";
import { moveMeetings } from "./move-meetings.js";
import { turnIntentions } from "./turn-intentions.js";
import { turnVerbal } from "./turn-verbal.js";

/** What is done to the matches, in this order. */
export const rules: readonly Rule[] = [
  turnVerbal,
  dropFigurative,
  dropFormal,
  joinSame,
  absorb,
  dropUnplayed,
  dropAccidents,
  dropPrivate,
  dropUnshared,
  moveMeetings,
  turnIntentions,
];

export interface EventsFound {
  /** In text order of their anchors, e1 first. */
  readonly events: readonly EventEntry[];
  /** The actors given, with those that only events name added, in text order. */
  readonly actors: readonly Actor[];
}

/** What earlier stages found. */
export interface Known {
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly times: readonly TimeEntry[];
  /** ISO 8601, or null. */
  readonly published: string | null;
}

/** Stage 5: political events in the manner of PLOVER 2.0, each with its doers, its recipients, when and where. */
export function findEvents(analysis: Analysis, known: Known): EventsFound {
  const people = gatherPeople(analysis, known.actors, known.statements);
  const ground: Ground = { ...people, times: known.times, published: known.published };
  const matched = [...matchVerbs(ground), ...matchNouns(ground), ...askByDuty(ground)];
  const drafts = rules.reduce<readonly Draft[]>((list, rule) => rule(list, ground), matched);
  const ordered = [...drafts].sort((a, b) => (a.anchor[0] ?? 0) - (b.anchor[0] ?? 0));
  const times = findTimes(ordered, ground);
  const places = findPlaces(ordered, ground);
  const played = ordered.filter((draft) => !isOnlyPlaced(draft, places.get(draft)));
  const events = played.map((draft, index) => {
    const time = times.get(draft) ?? null;
    return finish(draft, index, time, places.get(draft) ?? null, ground);
  });
  const used = new Set(events.flatMap(({ actors, recipients }) => [...actors, ...recipients]));
  return { events, actors: withAdded(known.actors, used, ground) };
}

/** "talks in Hest": where it happens is not who does it. */
function isOnlyPlaced({ actors, recipients }: Draft, place: string | undefined): boolean {
  return recipients.length === 0 && actors.length > 0 && actors.every((id) => id === place);
}

function finish(
  draft: Draft,
  index: number,
  given: TimeEntry | null,
  place: string | null,
  ground: Ground,
): EventEntry {
  const told = findFactuality(draft, ground);
  const isAsked = draft.type === "REQUEST" && told === "asserted" && isAhead(given, ground);
  const time = isAsked ? null : given;
  const factuality = told === "asserted" && isAhead(time, ground) ? "planned" : told;
  return {
    id: `e${index + 1}`,
    type: draft.type,
    mode: draft.mode,
    anchor: { spans: spansOf(draft.anchor, ground) },
    actors: draft.actors,
    recipients: draft.recipients,
    time: time?.id ?? null,
    place,
    factuality,
    historical: isHistorical(time, factuality, ground),
    meeting: draft.meeting ? meetingOf(draft, factuality, ground) : null,
    statement: ground.owners[draft.head]?.id ?? null,
    confidence: confidenceOf(draft),
    rule: draft.rule,
  };
}

/** "when the ministers meet on 3 December", in a report of November. */
function isAhead(time: TimeEntry | null, { published }: Ground): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time?.value ?? "")?.[0];
  return day !== undefined && published !== null && day > published.slice(0, 10);
}

/** Null for those who "never met": nobody says that they were to. */
function meetingOf(
  { type, offered, clause }: Draft,
  factuality: EventEntry["factuality"],
  { tree }: Ground,
): MeetingState | null {
  if (type === "REJECT") return "refused";
  if (type === "SANCTION") return "cancelled";
  if (type === "REQUEST" || offered || factuality === "possible" || factuality === "demanded")
    return "offered";
  if (factuality === "denied") {
    const never = dependentsBy(tree, clause, "advmod").some((at) => wordAt(tree, at) === "never");
    return never ? null : "cancelled";
  }
  return type === "AGREE" || factuality === "planned" ? "planned" : "held";
}

/** Less where no recipient is told and where a noun stands without its verb. */
function confidenceOf({ actors, recipients, rule }: Draft): number {
  const base = rule === "noun" ? 0.6 : 0.8;
  return base + (actors.length > 0 && recipients.length > 0 ? 0.1 : 0);
}

/** Neighbouring tokens share a span. */
function spansOf(anchor: readonly number[], { analysis }: Ground): readonly Span[] {
  const ranges: { from: number; to: number }[] = [];
  for (const at of anchor) {
    const last = ranges.at(-1);
    if (last && last.to === at) last.to = at + 1;
    else if (!last || at >= last.to) ranges.push({ from: at, to: at + 1 });
  }
  return ranges.map((range) => spanOf(analysis, range));
}
