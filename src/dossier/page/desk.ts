import type { RecordSpan } from "../../record/schema.js";
import type {
  ActorRef,
  ChangesAnswer,
  Count,
  Dossier,
  Pin,
  ReportLine,
} from "../answers/types/index.js";
import { shortDay, showPeriod } from "./dates.js";
import { attribute, html, join, type Markup } from "./markup.js";
import { carried } from "./words.js";

/** What a page is made from. */
export interface PageInput {
  readonly dossier: Dossier;
  /** The exact text of each report, by number, in the version that the pins are of. */
  readonly texts: ReadonlyMap<number, string>;
  /** What the newest version of a report tells otherwise than its first, by number; of those that came again. */
  readonly changes: ReadonlyMap<number, ChangesAnswer>;
  /** Program and model, for the foot of the page. */
  readonly made: string;
}

/** Words of a report that the page points to. */
export interface Citation {
  /** Of the element that holds them: `w7-412-430`, report, first and last code point. */
  readonly id: string;
  readonly spans: readonly RecordSpan[];
}

/** What the sections are written with. Whatever is cited is remembered, and stands in the page's last section. */
export interface PageDesk extends PageInput {
  readonly reports: ReadonlyMap<number, ReportLine>;
  /** Reports that share outlet and day with another, so that their numbers tell them apart. */
  readonly twins: ReadonlySet<number>;
  /** By report, in the order of citing. */
  readonly cited: ReadonlyMap<number, ReadonlyMap<string, Citation>>;
  /** Where the words of a pin stand in the page; null when the report's text is not at hand. */
  address(pin: Pin): string | null;
}

export function deskOf(input: PageInput): PageDesk {
  const { dossier, texts } = input;
  const cited = new Map<number, Map<string, Citation>>();
  const { timeline, statements, demands, figures, meetings, network, story } = dossier;
  const answers = [timeline, statements, demands, figures, meetings, network, story];
  const lines = answers.flatMap(({ reports }) => reports);
  const reports = new Map(lines.map((line) => [line.report, line]));
  return {
    ...input,
    reports,
    twins: twinsAmong([...reports.values()]),
    cited,
    address({ report, spans }) {
      const [first, last] = [spans[0], spans.at(-1)];
      if (!texts.has(report) || first === undefined || last === undefined) return null;
      const id = `w${report}-${first[0]}-${last[1]}`;
      const citations = cited.get(report) ?? new Map<string, Citation>();
      if (!citations.has(id)) citations.set(id, { id, spans });
      cited.set(report, citations);
      return `#${id}`;
    },
  };
}

function twinsAmong(lines: readonly ReportLine[]): ReadonlySet<number> {
  const alike = new Map<string, number[]>();
  for (const { report, outlet, published } of lines) {
    const shown = `${shortDay(published)} ${outlet ?? report}`;
    alike.set(shown, [...(alike.get(shown) ?? []), report]);
  }
  return new Set([...alike.values()].filter(({ length }) => length > 1).flat());
}

/** Who says it and when, as a link to the words: `North Wire 2 Mar`; on paper with the report's number. */
export function cite(desk: PageDesk, pin: Pin, isAgain = false): Markup {
  const address = desk.address(pin);
  const name = html`${nameOf(desk, pin)}${isAgain ? html` <span class="again">again</span>` : null}`;
  if (address === null) return html`<span class="pin">${name}</span>`;
  const says = attribute(
    `The words in no. ${pin.report}, ${pin.outlet ?? "outlet not named"}: ${pin.text}`,
  );
  return html`<a class="pin" href="${attribute(address)}" title="${says}">${name}</a>`;
}

function nameOf(desk: PageDesk, { report, outlet, published }: Pin): Markup {
  const day = html` <span class="day">${shortDay(published)}</span>`;
  if (outlet === null) return html`no. ${report}${day}`;
  const shown = { html: desk.twins.has(report) ? " shown" : "" };
  return html`${outlet}${day}<span class="no${shown}"> no. ${report}</span>`;
}

/** Links to several places, each once; what a report tells in another place is cited again. */
export function citeAll(desk: PageDesk, pins: readonly Pin[]): Markup {
  const once = new Map(pins.map((pin) => [`${pin.report} ${pin.spans.join(" ")}`, pin]));
  const cited = new Set<number>();
  const links = [...once.values()].map((pin) => {
    const isAgain = cited.has(pin.report);
    cited.add(pin.report);
    return cite(desk, pin, isAgain);
  });
  return html`<span class="pins">${join(links, " ")}</span>`;
}

/** `Mon, 2 March 2026. 3 reports, 2 texts`; without a day where no report of it has one. */
export function toldWhen({
  first,
  last,
  count,
}: {
  readonly first: string | null;
  readonly last: string | null;
  readonly count: Count;
}): string {
  return first === null
    ? `${carried(count)}, undated`
    : `${showPeriod(first, last)}. ${carried(count)}`;
}

/** Names, those that an answer repeats once. */
export function names(actors: readonly ActorRef[]): Markup {
  const once = [...new Map(actors.map((actor) => [actor.key, actor])).values()];
  return html`${once.map((actor, index) => html`${index === 0 ? "" : ", "}<bdi class="name">${actor.name}</bdi>`)}`;
}

/** `A → B`; a side that nobody is on is left open. */
export function sides(by: readonly ActorRef[], to: readonly ActorRef[]): Markup {
  const doers = new Set(by.map(({ key }) => key));
  const others = to.filter(({ key }) => !doers.has(key));
  if (others.length === 0) return names(by);
  return html`${by.length === 0 ? html`<span class="aside">not named</span>` : names(by)} <span class="arrow" aria-hidden="true">→</span><span class="hidden"> to</span> ${names(others)}`;
}

/** Words of a report, with no quotation marks but its own: what it tells in its words nobody was quoted with. */
export function quote(pin: Pin): Markup {
  return html`<q class="said" dir="auto">${pin.text.trim()}</q>`;
}

/** Which part of a long list is shown; nothing when it is all of it. */
export function partly(shown: number, total: number, command: string): Markup | null {
  if (shown >= total) return null;
  return html`<p class="note">The first ${shown} of ${total}; <code>${command}</code> lists all.</p>`;
}

/** One section of the page. `intro` says in a sentence what it shows. */
export function section(id: string, title: string, intro: Markup, body: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="intro">${intro}</p>
${body}
</section>
`;
}

/** A table that may be wider than the screen: it scrolls by itself, also by keyboard. */
export function wideTable(label: string, table: Markup): Markup {
  return html`<div class="scroll" role="group" aria-label="${attribute(label)}" tabindex="0">${table}</div>`;
}
