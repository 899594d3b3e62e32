import type { ActorRef, DemandCell, DemandItem } from "../../answers/types/index.js";
import { shortDay } from "../dates.js";
import {
  cite,
  citeAll,
  names,
  type PageDesk,
  partly,
  quote,
  section,
  sides,
  toldWhen,
  wideTable,
} from "../desk.js";
import { attribute, html, type Markup } from "../markup.js";
import { alikeWords, limitsOf } from "../words.js";

/** Columns that a table of actors can have and still be read; with more of them each demand names its own. */
const mostActors = 4;

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
    html`Who wants what of whom. A demand that several reports carry stands once; agreement, refusal and fulfilment are shown where a report tells of them, and nowhere else.`,
    items.length === 0
      ? html`<p class="none">No report of this story tells of a demand.</p>`
      : html`${desk.dossier.demands.table.length > mostActors ? writeList(desk) : writeMatrix(desk)}
<ol class="demand-list">
${items.map((item, index) => writeItem(desk, item, index + 1))}</ol>
${partly(items.length, total, `rapporteur demands --story ${desk.dossier.story.story}`)}`,
  );
}

const idOf = (demand: string): string => `d-${demand.replace(":", "-")}`;

/** Actor by demand, at a glance. On a narrow screen each demand names the actors that have a part in it. */
function writeMatrix({ dossier }: PageDesk): Markup {
  const { items, table } = dossier.demands;
  const head = table.map(({ actor }) => html`<th scope="col"><bdi>${actor.name}</bdi></th>`);
  const body = items.map((item, index) => {
    const cells = table.map(({ actor, cells }) =>
      writeCell(
        actor,
        item,
        cells.filter(({ demand }) => demand === item.id),
      ),
    );
    return html`<tr>${writeName(item, index)}${cells}</tr>
`;
  });
  return html`<p class="key" aria-hidden="true">${Object.entries(marks).map(([part, mark]) => html`<span><b>${mark}</b> ${part}</span> `)}</p>
${wideTable(
  "Actors by demands",
  html`<table class="matrix stack">
<thead><tr><th scope="col">Demand</th>${head}</tr></thead>
<tbody>
${body}</tbody>
</table>`,
)}`;
}

function writeCell(actor: ActorRef, item: DemandItem, cells: readonly DemandCell[]): Markup {
  const parts = [...new Set(cells.map(({ part }) => part))];
  if (parts.length === 0) return html`<td class="empty"></td>`;
  return html`<td data-name="${attribute(actor.name)}">${parts.map((part) => html`<span class="cell part-${part.replace(" ", "-")}"><b aria-hidden="true">${marks[part]}</b> <span class="aside">${part}${limitsIn(item, actor, part)}</span></span> `)}</td>`;
}

/** In what all that an actor replied in this way is not what was demanded. */
function limitsIn({ answers }: DemandItem, actor: ActorRef, part: DemandCell["part"]): string {
  const replies = answers.filter(({ by, reply }) => by.key === actor.key && reply === part);
  const every = (limit: "inPart" | "otherNumber" | "otherDay") =>
    replies.length > 0 && replies.every((reply) => reply[limit]);
  return limitsOf({
    ...{ inPart: every("inPart"), otherNumber: every("otherNumber"), otherDay: every("otherDay") },
  });
}

/** Each demand with those who make it, those who are asked, and what is told of its outcome. */
function writeList({ dossier }: PageDesk): Markup {
  const rows = dossier.demands.items.map(
    (item, index) =>
      html`<tr>${writeName(item, index)}<td class="by">${item.by === null ? html`<span class="aside">nobody named</span>` : names([item.by])}</td><td class="of">${item.of.length === 0 ? html`<span class="aside">nobody named</span>` : names(item.of)}</td><td>${writeOutcome(item)}</td></tr>
`,
  );
  return wideTable(
    "Demands, who makes them and of whom",
    html`<table class="demands stack">
<thead><tr><th scope="col">Demand</th><th scope="col">By</th><th scope="col">Of</th><th scope="col">What became of it</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`,
  );
}

/** Each reply once, and what is told as done; nothing is concluded from silence. */
function writeOutcome({ answers, done }: DemandItem): Markup {
  if (answers.length + done.length === 0) return html`<span class="aside">no reply is told</span>`;
  const replies = new Map(
    answers.map((answer) => [`${answer.reply} ${answer.by.key} ${limitsOf(answer)}`, answer]),
  );
  const acts = new Map(done.map((one) => [limitsOf(one), one]));
  return html`${[...replies.values()].map((answer) => html`<span class="cell part-${answer.reply}"><b aria-hidden="true">${marks[answer.reply]}</b> ${answer.reply}${limitsOf(answer)} <span class="aside">by <bdi>${answer.by.name}</bdi></span></span> `)}${[...acts.keys()].map((limits) => html`<span class="cell part-agreed"><b aria-hidden="true">●</b> told as done${limits}</span> `)}`;
}

function writeName(item: DemandItem, index: number): Markup {
  return html`<th scope="row"><a href="#${attribute(idOf(item.id))}">${index + 1}. <q class="said" dir="auto">${item.action.text}</q></a></th>`;
}

function writeItem(desk: PageDesk, item: DemandItem, number: number): Markup {
  const by: readonly ActorRef[] = item.by === null ? [] : [item.by];
  const others = item.told.filter(({ alike }) => alike !== "fullest" && alike !== "same words");
  return html`<li id="${attribute(idOf(item.id))}" value="${number}">
<p class="what">${by.length + item.of.length === 0 ? html`<span class="aside">Nobody is named</span>` : sides(by, item.of)}</p>
<blockquote>${quote(item.action)}</blockquote>
<p class="sources"><span class="aside">${toldWhen(item)}:</span> ${citeAll(desk, [
    item.action,
    ...item.told.map(({ pin }) => pin),
  ])}</p>
${item.repeated.length === 0 ? null : html`<p class="note">Told anew on ${item.repeated.map(shortDay).join(", ")}.</p>`}
${others.length === 0 ? null : html`<ul class="others">${others.map(({ pin, alike }) => html`<li><span class="aside">${alikeWords[alike]}</span> ${quote(pin)} ${cite(desk, pin)}</li>`)}</ul>`}
${item.answers.length === 0 ? null : html`<ul class="answers">${item.answers.map((answer) => html`<li><span class="tag ${answer.reply}">${marks[answer.reply]} ${answer.reply}${limitsOf(answer)}</span> ${names([answer.by])}: ${quote(answer.pin)} ${cite(desk, answer.pin)}</li>`)}</ul>`}
${item.done.length === 0 ? null : html`<ul class="answers">${item.done.map((one) => html`<li><span class="tag agreed">● told as done${limitsOf(one)}</span> ${quote(one.pin)} ${cite(desk, one.pin)}</li>`)}</ul>`}
</li>
`;
}
