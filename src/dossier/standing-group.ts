import type { Archive } from "../archive/archive.js";
import type { GroupKind, KeptGroup } from "../archive/groups.js";

/** A group by number, or the one that it went into when it was merged; null when there is none of the kind. */
export async function standingGroup(
  archive: Archive,
  kind: GroupKind,
  number: number,
): Promise<KeptGroup | null> {
  const group = await archive.groups.group(number);
  if (group === null || group.kind !== kind) return null;
  return group.mergedInto === null ? group : standingGroup(archive, kind, group.mergedInto);
}
