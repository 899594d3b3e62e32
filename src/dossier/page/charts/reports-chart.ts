import * as Plot from "@observablehq/plot";
import type { ReportLine } from "../../answers/types/index.js";
import { noonOf } from "../dates.js";
import type { Markup } from "../markup.js";
import { draw } from "./draw.js";
import { shorten, widthOf } from "./ellipsis.js";

interface Dot {
  readonly outlet: string;
  readonly day: Date;
  readonly title: string;
  readonly href: string;
  readonly isCopy: boolean;
}

/** Who reported when: outlets down the side, days along; copies are hollow. Null with fewer than two days or outlets. */
export function drawReports(
  reports: readonly ReportLine[],
  copies: ReadonlySet<number>,
): Markup | null {
  const dots = reports.flatMap((report) => {
    const day = noonOf(report.published);
    if (day === null) return [];
    const outlet = shorten(report.outlet ?? "no outlet named", 24);
    const isCopy = copies.has(report.report);
    const title = `${outlet}, ${report.published?.slice(0, 10)}: ${shorten(report.title ?? report.id, 90)}${isCopy ? " (a copy)" : ""}`;
    return [{ outlet, day, title, href: `#report-${report.report}`, isCopy } satisfies Dot];
  });
  const outlets = [...new Set(dots.map(({ outlet }) => outlet))];
  const days = new Set(dots.map(({ day }) => day.getTime()));
  if (days.size < 2 || outlets.length > 30) return null;
  const left = Math.max(...outlets.map(widthOf)) + 16;
  return draw({
    label: `Reports by outlet and day of publication: ${dots.length} reports by ${outlets.length} outlets; the table below lists them.`,
    options: (_, isNarrow) => ({
      height: outlets.length * 26 + 44,
      marginLeft: isNarrow ? Math.min(left, 120) : left,
      marginRight: 16,
      marginTop: 8,
      marginBottom: 30,
      x: { type: "utc", label: null, ticks: isNarrow ? 3 : 7, nice: true },
      y: { domain: outlets, label: null, padding: 0.4, tickSize: 0, type: "point" },
      marks: [
        Plot.ruleY(outlets, { stroke: "var(--rule)" }),
        Plot.dot(dots, {
          ...Plot.dodgeY({ x: "day", anchor: "middle" }),
          x: "day",
          y: "outlet",
          r: 5,
          stroke: "currentColor",
          strokeWidth: 1.5,
          fill: ({ isCopy }: Dot) => (isCopy ? "var(--paper)" : "currentColor"),
          title: "title",
          href: "href",
        }),
      ],
    }),
  });
}
