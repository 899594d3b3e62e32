import type { FigureClaim, FigureSeries } from "../types/index.js";
import { push } from "../words/join.js";
import { isCounted } from "./find-disputes.js";

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
        trend: trendOf(own.filter(isCounted)),
      };
    })
    .sort((a, b) => b.claims.length - a.claims.length);
}

interface Range {
  readonly least: number;
  readonly most: number;
  /** One of the claims sets no upper bound. */
  readonly isOpen: boolean;
}

/** From day to day; what is said on one day is taken together. */
function trendOf(claims: readonly FigureClaim[]): FigureSeries["trend"] {
  const days = new Map<string, Range>();
  for (const { day, min, max } of claims) {
    const value = min ?? max;
    if (day === null || value === null) continue;
    const { least, most, isOpen } = days.get(day) ?? { least: value, most: value, isOpen: false };
    days.set(day, {
      least: Math.min(least, value),
      most: Math.max(most, value),
      isOpen: isOpen || max === null,
    });
  }
  const ranges = [...days.values()];
  if (ranges.length < 2) return null;
  const steps = new Set(ranges.slice(1).map((range, at) => stepTo(ranges[at] as Range, range)));
  steps.delete("steady");
  const [step = "steady", other] = steps;
  return other === undefined ? step : "mixed";
}

/** "More than 500" after 540 is no fall. */
function stepTo(before: Range, after: Range): NonNullable<FigureSeries["trend"]> {
  if (before.least === after.least && before.most === after.most) return "steady";
  if (after.least >= before.most) return "rises";
  if (after.most > before.least) return "mixed";
  return after.isOpen ? "steady" : "falls";
}
