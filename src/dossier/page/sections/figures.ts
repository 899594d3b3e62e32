import type {
  FigureClaim,
  FigureDifference,
  FigureDispute,
  FigureItem,
  FigureSeries,
} from "../../answers/types/index.js";
import { drawFigures, type FigureRow } from "../charts/figure-chart.js";
import { longDay, shortDay } from "../dates.js";
import { cite, citeAll, type PageDesk, partly, section, wideTable } from "../desk.js";
import { attribute, html, join, type Markup, plain } from "../markup.js";
import { writePassage } from "../passage.js";
import { standingWords } from "../words.js";

/** With more rows than that they stand by claimant, each claimant's by day; else all by day. */
const mostByDay = 12;

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
${item.disputed.map((dispute) => writeDispute(desk, item, rows, dispute))}
${item.differs.map((difference) => writeDifference(desk, item, difference))}
${chart === null ? null : html`<figure>${chart}<figcaption>${writeCaption(item, rows)}</figcaption></figure>`}
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

/** Who says what cannot all hold; of one claimant's claims that say the same, one. */
function writeDispute(
  desk: PageDesk,
  item: FigureItem,
  rows: readonly Row[],
  { day, claims }: FigureDispute,
): Markup {
  const disputed = new Set(claims.map((index) => item.claims[index]));
  const sides = rows.flatMap(({ claims: told, claimant }) => {
    const [claim, ...others] = told.filter((one) => disputed.has(one));
    if (claim === undefined) return [];
    const pins = [claim, ...others].map(({ pin }) => pin);
    const who = claim.voice === null ? "in its own voice," : html`<bdi>${claimant}</bdi>, in`;
    return [html`<q class="said">${claim.pin.text}</q> (${who} ${citeAll(desk, pins)})`];
  });
  return html`<p class="dispute"><span class="tag differs">disputed</span> For ${longDay(day)} not all of this can hold: ${join(sides, ", ")}.</p>`;
}

/** Two reports give one claimant's number for one day otherwise. */
function writeDifference(
  desk: PageDesk,
  item: FigureItem,
  { speaker, day, claims }: FigureDifference,
): Markup {
  const sides = claims.flatMap((index) => {
    const claim = item.claims[index];
    return claim ? [html`<q class="said">${claim.pin.text}</q> ${cite(desk, claim.pin)}`] : [];
  });
  return html`<p class="dispute"><span class="tag differs">reports differ</span> on what ${speaker === null ? "is said" : html`<bdi>${speaker.name}</bdi> says`} for ${longDay(day)}: ${join(sides, ", ")}.</p>`;
}

/** What the numbers count, and how they are drawn. */
function writeCaption(item: FigureItem, rows: readonly Row[]): Markup {
  const unit = item.currency ?? item.unit;
  const name = nameOf(item);
  const kind = item.class === null || item.class === name ? null : ` (${item.class})`;
  const counted =
    unit === null
      ? html`Number of <bdi>${name}</bdi>${kind}`
      : html`In ${unit === "%" ? "percent" : unit}`;
  const hollow = rows.some(({ claims: [{ standing }] }) => standing !== "count");
  return html`${counted}. A dot is one number, a line a range, an arrow says “or more” or “or less”${hollow ? "; what is hollow is no count of how many there are, but demanded, refused, a part of them or the like" : null}.`;
}

function nameOf({ counts, class: kind, currency, share }: FigureItem): string {
  if (share !== null) return `votes for ${share.name}`;
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
    const key = [
      claim.claimant,
      claim.day,
      claim.min,
      claim.max,
      claim.comparator,
      claim.standing,
    ].join(" ");
    const known = rows.get(key);
    const claimant = claimants.get(claim.claimant) ?? "someone not named";
    rows.set(
      key,
      known ? { ...known, claims: [...known.claims, claim] } : { claims: [claim], claimant },
    );
  }
  const byDay = [...rows.values()];
  if (byDay.length <= mostByDay) return byDay;
  const rank = new Map(item.series.map(({ claimant }, index) => [claimant, index]));
  const rankOf = ({ claims: [{ claimant }] }: Row) => rank.get(claimant) ?? rank.size;
  return byDay.sort((a, b) => rankOf(a) - rankOf(b));
}

function chartRow(desk: PageDesk, { claims, claimant }: Row, index: number): FigureRow {
  const [claim] = claims;
  return {
    claimant: plain(claimant),
    day: shortDay(claim.day),
    min: claim.min,
    max: claim.max,
    words: plain(claim.pin.text),
    act: standingWords[claim.standing],
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

/** What is wanted or promised, some of them or so many more, is no count of how many there are: that is said. */
function tagOf({ standing }: FigureClaim): Markup | null {
  const words = standingWords[standing];
  return words === null ? null : html` <span class="tag state">${words}</span>`;
}

const trendWords: Readonly<Record<NonNullable<FigureSeries["trend"]>, string>> = {
  rises: "rising",
  falls: "falling",
  steady: "steady",
  mixed: "up and down",
};

function writeTrends({ series }: FigureItem): Markup | null {
  const told = series.flatMap(({ speaker, outlet, trend }) =>
    trend === null
      ? []
      : [
          html`by <bdi>${speaker?.name ?? outlet ?? "someone not named"}</bdi>: ${trendWords[trend]}`,
        ],
  );
  return told.length === 0
    ? null
    : html`<p class="note">Over time, numbers ${join(told, "; ")}.</p>`;
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
