import type { Span } from "../../../text/span.js";

const blankLine = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/g;
const lineEnd = /(?:\r\n|\r|\n)\s*/g;

/** The paragraphs of a text: parted by blank lines or, where there are none, by line ends. */
export function cutParagraphs(text: string): readonly Span[] {
  const byBlankLine = cutAt(text, blankLine);
  return byBlankLine.length > 1 ? byBlankLine : cutAt(text, lineEnd);
}

function cutAt(text: string, border: RegExp): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(border)) {
    spans.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  spans.push({ from, to: text.length });
  return spans.filter((span) => text.slice(span.from, span.to).trim() !== "");
}
