import type { Span } from "../../../text/span.js";
import { mapOffsets, type OffsetMap } from "../../offsets.js";
import type { RecordSpan, RecordStatement, ReportRecord } from "../../schema.js";
import { showText } from "./escape.js";
import { cutParagraphs } from "./paragraphs.js";
import { cutSegments, type LevelledMark, levelMarks, type Mark, type Segment } from "./segments.js";

/** Units of text that may stay on one line together with the number before them. */
const longestUnbroken = 20;

/** The report as it reads, its sources, cues and contents marked. `page` begins every id: `r1`. */
export function writeArticle(record: ReportRecord, page: string): string {
  const { text } = record.report;
  const marks = levelMarks(listMarks(record, page, mapOffsets(text)));
  const opened = new Set<string>();
  const paragraphs = cutParagraphs(text).map((paragraph) => {
    const segments = cutSegments(paragraph, marks);
    return `<p dir="auto">${segments.map((segment) => writeSegment(text, segment, opened)).join("")}</p>`;
  });
  return paragraphs.join("\n") || '<p class="none">The report has no text.</p>';
}

function listMarks(record: ReportRecord, page: string, offsets: OffsetMap): readonly Mark[] {
  const toSpan = ([start, end]: RecordSpan): Span => ({
    from: offsets.toUnit(start) ?? 0,
    to: offsets.toUnit(end) ?? 0,
  });
  const credits = record.report.credits.flatMap((credit) =>
    credit.spans.map((span) => ({
      ...toSpan(span),
      part: "credit" as const,
      statement: null,
      number: null,
    })),
  );
  const parts = record.statements.flatMap((statement, index) =>
    marksOf(statement, `${page}-${statement.id}`, index + 1, toSpan),
  );
  return [...credits, ...parts];
}

/** The number stands at the cue, or at whatever comes first when there is none. */
function marksOf(
  statement: RecordStatement,
  id: string,
  number: number,
  toSpan: (span: RecordSpan) => Span,
): readonly Mark[] {
  const parts = (["cue", "source", "content"] as const).flatMap((part) =>
    statement[part].spans.map((span) => ({ ...toSpan(span), part, statement: id })),
  );
  return parts.map((mark, index) => ({ ...mark, number: index === 0 ? number : null }));
}

/** One element for each mark, outermost first; `opened` keeps what has an id or a number already. */
function writeSegment(text: string, segment: Segment, opened: Set<string>): string {
  const inner = showText(text.slice(segment.from, segment.to));
  const isShort = segment.to - segment.from <= longestUnbroken;
  return segment.marks.reduceRight((html, mark) => wrap(html, mark, isShort, opened), inner);
}

function wrap(html: string, mark: LevelledMark, isShort: boolean, opened: Set<string>): string {
  const { part, statement, number, level } = mark;
  if (statement === null) return `<span class="credit">${html}</span>`;
  const isFirst = number !== null && !opened.has(statement);
  if (isFirst) opened.add(statement);
  const first = isFirst ? ` id="${statement}-t" data-n="${number}"` : "";
  const tight = isFirst && isShort ? " tight" : "";
  return `<span class="m ${part} l${level}${tight}" data-s="${statement}"${first}>${html}</span>`;
}
