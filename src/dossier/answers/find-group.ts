import type { Archive } from "../../archive/archive.js";
import type { GroupKind, KeptGroup } from "../../archive/groups.js";

/** Groups are merged into groups that are merged in turn: no chain is longer than that. */
const longestChain = 100;

/** A group of a kind by number, or the one that it was merged into; null when there is none. */
export async function findGroup(
  archive: Archive,
  kind: GroupKind,
  number: number,
): Promise<KeptGroup | null> {
  let group = await archive.groups.group(number);
  for (let step = 0; step < longestChain && group?.mergedInto; step++)
    group = await archive.groups.group(group.mergedInto);
  return group?.kind === kind ? group : null;
}
