import type { Span } from "../../../text/span.js";
import { mapOffsets } from "../../offsets.js";
import type { RecordSpan } from "../../schema.js";
import { cutParagraphs } from "../html/paragraphs.js";

/** The exact words around a span and where they stand, in code points. */
export type PassageOf = (span: RecordSpan) => { readonly words: string; readonly span: RecordSpan };

/** Units of a paragraph that are looked through for the ends of sentences; what is longer is cut there. */
const longest = 20_000;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** Sentences of one text by their words: Unicode's rule for the ends of sentences, within a paragraph. */
export function passagesIn(text: string): PassageOf {
  const offsets = mapOffsets(text);
  let cut: readonly Span[] | null = null;
  return ([start, end]) => {
    cut ??= cutSentences(text);
    const from = offsets.toUnit(start) ?? 0;
    const to = offsets.toUnit(end) ?? 0;
    const first = cut[findAt(cut, from)];
    const last = cut[findAt(cut, Math.max(from, to - 1))];
    const outer = {
      from: Math.min(from, first?.from ?? from),
      to: Math.max(to, last?.to ?? to),
    };
    return {
      words: text.slice(outer.from, outer.to),
      span: [offsets.toPoint(outer.from) ?? start, offsets.toPoint(outer.to) ?? end],
    };
  };
}

function cutSentences(text: string): readonly Span[] {
  return cutParagraphs(text).flatMap((paragraph) => {
    const words = text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + longest));
    return [...sentences.segment(words)].map(({ index, segment }) => ({
      from: paragraph.from + index,
      to: paragraph.from + index + segment.trimEnd().length,
    }));
  });
}

/** Index of the last sentence that begins at a unit or before it; -1 when there is none. */
function findAt(spans: readonly Span[], unit: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).from <= unit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
