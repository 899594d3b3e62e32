import type { ReportLine } from "../../answers/types/index.js";
import { dayOf } from "../dates.js";
import { type Markup, plain } from "../markup.js";
import { showPublished } from "../published.js";
import { type DayDot, drawDays } from "./day-chart.js";
import { shorten } from "./ellipsis.js";

const mostOutlets = 30;

/** Who reported when, by outlet; copies are hollow. Null with fewer than two days, or more outlets than can be read. */
export function drawReports(
  reports: readonly ReportLine[],
  copies: ReadonlySet<number>,
  titleOf: (report: ReportLine) => string,
): Markup | null {
  const dots = reports.flatMap((report) =>
    dotOf(report, titleOf(report), copies.has(report.report)),
  );
  const days = new Set(dots.map(({ first }) => first.getTime()));
  const outlets = new Set(dots.map(({ row }) => row));
  if (days.size < 2 || outlets.size > mostOutlets) return null;
  const label = `Reports by outlet and day of publication: ${dots.length} reports by ${outlets.size} outlets; the table of reports lists them.`;
  return drawDays(label, dots);
}

function dotOf(report: ReportLine, title: string, isCopy: boolean): readonly DayDot[] {
  const day = dayOf(report.published);
  if (day === null) return [];
  const row = plain(report.outlet ?? "outlet not named");
  const name = shorten(title, 90);
  const copy = isCopy ? " (the same text as one before)" : "";
  return [
    {
      row,
      first: day,
      last: day,
      isHollow: isCopy,
      title: `${shorten(row, 40)}, ${showPublished(report.published)}: ${name}${copy}`,
      href: `#report-${report.report}`,
    },
  ];
}
