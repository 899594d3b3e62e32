import type { Archive } from "../../archive/archive.js";
import type { GroupKind, KeptGroup } from "../../archive/groups.js";
import { Failure } from "./failure.js";

interface Asked {
  readonly words?: string | undefined;
  readonly after?: string | undefined;
  readonly most?: number | undefined;
}

export interface GroupLine {
  readonly number: number;
  readonly name: string;
  readonly size: number;
}

const mostOtherwise = 50;
const step = 500;
/** Groups whose names are looked at for one page: words may be in few of many. */
const mostLookedAt = 20_000;

/** A page of groups of a kind, largest first; with words, those whose names have them all. */
export async function listGroups(
  { groups }: Archive,
  kind: GroupKind,
  { words = "", after = "0", most = mostOtherwise }: Asked,
): Promise<{ readonly items: readonly GroupLine[]; readonly next: string | null }> {
  if (!/^\d{1,9}$/.test(after)) {
    throw new Failure(
      "wrong-request",
      "after is not the end of a page of this list; leave it out to begin anew.",
      "after",
    );
  }
  const wanted = fold(words).split(" ").filter(Boolean);
  const items: GroupLine[] = [];
  const start = Number(after);
  for (let from = start; from < start + mostLookedAt; from += step) {
    const some = await groups.list(kind, from, step);
    for (const [index, group] of some.entries()) {
      if (group.size === 0) return { items, next: null };
      if (!hasAll(group, wanted)) continue;
      if (items.length === most) return { items, next: String(from + index) };
      items.push({ number: group.number, name: group.name, size: group.size });
    }
    if (some.length < step) return { items, next: null };
  }
  return { items, next: String(start + mostLookedAt) };
}

function hasAll(group: KeptGroup, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const names = namesOf(group).map(fold);
  return names.some((name) => words.every((word) => name.includes(word)));
}

/** What a group goes by, and its other names where it keeps them. */
function namesOf({ name, detail }: KeptGroup): readonly string[] {
  const others: unknown = detail.names;
  if (!Array.isArray(others)) return [name];
  const known = others.map((other: { readonly name?: unknown } | string) =>
    typeof other === "string" ? other : other.name,
  );
  return [name, ...known.filter((other) => typeof other === "string")];
}

function fold(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
