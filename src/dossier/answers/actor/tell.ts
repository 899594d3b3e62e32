import type { Archive } from "../../../archive/archive.js";
import { findDemands } from "../demands/tell.js";
import { findGroup } from "../find-group.js";
import { gather } from "../gather/gather.js";
import type { Gathered } from "../gather/gathered.js";
import { nameActors } from "../gather/name-actors.js";
import { findMeetings } from "../meetings/tell.js";
import { countOf, linesFor, publishedOf } from "../part.js";
import { findStatements } from "../statements/tell.js";
import { findTimeline } from "../timeline/tell.js";
import type { ActorAnswer, ActorRef, Scope } from "../types/index.js";
import { companions } from "./companions.js";
import { findNames, findRoles, type Seen } from "./names-and-roles.js";

const usualMost = 50;
const mostReasons = 500;

/** Which reports an actor is told from: see `Scope`. */
export type Window = Pick<Scope, "reports" | "older">;

/**
 * What one identity said, demanded and did, with whom, under which names and roles; at most `most` items a list, from
 * 1 to 500. Null when there is no such identity. Of one that was merged, the one that it went into.
 */
export async function tellActor(
  archive: Archive,
  identity: number,
  most = usualMost,
  window: Window = {},
): Promise<ActorAnswer | null> {
  const group = await findGroup(archive, "identity", identity);
  if (!group) return null;
  const gathered = await gather(archive, { actor: group.number, ...window });
  const seen = findSeen(gathered, group.number);
  const actor = seen[0]?.report.actor(seen[0].actor.id);
  const self: ActorRef = {
    key: `${group.number}`,
    identity: group.number,
    name: group.name,
    kind: actor?.kind ?? "person",
  };
  return nameActors(archive, makeActor(gathered, self, seen, most));
}

/** The actors of single reports that are this one. */
function findSeen(gathered: Gathered, identity: number): readonly Seen[] {
  return gathered.reports.flatMap((report) =>
    report.desk.record.actors
      .filter(({ id }) => report.actor(id)?.identity === identity)
      .map((actor) => ({ report, actor })),
  );
}

function makeActor(
  gathered: Gathered,
  actor: ActorRef,
  seen: readonly Seen[],
  most: number,
): ActorAnswer {
  const isSelf = (ref: ActorRef | null) => ref?.key === actor.key;
  const said = findStatements(gathered).filter(({ speakers }) => speakers.some(isSelf));
  const demands = findDemands(gathered);
  const demanded = demands.filter(({ by }) => isSelf(by));
  const wasAsked = demands.filter(({ of }) => of.some(isSelf));
  const did = findTimeline(gathered);
  const met = findMeetings(gathered);
  const cut = Math.min(500, Math.max(1, Math.trunc(most) || usualMost));
  const lists = {
    said: said.slice(0, cut),
    demanded: demanded.slice(0, cut),
    wasAsked: wasAsked.slice(0, cut),
    did: did.slice(0, cut),
    met: met.slice(0, cut),
    names: findNames(seen),
    roles: findRoles(seen),
  };
  return {
    scope: gathered.scope,
    actor,
    count: countOf(gathered.reports),
    ...publishedOf(gathered.reports),
    because: gathered.memberships
      .filter(({ group }) => group === actor.identity)
      .slice(0, mostReasons)
      .map(({ report, actor: id, because }) => ({ report, actor: id ?? "", because })),
    ...lists,
    with: companions(actor, { said, demands, did, met }).slice(0, cut),
    totals: {
      said: said.length,
      demanded: demanded.length,
      wasAsked: wasAsked.length,
      did: did.length,
      met: met.length,
    },
    reports: linesFor(gathered, lists),
    covered: gathered.covered,
  };
}
