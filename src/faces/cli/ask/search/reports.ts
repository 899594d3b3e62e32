import type { FoundReport, Page } from "../../../../archive/asking.js";
import type { Columns } from "../../../../record/formats/table.js";
import { wrapWords } from "../../terminal/lines.js";
import type { View } from "../../terminal/view.js";
import { reportHead } from "../report-head.js";
import { type Shown, tableOf } from "../show.js";
import { closing } from "../words.js";
import { markWords } from "./mark.js";

const columns: Columns<FoundReport> = {
  report: ({ report }) => report.number,
  id: ({ report }) => report.id,
  outlet: ({ report }) => report.publisher,
  published: ({ report }) => report.published,
  title: ({ report }) => report.title,
  url: ({ report }) => report.url,
  version: ({ report }) => report.version,
  excerpt: ({ excerpt }) => excerpt?.text ?? null,
};

/** Reports found, each with its words. `nothing` stands in the view when there are none. */
export function showReports(page: Page<FoundReport>, nothing: string | null): Shown {
  return {
    whole: page,
    items: page.items,
    next: page.next,
    csv: () => tableOf(page.items, (item) => [item], columns),
    view: (view) => [
      ...(nothing === null ? [] : wrapWords(nothing, view.width)),
      ...page.items.flatMap((item) => [...viewReport(item, view), ""]),
      ...(nothing === null
        ? wrapWords(closing(page.items.length, "report", page.next), view.width).map(
            view.paint.faint,
          )
        : []),
    ],
  };
}

function viewReport({ report, excerpt }: FoundReport, view: View): readonly string[] {
  return [...reportHead(report, view), ...(excerpt === null ? [] : markWords(excerpt, view))];
}
