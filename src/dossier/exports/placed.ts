import type { Archive } from "../../archive/archive.js";

/** Identities of a report's actors by the actor's id; those that have not been placed are missing. */
export type Placed = ReadonlyMap<string, number>;

export async function placedIn(archive: Archive, report: number): Promise<Placed> {
  const members = await archive.groups.of("identity", report);
  return new Map(
    members.flatMap(({ actor, group }) => (actor === null ? [] : [[actor, group] as const])),
  );
}
