import type { MeetingItem, NetworkAnswer, NetworkEdge } from "../../answers/types/index.js";
import { limitEdges } from "../charts/choose-nodes.js";
import { drawNetwork, mostNodes } from "../charts/network-chart.js";
import { showWhen } from "../dates.js";
import { cite, citeAll, names, type PageDesk, partly, section, wideTable } from "../desk.js";
import { html, type Markup } from "../markup.js";
import { writePassage } from "../passage.js";
import { carried, many, meetingWords } from "../words.js";

/** Meetings with what became of them, and the network of actors. */
export function writeMeetings(desk: PageDesk): Markup {
  const { items, total } = desk.dossier.meetings;
  return section(
    "meetings",
    "Who met whom",
    html`Meetings with the course that the reports give them, and what else ties the actors of the story.`,
    html`${
      items.length === 0
        ? html`<p class="none">No report of this story tells of a meeting.</p>`
        : html`<ol class="meetings">
${items.map((item) => writeMeeting(desk, item))}</ol>`
    }
${partly(items.length, total, `rapporteur meetings --story ${desk.dossier.story.story}`)}
${writeNetwork(desk)}`,
  );
}

function writeMeeting(desk: PageDesk, item: MeetingItem): Markup {
  const course = item.told.map(
    ({
      pin,
      passage,
      status,
      when,
      voice,
    }) => html`<li><span class="tag state">${meetingWords[status]}</span> ${when === null ? null : html`for ${showWhen(when)} `}${cite(desk, pin)}
<blockquote>${writePassage(passage, pin)}</blockquote>${voice === null || voice.speaker === null ? null : html`<p class="voice">according to ${names([voice.speaker])}</p>`}</li>
`,
  );
  const last = item.told.at(-1);
  return html`<li>
<p class="what">${names(item.people)} <span class="tag ${item.status}">${meetingWords[item.status]}</span>${item.places.length === 0 ? null : html` <span class="place">in ${names(item.places)}</span>`}</p>
<p class="when">${item.dates.length === 0 ? "without a day" : item.dates.map(showWhen).join(" or ")} <span class="aside">${carried(item.count)}</span></p>
${item.moves.map(({ from, to, pin }) => html`<p class="note">Moved from ${showWhen(from)} to ${showWhen(to)}. ${cite(desk, pin)}</p>`)}
${last === undefined ? null : html`<blockquote>${writePassage(last.passage, last.pin)}</blockquote>`}
<p class="sources">${citeAll(
    desk,
    item.told.map(({ pin }) => pin),
  )}</p>
${
  item.told.length < 2
    ? null
    : html`<details><summary>${many(item.told.length, "passage")}</summary><ol class="course">
${course}</ol></details>`
}
</li>
`;
}

const idOf = ({ from, to, kind }: NetworkEdge, network: NetworkAnswer): string => {
  const at = network.edges.findIndex(
    (edge) => edge.from === from && edge.to === to && edge.kind === kind,
  );
  return `tie-${at + 1}`;
};

/** Ties that the page lists at most. */
const mostTies = 300;

function writeNetwork(desk: PageDesk): Markup | null {
  const whole = desk.dossier.network;
  const network = limitEdges(whole, mostTies, mostNodes);
  const total = whole.edges.length + whole.edgesLeftOut;
  const chart = drawNetwork(network, (edge) => `#${idOf(edge, network)}`);
  if (network.edges.length === 0) return null;
  const name = new Map(network.nodes.map(({ actor }) => [actor.key, actor]));
  const rows = network.edges.map((edge) => {
    const [from, to] = [name.get(edge.from), name.get(edge.to)];
    return html`<tr id="${idOf(edge, network)}"><th scope="row">${from ? names([from]) : null}</th><td>${edge.kind}</td><td>${to ? names([to]) : null}</td><td class="number" data-label="${edge.weight === 1 ? "text" : "texts"}">${edge.weight}</td><td>${citeAll(desk, edge.pins)}</td></tr>
`;
  });
  return html`<h3 id="network">The network</h3>
${
  chart === null
    ? null
    : html`<p class="key"><span><svg class="sample met" viewBox="0 0 36 8" aria-hidden="true"><path d="M0 4H36"/></svg> met</span> <span><svg class="sample plans" viewBox="0 0 36 8" aria-hidden="true"><path d="M0 4H36"/></svg> plans to meet</span> <span><svg class="sample demands" viewBox="0 0 36 8" aria-hidden="true"><path d="M0 4H35M29 1L35 4L29 7"/></svg> demands of</span> <span><svg class="sample speaks" viewBox="0 0 36 8" aria-hidden="true"><path d="M0 4H30"/><path class="head" d="M29 1L35 4L29 7"/></svg> speaks to</span></p>
<figure>${chart}<figcaption>Who is tied to whom; a thicker line is told by more texts. Nearness means nothing.</figcaption></figure>`
}
${wideTable(
  "Ties between actors",
  html`<table class="stack">
<thead><tr><th scope="col">Who</th><th scope="col">Tie</th><th scope="col">Whom</th><th scope="col" class="number">Texts</th><th scope="col">Where</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`,
)}
${partly(network.edges.length, total, `rapporteur dossier ${desk.dossier.story.story} --format json`)}`;
}
