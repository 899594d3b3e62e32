import { z } from "zod";
import type { Archive } from "../../archive/archive.js";
import type { KeptDecision } from "../../archive/decisions.js";

/** What a decision to merge or split stories keeps: enough to hold to it, and to take it back. */
export const storyDecision = z.object({
  kind: z.literal("story"),
  /** The story that the reports were in, and the one that they went to. */
  from: z.int(),
  into: z.int(),
  members: z.array(z.object({ report: z.int() })),
});
export type StoryDecision = z.infer<typeof storyDecision>;

/** What people decided about stories, as far as it binds the placing of a report. */
export interface Decided {
  /** Where somebody put a report, and who did; or null. */
  placeOf(report: number): DecidedPlace | null;
  /** Somebody said that these two stories are not one. */
  areApart(a: number, b: number): boolean;
}

export interface DecidedPlace {
  readonly story: number;
  readonly because: string;
}

export function readStoryDecision(decision: KeptDecision): StoryDecision | null {
  if (decision.act !== "merge" && decision.act !== "split") return null;
  const read = storyDecision.safeParse(decision.after);
  return read.success ? read.data : null;
}

/** Reads the standing merges and splits of stories; later ones go before earlier ones. */
export async function readDecided(archive: Archive): Promise<Decided> {
  const places = new Map<number, DecidedPlace>();
  const apart = new Set<string>();
  for (const kept of await archive.decisions.aboutGroups()) {
    const decision = kept.undoneBy === null ? readStoryDecision(kept) : null;
    if (!decision) continue;
    const pair = pairOf(decision.from, decision.into);
    if (kept.act === "split") apart.add(pair);
    else apart.delete(pair);
    const because = `decided by ${kept.who}${kept.reason === null ? "" : `: ${kept.reason}`}`;
    for (const { report } of decision.members)
      places.set(report, { story: decision.into, because });
  }
  return {
    placeOf: (report) => places.get(report) ?? null,
    areApart: (a, b) => apart.has(pairOf(a, b)),
  };
}

function pairOf(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}
