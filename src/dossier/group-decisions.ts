import { z } from "zod";
import type { Archive } from "../archive/archive.js";
import type { KeptDecision } from "../archive/decisions.js";

/** What a decision to merge or split groups of reports keeps: enough to hold to it, and to take it back. */
export const reportGroupDecision = z.object({
  kind: z.enum(["story", "origin"]),
  /** The group that the reports were in, and the one that they went to. */
  from: z.int(),
  into: z.int(),
  members: z.array(z.object({ report: z.int() })),
  /** Those that are to stay where they were: in `into` after a merge, in `from` after a split. */
  stayed: z.array(z.object({ report: z.int() })).optional(),
});
export type ReportGroupDecision = z.infer<typeof reportGroupDecision>;

/** What people decided about stories or origins, as far as it binds the placing of a report. */
export interface DecidedGroups {
  /** Where somebody put a report, and who did; or null. */
  placeOf(report: number): DecidedPlace | null;
  /** Somebody said that these two are not one. */
  areApart(a: number, b: number): boolean;
}

export interface DecidedPlace {
  readonly group: number;
  readonly because: string;
}

export function readGroupDecision(decision: KeptDecision): ReportGroupDecision | null {
  if (decision.act !== "merge" && decision.act !== "split") return null;
  const read = reportGroupDecision.safeParse(decision.after);
  return read.success ? read.data : null;
}

/** Reads the standing merges and splits of a kind; later ones go before earlier ones. */
export async function readDecidedGroups(
  archive: Archive,
  kind: ReportGroupDecision["kind"],
): Promise<DecidedGroups> {
  const places = new Map<number, DecidedPlace>();
  const apart = new Set<string>();
  for (const kept of await archive.decisions.aboutGroups()) {
    const decision = kept.undoneBy === null ? readGroupDecision(kept) : null;
    if (decision?.kind !== kind) continue;
    const pair = pairOf(decision.from, decision.into);
    if (kept.act === "split") apart.add(pair);
    else apart.delete(pair);
    const because = `decided by ${kept.who}${kept.reason === null ? "" : `: ${kept.reason}`}`;
    const { into, members, stayed = [] } = decision;
    for (const { report } of stayed)
      places.set(report, { group: kept.act === "split" ? decision.from : into, because });
    for (const { report } of members) places.set(report, { group: into, because });
  }
  return {
    placeOf: (report) => places.get(report) ?? null,
    areApart: (a, b) => apart.has(pairOf(a, b)),
  };
}

function pairOf(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}
