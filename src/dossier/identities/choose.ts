import type { Decided } from "./decided.js";
import type { Verdict } from "./weigh.js";

/**
 * Chooses among the identities that an actor may be: the surest one. A bare name that fits two equally well goes to
 * neither, and so does a full name of two that somebody told apart: better two for one than one for two.
 */
export function choose(verdicts: readonly Verdict[], decided: Decided): Verdict | null {
  const [best, second] = [...verdicts].sort(
    (a, b) =>
      b.strength - a.strength ||
      b.identity.size - a.identity.size ||
      a.identity.number - b.identity.number,
  );
  if (!best) return null;
  if (second === undefined || second.strength < best.strength) return best;
  const areTwo = decided.areApart(best.identity.number, second.identity.number);
  return best.isBare || areTwo ? null : best;
}
