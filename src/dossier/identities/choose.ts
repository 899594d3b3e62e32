import type { Verdict } from "./weigh.js";

/**
 * Chooses among the identities that an actor may be: the surest one. A bare name that fits two equally well goes to
 * neither: better two for one than one for two.
 */
export function choose(verdicts: readonly Verdict[]): Verdict | null {
  const [best, second] = [...verdicts].sort(
    (a, b) =>
      b.strength - a.strength ||
      b.identity.size - a.identity.size ||
      a.identity.number - b.identity.number,
  );
  if (!best) return null;
  const isOpen = second !== undefined && second.strength === best.strength;
  return isOpen && best.isBare ? null : best;
}
