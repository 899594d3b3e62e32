import { type EntryKind, entryKinds } from "./kinds.js";
import type { Row } from "./rows.js";

export type Decided = "all" | "undecided" | "decided";
/** The report's own words, or what somebody in it is told to say. */
export type Voice = "all" | "own" | "quoted";

export interface Wanted {
  readonly shown: ReadonlySet<EntryKind>;
  readonly voice: Voice;
  readonly decided: Decided;
}

/** The rows to list: of the kinds, the voice and the state asked for; the one at hand stays whatever is asked. */
export function filterRows(
  rows: readonly Row[],
  { shown, voice, decided }: Wanted,
  stateOf: (id: string) => string | null,
  active: string | null,
): readonly Row[] {
  return rows.filter((row) => {
    if (row.id === active) return true;
    if (!shown.has(row.kind)) return false;
    if (voice !== "all" && voiceOf(row) !== voice) return false;
    return decided === "all" || (stateOf(row.id) !== null) === (decided === "decided");
  });
}

/** Whose voice an entry is told in; null for times and actors, which are told by nobody. */
export function voiceOf({ kind, voice }: Pick<Row, "kind" | "voice">): "own" | "quoted" | null {
  if (kind === "statement") return "quoted";
  if (kind === "time" || kind === "actor") return null;
  return voice === null ? "own" : "quoted";
}

export function countKinds(rows: readonly Row[]): ReadonlyMap<EntryKind, number> {
  const counts = new Map<EntryKind, number>(entryKinds.map((kind) => [kind, 0]));
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
