import type { TokenRange } from "../../../language/analysis.js";
import type { Page, Quantity } from "../draft.js";
import { fromHead } from "./from-head.js";
import { fromNoun } from "./from-noun.js";
import { fromPartition } from "./from-partition.js";
import { fromPredicate } from "./from-predicate.js";
import { fromSubject } from "./from-subject.js";

/** Where the words stand that say what is counted, the nearest first. */
const ways = [fromNoun, fromPartition, fromHead, fromSubject, fromPredicate];

/** What the amount counts, as one unbroken range of tokens; null when the words do not say. */
export function findCounted(page: Page, quantity: Quantity): TokenRange | null {
  for (const way of ways) {
    const found = way(page, quantity);
    if (found && found.from < found.to) return found;
  }
  return null;
}
