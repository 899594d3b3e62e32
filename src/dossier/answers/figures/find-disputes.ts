import type { FigureClaim, FigureDifference, FigureDispute } from "../types/index.js";
import { push } from "../words/join.js";
import { exclude } from "./bounds.js";

/** Different claims compared for one day. */
const mostClaims = 100;

/** A claim of how many there are, in its own words: neither wanted nor a part, and no copy. */
export function isCounted({ standing, copyOf }: FigureClaim): boolean {
  return standing === "count" && copyOf === null;
}

/** Days for which two claimants say what cannot both hold, with the claims that exclude each other. */
export function findDisputes(claims: readonly FigureClaim[]): readonly FigureDispute[] {
  return [...countedByDay(claims)].flatMap(([day, indices]) => {
    const disputed = excludedAmong(indices, claims, (a, b) => a.claimant !== b.claimant);
    return disputed.length === 0 ? [] : [{ day, claims: disputed }];
  });
}

/** Days for which reports give numbers of one claimant that cannot both hold. */
export function findDifferences(claims: readonly FigureClaim[]): readonly FigureDifference[] {
  return [...countedByDay(claims)].flatMap(([day, indices]) => {
    const byClaimant = new Map<string, number[]>();
    for (const index of indices) push(byClaimant, claims[index]?.claimant ?? "", index);
    return [...byClaimant].flatMap(([claimant, own]) => {
      const differing = excludedAmong(own, claims, () => true);
      const speaker = claims[own[0] ?? 0]?.voice?.speaker ?? null;
      return differing.length === 0 ? [] : [{ claimant, speaker, day, claims: differing }];
    });
  });
}

function countedByDay(claims: readonly FigureClaim[]): ReadonlyMap<string, readonly number[]> {
  const byDay = new Map<string, number[]>();
  for (const [index, claim] of claims.entries())
    if (claim.day !== null && isCounted(claim)) push(byDay, claim.day, index);
  return byDay;
}

/** Those of some claims that cannot hold beside another one that they may be compared with. */
function excludedAmong(
  indices: readonly number[],
  claims: readonly FigureClaim[],
  mayCompare: (a: FigureClaim, b: FigureClaim) => boolean,
): readonly number[] {
  const at = (index: number) => claims[index] as FigureClaim;
  const different = distinct(indices.map(at)).slice(0, mostClaims);
  return indices.filter((index) =>
    different.some((other) => mayCompare(other, at(index)) && exclude(other, at(index))),
  );
}

function distinct(claims: readonly FigureClaim[]): readonly FigureClaim[] {
  const keyed = claims.map((claim) => [JSON.stringify(keyOf(claim)), claim] as const);
  return [...new Map(keyed).values()];
}

function keyOf({ claimant, min, max, comparator }: FigureClaim): readonly unknown[] {
  return [claimant, min, max, comparator];
}
