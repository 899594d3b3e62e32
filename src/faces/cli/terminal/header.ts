import type { ReportRecord } from "../../../record/schema.js";
import { wrapWords } from "./lines.js";
import type { View } from "./view.js";
import { onOneLine } from "./visible.js";

/** Title, who published it and when, and what was found in it. */
export function showHeader(record: ReportRecord, view: View): readonly string[] {
  const { report } = record;
  const { width, paint } = view;
  const id = onOneLine(report.id.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, "$1…"));
  const title = report.title === null ? `Report ${id}` : onOneLine(report.title);
  const origin = [
    report.publisher === null ? null : onOneLine(report.publisher),
    report.byline === null ? null : `by ${onOneLine(report.byline)}`.replace(/^by by /i, "by "),
    published(report),
  ].filter((part) => part !== null);
  const named = report.title === null ? [] : [id];
  return [
    ...wrapWords(title, width).map(paint.strong),
    ...wrapWords(origin.join(" · "), width),
    ...wrapWords([...named, countUp(record)].join(" · "), width).map(paint.faint),
    paint.faint("─".repeat(width)),
  ];
}

function published(report: ReportRecord["report"]): string {
  if (report.published === null) return "publication date not known";
  return `published ${onOneLine(report.published)} (${report.publishedBasis ?? "basis not known"})`;
}

function countUp(record: ReportRecord): string {
  const speakers = new Set(record.statements.map(({ source }) => source.actor));
  speakers.delete(null);
  const statements = count(record.statements.length, "statement");
  return speakers.size === 0 ? statements : `${statements} by ${count(speakers.size, "speaker")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
