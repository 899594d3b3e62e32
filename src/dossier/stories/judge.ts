import { compare, type Likeness } from "./compare.js";
import learned from "./pair-weights.json" with { type: "json" };
import type { Profile } from "./profile.js";

/**
 * Whether two reports tell one story: log odds by a logistic regression over their likeness, cut at ±8 so that no one
 * pair speaks louder than a story. training/story-pairs.mjs makes the weights and says what from.
 */
export function judge(a: Profile, b: Profile): number {
  const others = judged.get(a) ?? new WeakMap<Profile, number>();
  judged.set(a, others);
  const known = others.get(b);
  if (known !== undefined) return known;
  const odds = oddsOf(compare(a, b));
  others.set(b, odds);
  return odds;
}

/** A placing weighs the same two several times: as neighbours, as a story, as one that is called home. */
const judged = new WeakMap<Profile, WeakMap<Profile, number>>();

function oddsOf(likeness: Likeness): number {
  let odds = learned.bias;
  for (const [name, weight] of weights) odds += weight * likeness[name];
  return Math.max(-cut, Math.min(cut, odds));
}

/** Log odds from which a report belongs to a story, and two stories are one. */
export const threshold: number = learned.threshold;

const cut = 8;
const weights = Object.entries(learned.weights) as readonly (readonly [keyof Likeness, number])[];
