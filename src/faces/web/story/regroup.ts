import type { Decision } from "../../http/api/decisions.ts";

interface Placed {
  readonly report: number;
  /** Those with one number have one text; null for a text that no other report has. */
  readonly origin: number | null;
}

/** The origins of the chosen reports; none when one of them has none, or when nobody would be left in it. */
export function originsOf(
  reports: readonly Placed[],
  chosen: readonly number[],
): readonly number[] {
  const picked = reports.filter(({ report }) => chosen.includes(report));
  const origins = new Set<number>();
  for (const { origin } of picked) {
    if (origin === null) return [];
    origins.add(origin);
  }
  const [only, another] = [...origins];
  if (only === undefined || another !== undefined) return [...origins];
  const all = reports.filter(({ origin }) => origin === only);
  return all.length === picked.length ? [] : [only];
}

/** What a merge or split of stories or texts did, in words: `Story 4 joined`, `2 reports split off`. */
export function sayDecision({ act, after }: Pick<Decision, "act" | "after">): string {
  const { kind, from, members } = (after ?? {}) as {
    readonly kind?: unknown;
    readonly from?: unknown;
    readonly members?: readonly { readonly report: number }[];
  };
  if (act === "undo") return "A decision taken back";
  const some = members ?? [];
  const which =
    some.length === 1
      ? `Report ${some[0]?.report}`
      : `${some.length.toLocaleString("en-US")} reports`;
  if (kind === "origin")
    return `${which} held to have ${act === "merge" ? "the same text" : "a text of their own"}`;
  return act === "merge" ? `Story ${Number(from)} joined (${which})` : `${which} split off`;
}
