import type { Archive } from "../../../archive/archive.js";
import { findDemands } from "../demands/tell.js";
import { gather } from "../gather/gather.js";
import type { Gathered } from "../gather/gathered.js";
import { nameActors } from "../gather/name-actors.js";
import { linesFor } from "../part.js";
import { findStatements } from "../statements/tell.js";
import type {
  ActorRef,
  DemandItem,
  MeetingItem,
  NetworkAnswer,
  NetworkEdge,
  Pin,
  Scope,
  StatementItem,
} from "../types/index.js";
import { findMeetings } from "./tell.js";

/** Nodes given unless others are asked for. */
const usualMost = 60;
const mostPins = 10;
/** Of a meeting of more people than that only the first are tied. */
const mostPeople = 12;

/** What the network is drawn from. */
export interface Ties {
  readonly meetings: readonly MeetingItem[];
  readonly demands: readonly DemandItem[];
  readonly statements: readonly StatementItem[];
}

/** Who is tied to whom by meetings, demands and what they said to each other; at most `most` actors, from 1 to 500. */
export async function tellNetwork(
  archive: Archive,
  scope: Scope,
  most = usualMost,
): Promise<NetworkAnswer> {
  const gathered = await gather(archive, scope);
  const ties = {
    meetings: findMeetings(gathered),
    demands: findDemands(gathered),
    statements: findStatements(gathered),
  };
  return nameActors(archive, makeNetwork(gathered, ties, most));
}

type Edge = { -readonly [Key in keyof NetworkEdge]: NetworkEdge[Key] } & { readonly pins: Pin[] };

export function makeNetwork(gathered: Gathered, ties: Ties, most = usualMost): NetworkAnswer {
  const actors = new Map<string, ActorRef>();
  const edges = new Map<string, Edge>();
  const tie = (from: ActorRef, to: ActorRef, edge: Tie) => {
    if (from.key === to.key) return;
    actors.set(from.key, from).set(to.key, to);
    addEdge(edges, from.key, to.key, edge);
  };
  tieMeetings(ties.meetings, tie);
  for (const { by, of, count, told } of ties.demands)
    for (const to of by ? of : [])
      tie(by as ActorRef, to, { kind: "demands of", weight: count.origins, pins: pinsOf(told) });
  for (const { speakers, addressees, acts, count, told } of ties.statements)
    for (const from of speakers)
      for (const to of addressees) {
        // A demand ties those whom it asks already.
        const isTied =
          acts.every((act) => act === "demand") && edges.has(keyOf("demands of", from.key, to.key));
        if (!isTied)
          tie(from, to, { kind: "speaks to", weight: count.origins, pins: pinsOf(told) });
      }
  return cutToHeaviest(gathered, actors, [...edges.values()], most);
}

type Tie = Pick<NetworkEdge, "kind" | "weight" | "pins">;
type TieTwo = (from: ActorRef, to: ActorRef, edge: Tie) => void;

function tieMeetings(meetings: readonly MeetingItem[], tie: TieTwo): void {
  for (const { people, status, count, told } of meetings) {
    if (status === "refused" || status === "cancelled") continue;
    const held = told.filter((one) => one.status === "held");
    const kind = held.length > 0 ? "met" : "plans to meet";
    const weight = held.length > 0 ? originsOf(held) : count.origins;
    const pins = pinsOf(held.length > 0 ? held : told);
    const present = people.slice(0, mostPeople);
    for (const [index, one] of present.entries())
      for (const other of present.slice(index + 1)) {
        const [from, to] = one.key < other.key ? [one, other] : [other, one];
        tie(from, to, { kind, weight, pins });
      }
  }
}

/** Texts that tell it; copies of one count once. */
function originsOf(told: readonly { readonly pin: Pin; readonly origin: number | null }[]): number {
  return new Set(told.map(({ pin, origin }) => origin ?? `r${pin.report}`)).size;
}

function pinsOf(told: readonly { readonly pin: Pin }[]): readonly Pin[] {
  return told.slice(0, mostPins).map(({ pin }) => pin);
}

function keyOf(kind: Tie["kind"], from: string, to: string): string {
  return `${kind} ${from} ${to}`;
}

function addEdge(edges: Map<string, Edge>, from: string, to: string, tie: Tie): void {
  const key = keyOf(tie.kind, from, to);
  const edge = edges.get(key) ?? { from, to, kind: tie.kind, weight: 0, pins: [] };
  edge.weight += tie.weight;
  edge.pins.push(...tie.pins.slice(0, mostPins - edge.pins.length));
  edges.set(key, edge);
}

function cutToHeaviest(
  gathered: Gathered,
  actors: ReadonlyMap<string, ActorRef>,
  edges: readonly NetworkEdge[],
  most: number,
): NetworkAnswer {
  const weights = new Map<string, number>();
  for (const { from, to, weight } of edges)
    for (const key of [from, to]) weights.set(key, (weights.get(key) ?? 0) + weight);
  const all = [...actors].map(([key, actor]) => ({ actor, weight: weights.get(key) ?? 0 }));
  const nodes = all
    .sort((a, b) => b.weight - a.weight)
    .slice(0, Math.min(500, Math.max(1, Math.trunc(most) || usualMost)));
  const kept = new Set(nodes.map(({ actor }) => actor.key));
  const between = edges.filter(({ from, to }) => kept.has(from) && kept.has(to));
  return {
    scope: gathered.scope,
    nodes,
    edges: between,
    leftOut: all.length - nodes.length,
    edgesLeftOut: edges.length - between.length,
    reports: linesFor(gathered, between),
    covered: gathered.covered,
  };
}
