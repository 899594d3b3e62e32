import type { Span } from "../../../text/span.js";

/** Units of text that are looked at around a place for the edge of a word. */
const reach = 200;

const words = new Intl.Segmenter("en", { granularity: "word" });
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

export type Step = "word" | "character";

/** The next edge of a word, or of a character, after a unit of the text. */
export function edgeAfter(text: string, unit: number, step: Step = "word"): number {
  const stretch = text.slice(unit, unit + reach);
  for (const { index, segment } of segmenterOf(step).segment(stretch)) {
    if (segment.trim() !== "") return unit + index + segment.length;
  }
  return Math.min(text.length, unit + reach);
}

/** The next edge of a word, or of a character, before a unit of the text. */
export function edgeBefore(text: string, unit: number, step: Step = "word"): number {
  const from = Math.max(0, unit - reach);
  const before = [...segmenterOf(step).segment(text.slice(from, unit))];
  const last = before.findLast(({ segment }) => segment.trim() !== "");
  return last ? from + last.index : from;
}

/** Where an end of a span goes by one step: a start to the start of a word, an end to the end of one. */
export function stepEnd(
  text: string,
  unit: number,
  end: "from" | "to",
  by: 1 | -1,
  step: Step,
): number {
  if (by > 0) {
    const after = edgeAfter(text, unit, step);
    return end === "to" || step === "character" ? after : skipSpace(text, after, 1);
  }
  const before = edgeBefore(text, unit, step);
  return end === "from" || step === "character" ? before : skipSpace(text, before, -1);
}

function skipSpace(text: string, unit: number, by: 1 | -1): number {
  let at = unit;
  for (let steps = 0; steps < reach; steps++) {
    const next = by > 0 ? text.charAt(at) : text.charAt(at - 1);
    if (next === "" || next.trim() !== "") break;
    at += by;
  }
  return at;
}

function segmenterOf(step: Step): Intl.Segmenter {
  return step === "word" ? words : graphemes;
}

/** The words that a unit of the text stands in, from edge to edge; empty between words. */
export function wordAt(text: string, unit: number): Span {
  const from = Math.max(0, unit - reach);
  for (const { index, segment } of words.segment(text.slice(from, unit + reach))) {
    const end = from + index + segment.length;
    if (from + index <= unit && unit < end)
      return segment.trim() === "" ? { from: unit, to: unit } : { from: from + index, to: end };
  }
  return { from: unit, to: unit };
}

/** A place as the pointer gives it, at the nearest edge of a word. */
export function snap(text: string, unit: number): number {
  const word = wordAt(text, unit);
  return unit - word.from < word.to - unit ? word.from : word.to;
}

/** A span with one end moved; never empty, never outside the text. */
export function withEnd(span: Span, end: "from" | "to", unit: number, length: number): Span {
  return end === "from"
    ? { from: Math.max(0, Math.min(unit, span.to - 1)), to: span.to }
    : { from: span.from, to: Math.min(length, Math.max(unit, span.from + 1)) };
}

/** A selection without the white space at its ends; null when nothing else is left. */
export function trimmed(text: string, { from, to }: Span): Span | null {
  const stretch = text.slice(from, to);
  const start = stretch.length - stretch.trimStart().length;
  const end = stretch.trimEnd().length;
  return end > start ? { from: from + start, to: from + end } : null;
}

/** Where exact words stand nearest to a unit of the text; null when they do not. */
export function findWords(text: string, sought: string, near: number): Span | null {
  if (sought === "") return null;
  const after = text.indexOf(sought, near);
  const before = text.lastIndexOf(sought, near);
  const found = after < 0 || (before >= 0 && near - before < after - near) ? before : after;
  return found < 0 ? null : { from: found, to: found + sought.length };
}
