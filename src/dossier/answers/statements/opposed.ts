import type { Act } from "../../../reading/reading.js";

/** What someone says to another's words: the words are not theirs. */
export const replies: ReadonlySet<Act> = new Set<Act>(["agree", "refuse", "deny"]);

const opposites: readonly (readonly [Act, Act])[] = [
  ["confirm", "deny"],
  ["admit", "deny"],
  ["praise", "condemn"],
  ["praise", "accuse"],
];

/** True if acts hold two statements apart, however alike their words are. */
export function areOpposed(a: Act, b: Act): boolean {
  if (a === b) return false;
  if (replies.has(a) || replies.has(b)) return true;
  return opposites.some((pair) => pair.includes(a) && pair.includes(b));
}
