import {
  type Entry,
  type EntryKind,
  entriesOf,
  entryKinds,
  mainSpans,
} from "../../archive/review/entries.js";
import { type MoveSpans, matchIn, moveBetween } from "../../archive/review/match-entries.js";
import { rewriteEntry } from "../../archive/review/rewrite.js";
import type { ReportRecord } from "../../record/schema.js";
import { type Difference, tellDifferences } from "./tell-differences.js";

/** An entry that another reading has, has not, or has otherwise. */
export interface ReadingChange {
  readonly kind: EntryKind;
  readonly change: "added" | "gone" | "changed";
  readonly before: Entry | null;
  readonly after: Entry | null;
  /** Fields that differ, in words; empty unless changed. */
  readonly differences: readonly Difference[];
}

export interface Compared {
  readonly items: readonly ReadingChange[];
  /** Entries that are in both as they were. */
  readonly same: number;
}

/** Compares two readings of one report, entry by entry: by their words, with ids translated. */
export function compareReadings(before: ReportRecord, after: ReportRecord): Compared {
  const move = moveBetween(before, after);
  const pairs = pairEntries(before, after, move);
  const reference = (id: string) => pairs.get(id)?.id ?? null;
  const items: ReadingChange[] = [];
  let same = 0;
  for (const kind of entryKinds) {
    const met = new Set<string>();
    for (const entry of entriesOf(before, kind)) {
      const other = pairs.get(entry.id) ?? null;
      if (!other) {
        items.push({ kind, change: "gone", before: entry, after: null, differences: [] });
        continue;
      }
      met.add(other.id);
      const there = rewriteEntry(entry, { spans: move, reference }) ?? entry;
      const differences = tellDifferences(there, other, after);
      if (differences.length === 0) same++;
      else items.push({ kind, change: "changed", before: entry, after: other, differences });
    }
    for (const entry of entriesOf(after, kind)) {
      if (met.has(entry.id)) continue;
      items.push({ kind, change: "added", before: null, after: entry, differences: [] });
    }
  }
  return { items, same };
}

/** For each entry of the one reading what it is in the other, or null; none of the other is taken twice. */
function pairEntries(
  before: ReportRecord,
  after: ReportRecord,
  move: MoveSpans,
): ReadonlyMap<string, Entry | null> {
  const match = matchIn(after);
  const pairs = new Map<string, Entry | null>();
  const taken = new Set<string>();
  for (const kind of entryKinds) {
    for (const entry of entriesOf(before, kind)) {
      const spans = mainSpans(entry).flatMap((span) => move([span]) ?? []);
      const found = spans.length > 0 ? match(entry, kind, spans) : null;
      const own = found && !taken.has(found.id) ? found : null;
      if (own) taken.add(own.id);
      pairs.set(entry.id, own);
    }
  }
  return pairs;
}
