import type { Name } from "../../language/analysis.js";

/** The name that a token stands in, or null. `names` stand in text order and apart; found by halving. */
export function nameOver(names: readonly Name[], token: number): Name | null {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name && name.from <= token ? name : null;
}
