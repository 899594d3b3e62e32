import { tellingOf } from "../../answers/timeline/telling-of.js";
import type { TimelineItem, ToldEvent, Voice } from "../../answers/types/index.js";
import { drawTimeline } from "../charts/timeline-chart.js";
import { longDay, showWhen } from "../dates.js";
import { cite, citeAll, names, type PageDesk, partly, section, sides } from "../desk.js";
import { attribute, html, type Markup } from "../markup.js";
import { writePassage } from "../passage.js";
import { carried, eventPhrase, factualityWords, meetingWords } from "../words.js";

/** What happened when, by the days that the reports give. */
export function writeTimeline(desk: PageDesk): Markup {
  const { items, total } = desk.dossier.timeline;
  const chart = drawTimeline(items, (item) => `#${idOf(item)}`);
  const isPlaced = ({ dates, first, historical }: TimelineItem) =>
    dates.length > 0 || (first !== null && !historical);
  const placed = items.filter(isPlaced);
  const open = items.filter((item) => !isPlaced(item));
  return section(
    "timeline",
    "Timeline",
    html`What the reports say was done, or is to be done, by the day that they give; what they give no day for, by the day on which it was first told. Where reports give different days, all are shown. Accidents and weather are no acts of anybody: they show in the figures.`,
    html`${chart === null ? null : html`<figure>${chart}<figcaption>A dot for each event and day; a hollow one is not told as having happened (planned, demanded, denied).</figcaption></figure>`}
${
  placed.length === 0
    ? html`<p class="none">Nothing can be put on a day of the calendar: the reports give none, or have no date themselves to count from.</p>`
    : html`<ol class="timeline">
${placed.map((item) => writeItem(desk, item))}</ol>`
}
${
  open.length === 0
    ? null
    : html`<h3>Without a day</h3>
<ol class="timeline">
${open.map((item) => writeItem(desk, item))}</ol>`
}
${partly(items.length, total, `rapporteur timeline --story ${desk.dossier.story.story}`)}`,
  );
}

const idOf = ({ id }: TimelineItem): string => `t-${id.replace(":", "-")}`;

function writeItem(desk: PageDesk, item: TimelineItem): Markup {
  const shown = tellingOf(item);
  const days = item.dates.map(({ when }) => showWhen(when)).join(" or ");
  return html`<li id="${attribute(idOf(item))}">
<p class="when">${days === "" ? html`<span class="aside">told</span> ${longDay(item.first)}` : days}${item.datesDiffer ? html` <span class="tag differs">reports differ</span>` : null}</p>
<p class="what">${sides(item.actors, item.recipients)} <span class="tag">${eventPhrase(item.type, item.modes)}</span>${tagsOf(item)}${item.places.length === 0 ? null : html` <span class="place">in ${names(item.places)}</span>`}</p>
${
  shown === undefined
    ? null
    : html`<blockquote>${writePassage(shown.passage, shown.pin)}</blockquote>
${writeVoice(shown.voice)}`
}
${item.moves.map(({ from, to, pin }) => html`<p class="note">Moved from ${showWhen(from)} to ${showWhen(to)}. ${cite(desk, pin)}</p>`)}
<p class="sources"><span class="aside">${carried(item.count)}:</span> ${citeAll(
    desk,
    item.told.map(({ pin }) => pin),
  )}</p>
${item.dates.length > 1 ? writeDates(desk, item) : null}
</li>
`;
}

/** What is not simply told as having happened. */
function tagsOf(item: TimelineItem): Markup {
  const told = item.factualities.map(({ factuality }) => factuality);
  // What was planned and is told as done by others is known by its dates and meetings.
  const isDone = told.includes("asserted");
  // To refuse is to say no: that it is “denied” would read as the opposite.
  const isRefusal = item.type === "REJECT";
  const tags = [
    ...(item.status === null
      ? told.map((factuality) =>
          (isDone && factuality !== "denied") || (isRefusal && factuality === "denied")
            ? null
            : factualityWords[factuality],
        )
      : [`meeting ${meetingWords[item.status]}`]),
    item.historical ? "long past" : null,
  ].filter((tag) => tag !== null);
  return html`${tags.map((tag) => html` <span class="tag state">${tag}</span>`)}`;
}

function writeVoice(voice: Voice | null): Markup | null {
  if (voice === null) return null;
  return html`<p class="voice">according to ${voice.speaker === null ? "someone whom the text does not name" : names([voice.speaker])}</p>`;
}

function writeDates(desk: PageDesk, { dates, told }: TimelineItem): Markup {
  return html`<ul class="differ">${dates.map(({ when, told: by }) => {
    const tellers = by.flatMap((index) => told[index] ?? []);
    const pins = tellers.map(({ time, pin }: ToldEvent) => time ?? pin);
    return html`<li>${showWhen(when)}: ${citeAll(desk, pins)}</li>`;
  })}</ul>`;
}
