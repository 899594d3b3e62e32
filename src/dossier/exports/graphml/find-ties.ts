import { type KeptDesk, pinOf } from "../desk.js";

export type TieKind = "met" | "plans to meet" | "demands of" | "speaks to";

/** One entry of one report that binds two of its actors. */
export interface FoundTie {
  readonly kind: TieKind;
  /** Ids of actors of the report. */
  readonly from: string;
  readonly to: string;
  readonly pin: string;
}

/** People at one meeting beyond whom not everybody is bound to everybody. */
const mostPeople = 20;

/** Meetings that were not refused or called off, demands, and statements to somebody, pair by pair. */
export function findTies(desk: KeptDesk): readonly FoundTie[] {
  const ties = [...findMeetings(desk), ...findDemands(desk), ...findTalk(desk)];
  return ties.filter(({ from, to }) => from !== to && desk.actors.has(from) && desk.actors.has(to));
}

function findMeetings(desk: KeptDesk): readonly FoundTie[] {
  return desk.record.events.flatMap(({ id, meeting, anchor, actors, recipients }) => {
    if (meeting === null || meeting === "refused" || meeting === "cancelled") return [];
    const kind: TieKind = meeting === "held" ? "met" : "plans to meet";
    const people = [...new Set([...actors, ...recipients])].slice(0, mostPeople);
    const pin = pinOf(desk, id, anchor.spans);
    return people.flatMap((from, index) =>
      people.slice(index + 1).map((to) => ({ kind, from, to, pin })),
    );
  });
}

function findDemands(desk: KeptDesk): readonly FoundTie[] {
  return desk.record.demands.flatMap(({ id, by, of, action }) => {
    const pin = pinOf(desk, id, action.spans);
    return by === null ? [] : of.map((to) => ({ kind: "demands of", from: by, to, pin }) as const);
  });
}

function findTalk(desk: KeptDesk): readonly FoundTie[] {
  return desk.record.statements.flatMap(({ id, source, addressees, content }) => {
    const from = source.actor;
    const pin = pinOf(desk, id, content.spans);
    return from === null
      ? []
      : addressees.map((to) => ({ kind: "speaks to", from, to, pin }) as const);
  });
}
