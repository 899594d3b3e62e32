import { everydayShare } from "../stories/rarity.js";
import type { Gathered, GatheredReport } from "./gather/gathered.js";
import type { ActorRef } from "./types/index.js";

/** Actors of a report as they are known across reports. */
export interface KnownActors {
  of(report: GatheredReport, id: string | null): ActorRef | null;
  all(report: GatheredReport, ids: readonly string[]): readonly ActorRef[];
}

const known = new WeakMap<Gathered, KnownActors>();

/**
 * Actors that belong to no identity, as one where they are one: "officials" in copies of one text, a body of a name
 * ("Harnow Weavers' Board") in the reports of a story. Such an actor is known by its first report. Those of whom one
 * report has two that are called alike are left apart.
 */
export function knownActors(gathered: Gathered): KnownActors {
  const found = known.get(gathered);
  if (found) return found;
  const firsts = firstsOf(gathered);
  const as = (ref: ActorRef) => firsts.get(ref.key) ?? ref;
  const actors: KnownActors = {
    of(report, id) {
      const ref = report.actor(id);
      return ref && as(ref);
    },
    all: (report, ids) => [
      ...new Map(report.actors(ids).map((ref) => [as(ref).key, as(ref)])).values(),
    ],
  };
  known.set(gathered, actors);
  return actors;
}

/** By the key of each actor without an identity, whom it is known as: an identity in a copy of its report, else the first. */
function firstsOf({ reports }: Gathered): ReadonlyMap<string, ActorRef> {
  const byCall = new Map<string, ActorRef>();
  const called = reports.map((report) => [report, calledOnce(report)] as const);
  for (const [report, calls] of called)
    for (const [call, ref] of calls)
      if (ref.identity !== null) byCall.set(`${report.origin} ${call}`, ref);
  const firsts = new Map<string, ActorRef>();
  for (const [report, calls] of called)
    for (const [call, ref] of calls) {
      if (ref.identity !== null) continue;
      const keys = [`${report.origin} ${call}`];
      if (report.story !== null && isNamedBody(report, ref)) keys.push(`~${report.story} ${call}`);
      const first = keys.flatMap((key) => byCall.get(key) ?? [])[0] ?? ref;
      firsts.set(ref.key, first);
      for (const key of keys) if (!byCall.has(key)) byCall.set(key, first);
    }
  return firsts;
}

/** Actors by what they are called, where the report calls nobody else the same. */
function calledOnce(report: GatheredReport): ReadonlyMap<string, ActorRef> {
  const once = new Map<string, ActorRef | null>();
  for (const { id } of report.desk.record.actors) {
    const ref = report.actor(id);
    if (ref === null) continue;
    const call = `${ref.kind} ${report.read(ref.name).key}`;
    once.set(call, once.has(call) ? null : ref);
  }
  return new Map([...once].flatMap(([call, ref]) => (ref === null ? [] : [[call, ref] as const])));
}

/** A body of two words or more, one of which is a name: it is capital, and no word of every day. */
function isNamedBody({ read }: GatheredReport, { kind, name }: ActorRef): boolean {
  if (kind !== "organization") return false;
  const words = name.split(/\s+/u);
  return words.length > 1 && words.some((word) => isName(word, read(word).words[0] ?? ""));
}

function isName(word: string, lower: string): boolean {
  return /^\p{Lu}/u.test(word) && lower !== "" && everydayShare(lower) === 0;
}
