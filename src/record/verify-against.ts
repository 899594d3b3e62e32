import { type Folded, fold } from "../text/fold.js";
import type { Span } from "../text/span.js";
import { findAgain, standsAlike } from "./find-again.js";
import { mapOffsets, type OffsetMap } from "./offsets.js";
import { listPins } from "./pins.js";
import type { RecordSpan, ReportRecord } from "./schema.js";

/** What became of one pin in a changed text. */
export interface PinVerdict {
  /** Where in the record: `statements[3].content.spans[0]`. */
  readonly path: string;
  /** exact: the same words at the same place; elsewhere: the same words, moved; orphan: they are gone. */
  readonly verdict: "exact" | "elsewhere" | "orphan";
  /** The words as the record's text has them. */
  readonly words: string;
  /** Where they stand in the changed text, in code points; null for an orphan. */
  readonly at: RecordSpan | null;
}

interface Side {
  readonly text: string;
  readonly folded: Folded;
  readonly offsets: OffsetMap;
}

/**
 * Looks for every pin of a record in a changed text. Words count as the same only if they are, letter for
 * letter, after the declared folding of typography (`text/fold.ts`); a lookalike is an orphan.
 * The record must hold (`verifyRecord`); a span outside its text throws a RangeError.
 */
export function verifyAgainst(record: ReportRecord, changedText: string): readonly PinVerdict[] {
  const old = sideOf(record.report.text);
  const changed = sideOf(changedText);
  return listPins(record).flatMap((list) =>
    list.spans.map((span, index) => judge(`${list.path}[${index}]`, span, old, changed)),
  );
}

/**
 * Finds where the words of a pin of a text stand in a changed one, in code points; null when they are gone or the
 * pin lies outside its text. The texts are folded once for all pins.
 */
export function seekPins(
  text: string,
  changedText: string,
): (pin: RecordSpan) => RecordSpan | null {
  const old = sideOf(text);
  const changed = sideOf(changedText);
  return (pin) => (toUnits(pin, old.offsets) ? judge("", pin, old, changed).at : null);
}

function sideOf(text: string): Side {
  return { text, folded: fold(text), offsets: mapOffsets(text) };
}

function judge(path: string, pin: RecordSpan, old: Side, changed: Side): PinVerdict {
  const span = toUnits(pin, old.offsets);
  if (!span) throw new RangeError(`${path}: the span ${pin[0]}–${pin[1]} lies outside the text.`);
  const words = old.text.slice(span.from, span.to);
  const sought = { text: old.folded.text, span: foldSpan(old.folded, span) };
  if (sought.span.from >= sought.span.to) return { path, verdict: "orphan", words, at: null };

  const place = toUnits(pin, changed.offsets);
  if (place) {
    const same = foldSpan(changed.folded, place);
    const isAsLong = same.to - same.from === sought.span.to - sought.span.from;
    if (isAsLong && standsAlike(sought, changed.folded.text, same.from))
      return { path, verdict: "exact", words, at: pin };
  }
  const found = findAgain(sought, changed.folded);
  if (!found) return { path, verdict: "orphan", words, at: null };
  return { path, verdict: "elsewhere", words, at: toPoints(found, changed.offsets) };
}

function toUnits([start, end]: RecordSpan, offsets: OffsetMap): Span | null {
  const from = offsets.toUnit(start);
  const to = offsets.toUnit(end);
  return from === null || to === null ? null : { from, to };
}

function toPoints(span: Span, offsets: OffsetMap): RecordSpan {
  return [offsets.toPoint(span.from) ?? 0, offsets.toPoint(span.to) ?? offsets.length];
}

/** The folded units that a stretch of the exact text gave. */
function foldSpan(folded: Folded, span: Span): Span {
  return {
    from: firstFrom(folded.ends, (end) => end > span.from),
    to: firstFrom(folded.starts, (start) => start >= span.to),
  };
}

/** The first index whose value holds a condition that stays true once it is. */
function firstFrom(values: Uint32Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
