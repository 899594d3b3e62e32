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

/**
 * Finds an entry again in another reading: by its kind and words, never by its id. Of several that share enough
 * words the one that shares most is taken, then the one that says most alike. Actors go by name first.
 */
export function matchEntry(
  entry: Entry,
  kind: EntryKind,
  spans: readonly RecordSpan[],
  record: ReportRecord,
): Entry | null {
  const candidates = entriesOf(record, kind);
  let best: { readonly entry: Entry; readonly share: number; readonly alike: number } | null = null;
  for (const other of candidates) {
    const share = sameName(entry, other) ? 1 : sharedPart(spans, mainSpans(other));
    if (share < likeEnough || (best && share < best.share)) continue;
    const alike = alikeFields(entry, other);
    if (best && share === best.share && alike <= best.alike) continue;
    best = { entry: other, share, alike };
  }
  return best?.entry ?? null;
}

function sameName(a: Entry, b: Entry): boolean {
  if (!("name" in a) || !("name" in b)) return false;
  return a.kind === b.kind && foldName(a.name) === foldName(b.name);
}

function foldName(name: string): string {
  return fold(name).text.toLowerCase();
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
