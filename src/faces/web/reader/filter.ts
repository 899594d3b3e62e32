import { type EntryKind, entryKinds } from "./kinds.js";
import type { Row } from "./rows.js";

export type Decided = "all" | "undecided" | "decided";

/** The rows to list: of the kinds shown, decided or not as asked; the one at hand stays whatever is asked. */
export function filterRows(
  rows: readonly Row[],
  shown: ReadonlySet<EntryKind>,
  decided: Decided,
  stateOf: (id: string) => string | null,
  active: string | null,
): readonly Row[] {
  return rows.filter(({ id, kind }) => {
    if (id === active) return true;
    if (!shown.has(kind)) return false;
    return decided === "all" || (stateOf(id) !== null) === (decided === "decided");
  });
}

export function countKinds(rows: readonly Row[]): ReadonlyMap<EntryKind, number> {
  const counts = new Map<EntryKind, number>(entryKinds.map((kind) => [kind, 0]));
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
