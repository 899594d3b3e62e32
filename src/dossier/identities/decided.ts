import { z } from "zod";
import type { Archive } from "../../archive/archive.js";
import type { KeptDecision } from "../../archive/decisions.js";
import { wordsOf } from "./sound-of.js";

const member = z.object({ report: z.int(), actor: z.string(), names: z.array(z.string()) });
export type DecidedMember = z.infer<typeof member>;

/** What a decision to merge or split identities keeps: enough to hold to it, and to take it back. */
export const identityDecision = z.object({
  kind: z.literal("identity"),
  /** The identity that the members were in. */
  from: z.int(),
  /** The identity that they went to. */
  into: z.int(),
  members: z.array(member),
});
export type IdentityDecision = z.infer<typeof identityDecision>;

/** What people decided about identities, as far as it binds the placing of a report. */
export interface Decided {
  /** Where somebody put the actor of a report that has one of these names, and who; or null. */
  placeOf(report: number, names: Iterable<string>): DecidedPlace | null;
  /** Somebody said that these two are not one. */
  areApart(a: number, b: number): boolean;
}

export interface DecidedPlace {
  readonly identity: number;
  readonly because: string;
}

export function readDecision(decision: KeptDecision): IdentityDecision | null {
  if (decision.act !== "merge" && decision.act !== "split") return null;
  const read = identityDecision.safeParse(decision.after);
  return read.success ? read.data : null;
}

/** Reads the standing merges and splits; later ones go before earlier ones. */
export async function readDecided(archive: Archive): Promise<Decided> {
  const places = new Map<string, DecidedPlace>();
  const apart = new Set<string>();
  for (const kept of await archive.decisions.aboutGroups()) {
    const decision = kept.undoneBy === null ? readDecision(kept) : null;
    if (!decision) continue;
    if (kept.act === "split") apart.add(pairOf(decision.from, decision.into));
    for (const { report, names } of decision.members) {
      const because = `decided by ${kept.who}${kept.reason === null ? "" : `: ${kept.reason}`}`;
      for (const name of names)
        places.set(keyOf(report, name), { identity: decision.into, because });
    }
  }
  return {
    placeOf(report, names) {
      for (const name of names) {
        const place = places.get(keyOf(report, name));
        if (place !== undefined) return place;
      }
      return null;
    },
    areApart: (a, b) => apart.has(pairOf(a, b)),
  };
}

function pairOf(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

function keyOf(report: number, name: string): string {
  return `${report} ${wordsOf(name).join(" ")}`;
}
