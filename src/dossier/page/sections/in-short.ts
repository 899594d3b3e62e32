import { drawReports } from "../charts/reports-chart.js";
import { showPeriod } from "../dates.js";
import { type PageDesk, section } from "../desk.js";
import { html, type Markup } from "../markup.js";
import { many } from "../words.js";

/** What the story is: how many reports, by whom, over which days, and who takes part. */
export function writeInShort(desk: PageDesk): Markup {
  const { story } = desk.dossier;
  const { counts } = story;
  const copies = copiesIn(desk);
  const chart = drawReports(story.reports, copies);
  const note = story.covered.note;
  const intro = html`${note === null ? null : html`<strong>${note}</strong> `}${many(counts.reports, "report")} by ${many(story.outlets.length, "outlet")}, ${showPeriod(story.first, story.last)}.
${
  counts.origins < counts.reports
    ? html`They go back to ${many(counts.origins, "text")}: reports that copy each other count once.`
    : "No report copies another."
}`;
  return section(
    "in-short",
    "In short",
    intro,
    html`<dl class="counts">
${writeCount(counts.statements, "statement", "#statements")}
${writeCount(counts.demands, "demand", "#positions")}
${writeCount(counts.events, "event", "#timeline")}
${writeCount(counts.figures, "figure", "#figures")}
</dl>
<h3>Who reported when</h3>
${chart === null ? null : html`<figure>${chart}<figcaption>A dot for each report; a hollow one copies an earlier report. <a href="#sources">The table of reports</a> has them all.</figcaption></figure>`}
<p class="outlets">${story.outlets.map(({ outlet, reports }) => html`<span><bdi>${outlet}</bdi> ${reports}</span> `)}</p>
${writeActors(desk)}`,
  );
}

/** Reports that copy an earlier one. */
export function copiesIn({ dossier }: PageDesk): ReadonlySet<number> {
  return new Set(dossier.story.origins.flatMap(({ reports }) => reports.slice(1)));
}

function writeCount(number: number, noun: string, href: string): Markup {
  const [, word = noun] = many(number, noun).split(" ");
  return html`<div><dt><a href="${href}">${word}</a></dt><dd>${number}</dd></div>`;
}

function writeActors({ dossier }: PageDesk): Markup | null {
  const { actors } = dossier.story;
  if (actors.length === 0) return null;
  const most = Math.max(...actors.map(({ reports }) => reports));
  const rows = actors.map(
    ({ actor, reports }) =>
      html`<tr><th scope="row"><bdi>${actor.name}</bdi></th><td>${actor.kind}</td><td class="number">${reports} <meter min="0" max="${most}" value="${reports}" aria-hidden="true"></meter></td></tr>
`,
  );
  return html`<h3>Who takes part</h3>
<table class="actors">
<thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col" class="number">Reports</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}
