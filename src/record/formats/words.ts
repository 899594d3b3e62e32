import { mapOffsets } from "../offsets.js";
import type { RecordSpan } from "../schema.js";

/** The words at a span of one text; empty outside of it. */
export type WordsOf = (span: RecordSpan) => string;

export function wordsIn(text: string): WordsOf {
  const offsets = mapOffsets(text);
  return ([start, end]) => text.slice(offsets.toUnit(start) ?? 0, offsets.toUnit(end) ?? 0);
}

/** The words of several spans, a mark of omission between them. */
export function quoteSpans(words: WordsOf, spans: readonly RecordSpan[]): string {
  return spans.map(words).join(" … ");
}
