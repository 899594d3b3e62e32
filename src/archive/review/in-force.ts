import type { KeptDecision } from "../decisions.js";

/** Decisions that nothing takes back: an undo that was itself undone leaves what it undid in force. */
export function decisionsInForce(decisions: readonly KeptDecision[]): ReadonlySet<number> {
  const undone = new Set<number>();
  const inForce = new Set<number>();
  for (const decision of [...decisions].sort((a, b) => b.number - a.number)) {
    if (undone.has(decision.number)) continue;
    inForce.add(decision.number);
    if (decision.act === "undo" && decision.undoes !== null) undone.add(decision.undoes);
  }
  return inForce;
}
