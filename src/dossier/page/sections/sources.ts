import type { ReportLine, StoryOrigin } from "../../answers/types/index.js";
import { shorten } from "../charts/ellipsis.js";
import { type PageDesk, section, wideTable } from "../desk.js";
import { attribute, html, join, type Markup, plain } from "../markup.js";
import { isBefore, showPublished } from "../published.js";
import { writeVersion } from "./versions.js";

/** Reports of the same text that are named one by one. */
const mostNamed = 6;

/** The reports, and which of them have the same text. */
export function writeSources(desk: PageDesk): Markup {
  const { story } = desk.dossier;
  const rows = story.reports.map((report) => writeRow(desk, report));
  const left = story.counts.reports - story.reports.length;
  return section(
    "sources",
    "Sources and copies",
    html`The reports of the story, earliest first, those without a date last. Reports that share their text, or most of it, count as one text; which of them copies which is said only where the times of publication show it.`,
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

function writeRow(desk: PageDesk, report: ReportLine): Markup {
  const { report: number, outlet, published } = report;
  return html`<tr id="report-${number}"><td class="number">${number}</td><th scope="row">${writeTitle(desk, report)}${writeVersion(desk, report)}</th><td><bdi>${outlet ?? "outlet not named"}</bdi></td><td>${showPublished(published)}</td><td>${writeText(desk, report)}</td></tr>
`;
}

/** With which reports it shares its text; who copies whom only where it can be known. */
function writeText({ dossier, reports }: PageDesk, { report, published }: ReportLine): Markup {
  const origin = dossier.story.origins.find((one) => one.reports.includes(report));
  const [first, ...others] = origin?.reports ?? [];
  if (origin === undefined || first === undefined) return html`a text of its own`;
  const line = (number: number) => reports.get(number) ?? null;
  const link = (number: number) => html`<a href="#report-${number}">no. ${number}</a>`;
  if (first !== report) {
    const { outlet = null, published: before = null } = line(first) ?? {};
    const how = isBefore(before, published) ? "copies" : "same text as";
    return html`${how} ${link(first)}${outlet === null ? null : html` (<bdi>${outlet}</bdi>)`}${writePart(origin, report)}`;
  }
  const isCopied = others.every((one) => isBefore(published, line(one)?.published ?? null));
  const named = join(others.slice(0, mostNamed).map(link), ", ");
  const more = others.length - mostNamed;
  return html`${isCopied ? "copied by" : "same text as"} ${named}${more > 0 ? ` and ${more} more` : null}`;
}

/** How much of a report is the text of the first one, where that is not all but a word. */
function writePart({ copies }: StoryOrigin, report: number): Markup | null {
  const { share = 1 } = copies.find((one) => one.report === report) ?? {};
  return share > 0.99
    ? null
    : html` <span class="aside">with ${Math.round(100 * share)} percent of its words</span>`;
}

/** A link for web addresses; any other scheme stays text. */
export function writeTitle(desk: PageDesk, report: ReportLine): Markup {
  const name = html`<bdi>${titleOf(desk, report)}</bdi>`;
  if (report.url === null || !/^https?:\/\//i.test(report.url)) return name;
  return html`<a href="${attribute(report.url)}" rel="noreferrer noopener">${name}</a>`;
}

/** A report's title, or the first words of its text. */
export function titleOf({ texts }: PageDesk, { report, title, id }: ReportLine): string {
  if (title !== null) return title;
  const start = plain((texts.get(report) ?? "").slice(0, 400)).trim();
  return start === "" ? plain(id) : shorten(start, 70);
}
