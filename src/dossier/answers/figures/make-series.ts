import type { FigureClaim, FigureSeries } from "../types/index.js";
import { push } from "../words/join.js";

/** What each claimant says over time; most claims first. Claims come ordered by day. */
export function makeSeries(
  claims: readonly FigureClaim[],
  outlets: readonly (string | null)[],
): readonly FigureSeries[] {
  const byClaimant = new Map<string, number[]>();
  for (const [index, { claimant }] of claims.entries()) push(byClaimant, claimant, index);
  return [...byClaimant]
    .map(([claimant, indices]) => {
      const own = indices.map((index) => claims[index] as FigureClaim);
      const { voice } = own[0] as FigureClaim;
      return {
        claimant,
        speaker: voice?.speaker ?? null,
        outlet: voice === null ? (outlets[indices[0] ?? 0] ?? null) : null,
        claims: indices,
        trend: trendOf(own),
      };
    })
    .sort((a, b) => b.claims.length - a.claims.length);
}

function trendOf(claims: readonly FigureClaim[]): FigureSeries["trend"] {
  const dated = claims.filter(({ day, min, max }) => day !== null && (min ?? max) !== null);
  if (new Set(dated.map(({ day }) => day)).size < 2) return null;
  const values = dated.map(({ min, max }) => min ?? max ?? 0);
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0)));
  const [rises, falls] = [steps.includes(1), steps.includes(-1)];
  if (rises && falls) return "mixed";
  return rises ? "rises" : falls ? "falls" : "steady";
}
