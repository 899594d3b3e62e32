import type { Act } from "../../../reading/reading.js";
import type { FigureClaim, FigureItem } from "../../answers/types/index.js";
import { drawFigures, type FigureRow } from "../charts/figure-chart.js";
import { longDay, shortDay } from "../dates.js";
import { cite, citeAll, type PageDesk, partly, section, wideTable } from "../desk.js";
import { attribute, html, type Markup, plain } from "../markup.js";
import { writePassage } from "../passage.js";
import { actWords } from "../words.js";

/** Claims of one claimant for one day that say the same. */
interface Row {
  readonly claims: readonly [FigureClaim, ...FigureClaim[]];
  readonly claimant: string;
}

/** What is counted, side by side, by whoever claims it. */
export function writeFigures(desk: PageDesk): Markup {
  const { items, total } = desk.dossier.figures;
  const several = items.filter(({ claims }) => claims.length > 1);
  const single = items.filter(({ claims }) => claims.length === 1);
  return section(
    "figures",
    "Figures side by side",
    html`What several reports count, by whoever claims it and for which day. Nothing is added up or averaged, and no number is taken for the right one.`,
    html`${items.length === 0 ? html`<p class="none">No report of this story gives a figure.</p>` : null}
${several.map((item) => writeItem(desk, item))}
${single.length === 0 ? null : writeSingle(desk, single)}
${partly(items.length, total, `rapporteur figures --story ${desk.dossier.story.story}`)}`,
  );
}

function writeItem(desk: PageDesk, item: FigureItem): Markup {
  const rows = rowsOf(item);
  const name = nameOf(item);
  const chart = drawFigures(
    `${plain(name)}: ${rows.length} amounts by claimant and day; the table below has them.`,
    rows.map((row, index) => chartRow(desk, row, index)),
  );
  const id = `f-${item.id.replace(":", "-")}`;
  return html`<article class="figure" id="${attribute(id)}" aria-labelledby="${attribute(id)}-name">
<h3 id="${attribute(id)}-name"><bdi>${name}</bdi>${item.class === null || item.class === name ? null : html` <span class="tag">${item.class}</span>`}</h3>
<p class="first"><span class="aside">As first told:</span> ${writePassage(item.passage, item.claims[0]?.pin ?? item.passage)} ${cite(desk, item.passage)}</p>
${item.disputed.map(({ day, claims }) => {
  const says = claims.flatMap((index) => item.claims[index] ?? []);
  return html`<p class="dispute"><span class="tag differs">disputed</span> For ${longDay(day)} not all of this can hold: ${says.map((claim) => html`<q class="said">${claim.pin.text}</q> ${cite(desk, claim.pin)} `)}</p>`;
})}
${chart === null ? null : html`<figure>${chart}<figcaption>A dot is one number, a line a range, an arrow says “or more” or “or less”.</figcaption></figure>`}
${wideTable(
  `${name}: who says how many`,
  html`<table class="stack">
<thead><tr><th scope="col">Amount</th><th scope="col">According to</th><th scope="col">For the day</th><th scope="col">Reports</th></tr></thead>
<tbody>
${rows.map((row) => writeRow(desk, row))}</tbody>
</table>`,
)}
${writeTrends(item)}
</article>
`;
}

function nameOf({ counts, class: kind, currency }: FigureItem): string {
  if (counts !== null || kind !== null) return counts ?? kind ?? "";
  return currency === null ? "an amount" : "an amount of money";
}

function rowsOf(item: FigureItem): readonly Row[] {
  const claimants = new Map(
    item.series.map(({ claimant, speaker, outlet }) => [
      claimant,
      speaker?.name ?? (outlet === null ? "someone not named" : outlet),
    ]),
  );
  const rows = new Map<string, Row>();
  for (const claim of item.claims) {
    const key = [claim.claimant, claim.day, claim.min, claim.max, claim.comparator].join(" ");
    const known = rows.get(key);
    const claimant = claimants.get(claim.claimant) ?? "someone not named";
    rows.set(
      key,
      known ? { ...known, claims: [...known.claims, claim] } : { claims: [claim], claimant },
    );
  }
  return [...rows.values()];
}

function chartRow(desk: PageDesk, { claims, claimant }: Row, index: number): FigureRow {
  const [claim] = claims;
  const day = claim.day === null ? "" : `, ${shortDay(claim.day)}`;
  return {
    label: `${plain(claimant)}${day}`,
    min: claim.min,
    max: claim.max,
    words: plain(claim.pin.text),
    href: desk.address(claim.pin) ?? `#figure-row-${index}`,
  };
}

function writeRow(desk: PageDesk, { claims, claimant }: Row): Markup {
  const [claim] = claims;
  const own = claim.voice === null ? html` <span class="aside">in its own voice</span>` : null;
  const basis =
    claim.dayFrom === "published" ? html` <span class="aside">day of publication</span>` : null;
  return html`<tr><th scope="row"><q class="said" dir="auto">${claim.pin.text}</q>${claim.counts === null ? null : html` <span class="counted" dir="auto">${claim.counts}</span>`}</th><td><bdi>${claimant}</bdi>${own}${tagOf(claim)}</td><td>${claim.day === null ? "not told" : longDay(claim.day)}${basis}</td><td>${citeAll(
    desk,
    claims.map(({ pin }) => pin),
  )}</td></tr>
`;
}

/** What is wanted or promised is no count of what is, so that is said. */
function tagOf({ act }: FigureClaim): Markup | null {
  if (act === null || plainActs.has(act)) return null;
  return html` <span class="tag state">${actWords[act]}</span>`;
}

const plainActs: ReadonlySet<Act> = new Set(["say", "announce", "confirm", "believe"]);

function writeTrends({ series }: FigureItem): Markup | null {
  const told = series.filter(({ trend }) => trend !== null);
  if (told.length === 0) return null;
  return html`<p class="note">Over time, by claimant: ${told.map(({ speaker, outlet, trend }, index) => html`${index === 0 ? "" : "; "}<bdi>${speaker?.name ?? outlet ?? "someone not named"}</bdi> ${trend}`)}.</p>`;
}

/** Figures that one report gives: a list, since there is nothing to set beside them. */
function writeSingle(desk: PageDesk, items: readonly FigureItem[]): Markup {
  return html`<h3>Told once</h3>
<ul class="single">
${items.map((item) => {
  const [claim] = item.claims;
  return claim === undefined
    ? null
    : html`<li>${writePassage(item.passage, claim.pin)} ${cite(desk, claim.pin)}</li>
`;
})}</ul>`;
}
