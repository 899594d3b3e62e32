import type { ReportRecord } from "../../schema.js";
import { showText } from "./escape.js";
import { listEntryMarks, listStatementMarks, type Page } from "./marks.js";
import { cutParagraphs } from "./paragraphs.js";
import { cutSegments, type LevelledMark, levelMarks, type Segment } from "./segments.js";

/** Units of text that may stay on one line together with the number before them. */
const longestUnbroken = 20;

/** The report as it reads, all that was read in it marked. `page` begins every id: `r1`. */
export function writeArticle(record: ReportRecord, page: Page): string {
  const { text } = record.report;
  const { around, within } = listEntryMarks(record, page);
  const onLevels = levelMarks(listStatementMarks(record, page));
  const marks = [...around, ...onLevels, ...within];
  const opened = new Set<string>();
  const paragraphs = cutParagraphs(text).map((paragraph) => {
    const segments = cutSegments(paragraph, marks);
    return `<p dir="auto">${segments.map((segment) => writeSegment(text, segment, opened)).join("")}</p>`;
  });
  return paragraphs.join("\n") || '<p class="none">The report has no text.</p>';
}

/** One element for each mark, outermost first; `opened` keeps what has an id or a number already. */
function writeSegment(text: string, segment: Segment, opened: Set<string>): string {
  const inner = showText(text.slice(segment.from, segment.to));
  return segment.marks.reduceRight((html, mark) => wrap(html, mark, segment, opened), inner);
}

function wrap(html: string, mark: LevelledMark, segment: Segment, opened: Set<string>): string {
  const { part, entry, label } = mark;
  if (entry === null) return `<span class="credit">${html}</span>`;
  const isFirst = label !== null && !opened.has(entry);
  if (isFirst) opened.add(entry);
  const isStatement = part === "source" || part === "cue" || part === "content";
  const id = isFirst ? ` id="${entry}-t"` : "";
  const isShort = segment.to - segment.from <= longestUnbroken;
  if (!isStatement) {
    const ends = `${mark.from === segment.from ? " opens" : ""}${mark.to === segment.to ? " closes" : ""}${isFirst && isShort ? " tight" : ""}`;
    return `<span class="k ${part}${ends}" data-s="${entry}"${id}>${html}</span>`;
  }
  const number = isFirst ? ` data-n="${label}"` : "";
  const tight = isFirst && isShort ? " tight" : "";
  return `<span class="m ${part} l${mark.level}${tight}" data-s="${entry}"${id}${number}>${html}</span>`;
}
