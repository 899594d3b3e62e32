import type { Archive } from "../../archive/archive.js";
import type { GroupKind, NamedGroup } from "../../archive/groups.js";
import { Failure } from "./failure.js";

interface Asked {
  readonly words?: string | undefined;
  readonly after?: string | undefined;
  readonly most?: number | undefined;
}

const mostOtherwise = 50;

/** A page of groups of a kind, largest first; with words, those whose names have words that begin so. */
export async function listGroups(
  { groups }: Archive,
  kind: GroupKind,
  { words = "", after = "0", most = mostOtherwise }: Asked,
): Promise<{ readonly items: readonly NamedGroup[]; readonly next: string | null }> {
  if (!/^\d{1,9}$/.test(after)) {
    throw new Failure(
      "wrong-request",
      "after is not the end of a page of this list; leave it out to begin anew.",
      "after",
    );
  }
  const start = Number(after);
  const found = await groups.named(kind, words, start, most + 1);
  const next = found.length > most ? String(start + most) : null;
  return { items: found.slice(0, most), next };
}
