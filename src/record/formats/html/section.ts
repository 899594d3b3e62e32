import type { ReportRecord } from "../../schema.js";
import { writeArticle } from "./article.js";
import { writeEntryLists, writeJumps } from "./entry-lists.js";
import { escapeHtml, showText } from "./escape.js";
import { pageOf } from "./marks.js";
import { writeStatementList } from "./statement-list.js";

/** One report: its head, its text and what was read in it beside it. `number` counts from 1. */
export function writeSection(record: ReportRecord, number: number): string {
  const page = `r${number}`;
  const { report } = record;
  return `<article class="report" id="${page}" aria-labelledby="${page}-title">
<header>
${writeKicker(report)}
${writeTitle(report, page)}
${writeByline(report)}
</header>
<div class="columns">
<div class="text" lang="${escapeHtml(report.language)}">
${writeArticle(record, pageOf(record, number))}
</div>
<section class="said" aria-label="What was read">
${writeJumps(record, page)}<div class="list of-statements" id="${page}-statements">
${writeStatementList(record, page)}
</div>${writeEntryLists(record, page)}
</section>
</div>
${writeNotices(record)}
</article>
`;
}

/** A report without a title is told by its id, small; the heading says that it has none. */
function writeTitle({ title, id }: ReportRecord["report"], page: string): string {
  if (title !== null) return `<h2 id="${page}-title" dir="auto">${showText(title)}</h2>`;
  return `<h2 id="${page}-title" class="untitled">Report without a title</h2>
<p class="byline"><code>${showText(id)}</code></p>`;
}

function writeKicker({ publisher, published }: ReportRecord["report"]): string {
  const parts = [
    ...(publisher === null ? [] : [`<bdi>${showText(publisher)}</bdi>`]),
    ...(published === null ? [] : [`<time>${showText(published)}</time>`]),
  ];
  return parts.length === 0 ? "" : `<p class="kicker">${parts.join(" · ")}</p>`;
}

function writeByline({ byline, url }: ReportRecord["report"]): string {
  const parts = [
    ...(byline === null ? [] : [`<bdi>${showText(byline)}</bdi>`]),
    ...(url === null ? [] : [writeLink(url)]),
  ];
  return parts.length === 0 ? "" : `<p class="byline">${parts.join(" · ")}</p>`;
}

/** A link for web addresses; any other scheme stays text. */
function writeLink(url: string): string {
  if (!/^https?:\/\//i.test(url)) return `<bdi>${showText(url)}</bdi>`;
  return `<a href="${escapeHtml(url)}" rel="noreferrer noopener"><bdi>${showText(url)}</bdi></a>`;
}

function writeNotices({ notices }: ReportRecord): string {
  if (notices.length === 0) return "";
  const items = notices.map(
    (notice) => `<li>${showText(notice.message)} <code>${notice.code}</code></li>`,
  );
  return `<aside class="notices" aria-label="Notices"><ul>\n${items.join("\n")}\n</ul></aside>`;
}
