import type { RecordSpan, ReportRecord } from "../../record/schema.js";
import { seekPins } from "../../record/verify-against.js";
import { fold } from "../../text/fold.js";
import { type Entry, type EntryKind, entriesOf, mainSpans } from "./entries.js";

/** Moves spans from one text to another; null when some of their words are gone. */
export type MoveSpans = (spans: readonly RecordSpan[]) => readonly RecordSpan[] | null;

/** Two entries are the same when they share at least that much of their words. */
const likeEnough = 0.5;

export function moveBetween(from: ReportRecord, to: ReportRecord): MoveSpans {
  if (from.report.text === to.report.text) return (spans) => spans;
  const seek = seekPins(from.report.text, to.report.text);
  return (spans) => {
    const places = spans.map(seek);
    if (places.some((place) => place === null)) return null;
    return (places as RecordSpan[]).sort((a, b) => a[0] - b[0]);
  };
}

/** Finds the entry of a record that another reading's entry is; `spans` are those of its words in the record's text. */
export type Matcher = (entry: Entry, kind: EntryKind, spans: readonly RecordSpan[]) => Entry | null;

/**
 * Finds entries again in another reading: by their kind and words, never by their id. Of several that share enough
 * words the one that shares most is taken, then the one that says most alike. Actors go by name first.
 */
export function matchIn(record: ReportRecord): Matcher {
  const indices = new Map<EntryKind, ReadonlyMap<string, readonly Entry[]>>();
  return (entry, kind, spans) => {
    const index = indices.get(kind) ?? indexOf(record, kind);
    indices.set(kind, index);
    const exact = index.get(nameKey(entry)) ?? index.get(spanKey(spans));
    if (exact) return best(entry, exact, () => 1);
    return best(entry, entriesOf(record, kind), (other) => sharedPart(spans, mainSpans(other)));
  };
}

/** By words and by name: most entries are found so, without looking at all. */
function indexOf(record: ReportRecord, kind: EntryKind): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entriesOf(record, kind)) {
    const words = spanKey(mainSpans(entry));
    for (const key of "name" in entry ? [nameKey(entry), words] : [words]) {
      const there = index.get(key);
      if (there) there.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

function spanKey(spans: readonly RecordSpan[]): string {
  return spans.join(" ");
}

function nameKey(entry: Entry): string {
  if (!("name" in entry)) return "";
  return `${entry.kind} ${fold(entry.name).text.toLowerCase()}`;
}

function best(
  entry: Entry,
  candidates: readonly Entry[],
  shareOf: (other: Entry) => number,
): Entry | null {
  let found: { readonly entry: Entry; readonly share: number; readonly alike: number } | null =
    null;
  for (const other of candidates) {
    const share = shareOf(other);
    if (share < likeEnough || (found && share < found.share)) continue;
    const alike = alikeFields(entry, other);
    if (found && share === found.share && alike <= found.alike) continue;
    found = { entry: other, share, alike };
  }
  return found?.entry ?? null;
}

/** Code points that both cover, as a share of those that either does. */
export function sharedPart(a: readonly RecordSpan[], b: readonly RecordSpan[]): number {
  let shared = 0;
  for (const [start, end] of a)
    for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
  const either = lengthOf(a) + lengthOf(b) - shared;
  return either === 0 ? 0 : shared / either;
}

function lengthOf(spans: readonly RecordSpan[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

function alikeFields(a: Entry, b: Entry): number {
  const other = b as Readonly<Record<string, unknown>>;
  return Object.entries(a).filter(
    ([field, value]) => field !== "id" && JSON.stringify(value) === JSON.stringify(other[field]),
  ).length;
}
