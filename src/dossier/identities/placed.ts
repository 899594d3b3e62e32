import type { Archive } from "../../archive/archive.js";

/**
 * Where the actors of a report were put, and of which of its versions: a new version takes the memberships away, since
 * its ids mean others, but identities still hold what the old one told.
 */
export interface Placed {
  readonly version: number;
  /** Identity by the actor's id in that version. */
  readonly identities: ReadonlyMap<string, number>;
}

/** Owner is the report; keys, in its list only, are `v 2` for the version and `a5 12` for actor a5 in identity 12. */
const placedSpace = "identity-placed";

export async function readPlaced(archive: Archive, report: number): Promise<Placed | null> {
  const identities = new Map<string, number>();
  let version: number | null = null;
  for (const { key } of await archive.postings.of(placedSpace, report)) {
    const [actor, number] = key.split(" ");
    if (actor === "v") version = Number(number);
    else identities.set(actor ?? "", Number(number));
  }
  return version === null ? null : { version, identities };
}

export async function writePlaced(archive: Archive, report: number, placed: Placed): Promise<void> {
  const told = [...placed.identities].map(([actor, number]) => `${actor} ${number}`);
  const keys = [`v ${placed.version}`, ...told].map((key) => ({ key, weight: 0 }));
  await archive.postings.put(placedSpace, report, keys);
}
