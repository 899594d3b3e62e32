import type { ReportLine } from "../../answers/types/index.js";
import { longDay } from "../dates.js";
import { type PageDesk, section, wideTable } from "../desk.js";
import { attribute, html, type Markup } from "../markup.js";

/** The reports, and which of them copy which. */
export function writeSources(desk: PageDesk): Markup {
  const { story } = desk.dossier;
  const first = firstsOf(desk);
  const rows = story.reports.map((report) => writeRow(desk, report, first.get(report.report)));
  const left = story.counts.reports - story.reports.length;
  return section(
    "sources",
    "Sources and copies",
    html`The reports of the story, earliest first. A copy shares its text, or most of it, with the one it is set beside; it counts as the same text.`,
    html`${wideTable(
      "Reports",
      html`<table class="reports stack">
<thead><tr><th scope="col" class="number">No.</th><th scope="col">Report</th><th scope="col">Outlet</th><th scope="col">Published</th><th scope="col">Text</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`,
    )}
${left > 0 ? html`<p class="note">${left} later reports are left out here; they count in the answers above.</p>` : null}`,
  );
}

/** The earliest report of the text that a report copies, for those that share one. */
function firstsOf({ dossier }: PageDesk): ReadonlyMap<number, number> {
  return new Map(
    dossier.story.origins.flatMap(({ reports }) =>
      reports.map((report) => [report, reports[0] ?? report] as const),
    ),
  );
}

function writeRow(desk: PageDesk, report: ReportLine, first: number | undefined): Markup {
  const original = desk.reports.get(first ?? -1);
  const text =
    first === undefined
      ? "its own"
      : first === report.report
        ? "the first of its copies"
        : html`copies <a href="#report-${first}">no. ${first}</a>${original?.outlet ? html` (<bdi>${original.outlet}</bdi>)` : null}`;
  return html`<tr id="report-${report.report}"><td class="number">${report.report}</td><th scope="row">${writeTitle(report)}</th><td><bdi>${report.outlet ?? "not named"}</bdi></td><td>${longDay(report.published)}</td><td>${text}</td></tr>
`;
}

/** A link for web addresses; any other scheme stays text. */
export function writeTitle({ title, id, url }: ReportLine): Markup {
  const name = html`<bdi>${title ?? id}</bdi>`;
  if (url === null || !/^https?:\/\//i.test(url)) return name;
  return html`<a href="${attribute(url)}" rel="noreferrer noopener">${name}</a>`;
}
