import type { ActorRef, DemandCell, DemandItem } from "../../answers/types/index.js";
import { shortDay, showPeriod } from "../dates.js";
import {
  cite,
  citeAll,
  names,
  type PageDesk,
  partly,
  quote,
  section,
  sides,
  wideTable,
} from "../desk.js";
import { attribute, html, type Markup } from "../markup.js";
import { alikeWords, carried } from "../words.js";

/** Columns that a table of actors can have and still be read. */
const mostActors = 8;

const marks: Readonly<Record<DemandCell["part"], string>> = {
  demands: "▲",
  "is asked": "○",
  agreed: "✓",
  refused: "✗",
};

/** Who demands what of whom, and what became of it. */
export function writePositions(desk: PageDesk): Markup {
  const { items, total } = desk.dossier.demands;
  return section(
    "positions",
    "Positions",
    html`Who wants what of whom. A demand that several reports carry stands once; agreement and refusal are shown where a report tells of them, and nowhere else.`,
    items.length === 0
      ? html`<p class="none">No report of this story tells of a demand.</p>`
      : html`${writeTable(desk)}
<ol class="demand-list">
${items.map((item, index) => writeItem(desk, item, index + 1))}</ol>
${partly(items.length, total, `rapporteur demands --story ${desk.dossier.story.story}`)}`,
  );
}

const idOf = (demand: string): string => `d-${demand.replace(":", "-")}`;

function writeTable({ dossier }: PageDesk): Markup {
  const { items, table } = dossier.demands;
  const rows = table.slice(0, mostActors);
  const left = table.length - rows.length;
  const head = rows.map(({ actor }) => html`<th scope="col"><bdi>${actor.name}</bdi></th>`);
  const body = items.map((item, index) => {
    const cells = rows.map(({ cells }) =>
      writeCell(cells.filter(({ demand }) => demand === item.id)),
    );
    return html`<tr><th scope="row"><a href="#${attribute(idOf(item.id))}">${index + 1}. <q class="said" dir="auto">${item.action.text}</q></a></th>${cells}</tr>
`;
  });
  return html`<p class="key" aria-hidden="true">${Object.entries(marks).map(([part, mark]) => html`<span><b>${mark}</b> ${part}</span> `)}</p>
${wideTable(
  "Actors by demands",
  html`<table class="matrix">
<thead><tr><th scope="col">Demand</th>${head}</tr></thead>
<tbody>
${body}</tbody>
</table>`,
)}
${left > 0 ? html`<p class="note">${left} more actors stand in the list below.</p>` : null}`;
}

function writeCell(cells: readonly DemandCell[]): Markup {
  const parts = [...new Set(cells.map(({ part }) => part))];
  return html`<td>${parts.map((part) => html`<span class="cell part-${part.replace(" ", "-")}"><b aria-hidden="true">${marks[part]}</b> <span class="aside">${part}</span></span> `)}</td>`;
}

function writeItem(desk: PageDesk, item: DemandItem, number: number): Markup {
  const by: readonly ActorRef[] = item.by === null ? [] : [item.by];
  const others = item.told.filter(({ alike }) => alike !== "fullest" && alike !== "same words");
  return html`<li id="${attribute(idOf(item.id))}" value="${number}">
<p class="what">${by.length + item.of.length === 0 ? html`<span class="aside">Nobody is named</span>` : sides(by, item.of)}</p>
<blockquote>${quote(item.action)} ${cite(desk, item.action)}</blockquote>
<p class="sources"><span class="aside">${showPeriod(item.first, item.last)}. ${carried(item.count)}:</span> ${citeAll(
    desk,
    item.told.map(({ pin }) => pin),
  )}</p>
${item.repeated.length === 0 ? null : html`<p class="note">Told anew on ${item.repeated.map(shortDay).join(", ")}.</p>`}
${others.length === 0 ? null : html`<ul class="others">${others.map(({ pin, alike }) => html`<li><span class="aside">${alikeWords[alike]}</span> ${quote(pin)} ${cite(desk, pin)}</li>`)}</ul>`}
${item.answers.length === 0 ? null : html`<ul class="answers">${item.answers.map(({ reply, by: who, pin, otherNumber }) => html`<li><span class="tag ${reply}">${marks[reply]} ${reply}${otherNumber ? ", with another number" : ""}</span> ${names([who])}: ${quote(pin)} ${cite(desk, pin)}</li>`)}</ul>`}
</li>
`;
}
