import { drawReports } from "../charts/reports-chart.js";
import { dayOf, showPeriod } from "../dates.js";
import { type PageDesk, section } from "../desk.js";
import { html, type Markup } from "../markup.js";
import { many } from "../words.js";
import { titleOf } from "./sources.js";

/** What the story is: how many reports, by whom, over which days, and who takes part. */
export function writeInShort(desk: PageDesk): Markup {
  const { story } = desk.dossier;
  const { counts } = story;
  const { timeline, statements, demands, figures } = desk.dossier;
  const note = story.covered.note;
  const intro = html`${note === null ? null : html`<strong>${note}</strong> `}${many(counts.reports, "report")}${writeOutlets(story)}, ${periodOf(story)}.
${
  counts.reports === 1
    ? null
    : counts.origins < counts.reports
      ? html`They go back to ${many(counts.origins, "text")}: reports of the same text count once.`
      : "No two reports have the same text."
}`;
  return section(
    "in-short",
    "In short",
    intro,
    html`<dl class="counts">
${writeCount(statements.total, "statement", "#statements")}
${writeCount(demands.total, "demand", "#positions")}
${writeCount(timeline.total, "event", "#timeline")}
${writeCount(figures.total, "figure", "#figures")}
</dl>
${writeReports(desk)}
${writeActors(desk)}`,
  );
}

type Story = PageDesk["dossier"]["story"];

/** From the first day to the last, and how many reports have none. */
export function periodOf({ first, last, reports }: Story): string {
  const undated = reports.filter(({ published }) => published === null).length;
  const period = showPeriod(first, last);
  return undated === 0 || first === null ? period : `${period}, ${sayOne(undated)} undated`;
}

function sayOne(reports: number): string {
  return reports === 1 ? "one report" : many(reports, "report");
}

function writeOutlets({ outlets, reports, counts }: Story): string {
  const unnamed = reports.filter(({ outlet }) => outlet === null).length;
  if (outlets.length === 0)
    return counts.reports === 1 ? ", its outlet not named" : ", outlets not named";
  const by = ` by ${many(outlets.length, "outlet")}`;
  return unnamed === 0 ? by : `${by} (${unnamed === 1 ? "one names" : `${unnamed} name`} none)`;
}

/** Who reported when; nothing where no outlet is named and no day. */
function writeReports(desk: PageDesk): Markup | null {
  const { reports, outlets, counts } = desk.dossier.story;
  const chart = drawReports(reports, copiesIn(desk), (report) => titleOf(desk, report));
  if (chart === null && outlets.length === 0) return null;
  const undated = reports.filter(({ published }) => dayOf(published) === null).length;
  const more = counts.reports - reports.length;
  const missing = [
    undated === 0 ? "" : ` with a day (${undated === 1 ? "one has" : `${undated} have`} none)`,
    more === 0 ? "" : `, of the first ${reports.length}`,
  ].join("");
  return html`<h3>Who reported${chart === null ? null : " when"}</h3>
${chart === null ? null : html`<figure>${chart}<figcaption>A dot for each report${missing}; a hollow one has the text of a report listed before it. <a href="#sources">The table of reports</a> has them all.</figcaption></figure>`}
<p class="outlets">${outlets.map(({ outlet, reports }) => html`<span><bdi>${outlet}</bdi> ${reports}</span> `)}</p>`;
}

/** Reports with the text of one that is listed before them. */
function copiesIn({ dossier }: PageDesk): ReadonlySet<number> {
  return new Set(dossier.story.origins.flatMap(({ reports }) => reports.slice(1)));
}

function writeCount(number: number, noun: string, href: string): Markup {
  const [, word = noun] = many(number, noun).split(" ");
  return html`<div><dt><a href="${href}">${word}</a></dt><dd>${number}</dd></div>`;
}

/** As many as the answer has at most: then there may be more. */
const mostActors = 20;

function writeActors({ dossier }: PageDesk): Markup | null {
  const { actors } = dossier.story;
  if (actors.length === 0) return null;
  const sorted = [...actors].sort((a, b) => b.reports - a.reports || b.weight - a.weight);
  const most = sorted[0]?.reports ?? 0;
  const rows = sorted.map(
    ({ actor, reports }) =>
      html`<tr><th scope="row"><bdi>${actor.name}</bdi></th><td>${actor.kind}</td><td class="number">${reports} <meter min="0" max="${most}" value="${reports}" aria-hidden="true"></meter></td></tr>
`,
  );
  return html`<h3>Who takes part</h3>
<table class="actors">
<thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col" class="number">Reports</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${actors.length < mostActors ? null : html`<p class="note">The ${mostActors} that the reports mention most, by how many reports name them; there may be others.</p>`}`;
}
