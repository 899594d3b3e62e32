import type { KeptReport } from "../../../archive/archive.js";
import { wrapWords } from "../terminal/lines.js";
import type { View } from "../terminal/view.js";
import { onOneLine } from "../terminal/visible.js";
import { day } from "./words.js";

/** Columns for a report's number. */
const margin = 6;

/** `   12  The Verrin Courier · 2025-03-12 · title`: how every list names a report. */
export function reportHead(report: KeptReport, view: View): readonly string[] {
  const { title, publisher, published, id, version } = report;
  const from = [
    ...(publisher === null ? [] : [onOneLine(publisher)]),
    published === null ? "no date" : day(published),
    ...(version === 1 ? [] : [`version ${version}`]),
  ].join(" · ");
  const name = onOneLine(title ?? "").trim() || shortId(onOneLine(id));
  const [first = "", ...rest] = wrapWords(`${from} · ${name}`, view.width - margin);
  const number = String(report.number).padStart(margin - 2);
  return [
    `${view.paint.act(number)}  ${view.paint.strong(first)}`,
    ...rest.map((line) => " ".repeat(margin) + view.paint.strong(line)),
  ];
}

function shortId(id: string): string {
  return id.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, "$1…");
}
