import { cutParagraphs } from "../../../record/formats/html/paragraphs.js";
import type { Span } from "../../../text/span.js";
import type { Mark } from "./marks.js";

/** A paragraph longer than this is laid out in several boxes: one box of a whole book would be slow. */
const longest = 6_000;

/** A stretch of the text that is laid out by itself. */
export interface Paragraph extends Span {
  /** It goes on from the one before: a long paragraph that was cut. */
  readonly goesOn: boolean;
}

/** The paragraphs of a text, long ones cut at a space; what stands between them is white space only. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return cutParagraphs(text).flatMap((span) => cutLong(text, span));
}

function cutLong(text: string, { from, to }: Span): readonly Paragraph[] {
  const cuts: Paragraph[] = [];
  let at = from;
  while (to - at > longest) {
    const space = text.lastIndexOf(" ", at + longest);
    let end = space > at + longest / 2 ? space + 1 : at + longest;
    if ((text.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
    cuts.push({ from: at, to: end, goesOn: at > from });
    at = end;
  }
  return [...cuts, { from: at, to, goesOn: at > from }];
}

/** The marks of each paragraph, by its place; a mark that reaches over several is in each of them. */
export function marksByParagraph(
  paragraphs: readonly Span[],
  marks: readonly Mark[],
): readonly (readonly Mark[])[] {
  const lists: Mark[][] = paragraphs.map(() => []);
  for (const mark of marks) {
    for (let at = paragraphAt(paragraphs, mark.from); at < paragraphs.length; at++) {
      const paragraph = paragraphs[at];
      if (!paragraph || paragraph.from >= mark.to) break;
      if (mark.from < paragraph.to) lists[at]?.push(mark);
    }
  }
  return lists;
}

/** The place of the paragraph that holds a unit of the text, or of the next one after it. */
export function paragraphAt(paragraphs: readonly Span[], unit: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.to ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
