import type { Act } from "../../../reading/reading.js";
import type { FigureClaim, FigureDispute } from "../types/index.js";
import { push } from "../words/join.js";
import { exclude } from "./bounds.js";

/** What they tell is not how things are. */
const notYet = new Set<Act | null>(["demand", "ask", "propose", "promise", "intend", "expect"]);
/** Different claims compared for one day. */
const mostClaims = 100;

/** Days for which two claimants say what cannot both hold, with the claims that exclude each other. */
export function findDisputes(claims: readonly FigureClaim[]): readonly FigureDispute[] {
  const byDay = new Map<string, number[]>();
  for (const [index, { day, act }] of claims.entries())
    if (day !== null && !notYet.has(act)) push(byDay, day, index);
  return [...byDay].flatMap(([day, indices]) => {
    const at = (index: number) => claims[index] as FigureClaim;
    const different = distinct(indices.map(at)).slice(0, mostClaims);
    const disputed = indices.filter((index) =>
      different.some((other) => other.claimant !== at(index).claimant && exclude(other, at(index))),
    );
    return disputed.length === 0 ? [] : [{ day, claims: disputed }];
  });
}

function distinct(claims: readonly FigureClaim[]): readonly FigureClaim[] {
  const keyed = claims.map((claim) => [JSON.stringify(keyOf(claim)), claim] as const);
  return [...new Map(keyed).values()];
}

function keyOf({ claimant, min, max, comparator }: FigureClaim): readonly unknown[] {
  return [claimant, min, max, comparator];
}
