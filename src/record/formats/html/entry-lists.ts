import type {
  RecordActor,
  RecordDemand,
  RecordEvent,
  RecordFigure,
  RecordSpan,
  ReportRecord,
} from "../../schema.js";
import { describeAmount } from "../entry-words.js";
import { quoteSpans, type WordsOf, wordsIn } from "../words.js";
import { showText } from "./escape.js";
import { whenOf } from "./when-of.js";

type RecordTime = ReportRecord["times"][number];

interface Desk {
  readonly actors: ReadonlyMap<string, RecordActor>;
  readonly times: ReadonlyMap<string, RecordTime>;
  /** The number of each statement by its id, and who says it. */
  readonly statements: ReadonlyMap<
    string,
    { readonly number: number; readonly actor: string | null }
  >;
  readonly words: WordsOf;
  readonly page: string;
}

/** One line of a list: an id, what leads, what follows it, the report's words, and the small print. */
interface Item {
  readonly id: string;
  readonly who: string;
  readonly act: string;
  readonly to: string;
  readonly spans: readonly RecordSpan[];
  readonly how: readonly string[];
}

/** Events, demands, figures and times of a report, a list each where there are any; each leads to its words. */
export function writeEntryLists(record: ReportRecord, page: string): string {
  const desk: Desk = {
    actors: new Map(record.actors.map((actor) => [actor.id, actor])),
    times: new Map(record.times.map((time) => [time.id, time])),
    statements: new Map(
      record.statements.map(({ id, source }, index) => [
        id,
        { number: index + 1, actor: source.actor },
      ]),
    ),
    words: wordsIn(record.report.text),
    page,
  };
  return [
    writeList(
      desk,
      "events",
      record.events.map((event) => eventItem(desk, event)),
    ),
    writeList(
      desk,
      "demands",
      record.demands.map((demand) => demandItem(desk, demand)),
    ),
    writeList(
      desk,
      "figures",
      record.figures.map((figure) => figureItem(desk, figure)),
    ),
    writeList(
      desk,
      "times",
      record.times.map((time) => timeItem(time)),
    ),
  ].join("");
}

function eventItem(desk: Desk, event: RecordEvent): Item {
  const time = desk.times.get(event.time ?? "");
  const place = desk.actors.get(event.place ?? "");
  return {
    id: event.id,
    act: event.mode === null ? event.type : `${event.type} ${event.mode}`,
    who: namesOf(desk, event.actors),
    to: namesOf(desk, event.recipients),
    spans: event.anchor.spans,
    how: [
      event.factuality,
      ...(event.meeting === null ? [] : [`meeting ${event.meeting}`]),
      ...(time ? [whenOf(desk.words, time)] : []),
      ...(place ? [`in <bdi>${showText(place.name)}</bdi>`] : []),
      ...(event.historical ? ["long ago"] : []),
      tellerOf(desk, event.statement),
      `${Math.round(event.confidence * 100)}&nbsp;% sure`,
    ],
  };
}

function demandItem(desk: Desk, demand: RecordDemand): Item {
  return {
    id: demand.id,
    act: "wants",
    who: namesOf(desk, demand.by === null ? [] : [demand.by]),
    to: namesOf(desk, demand.of),
    spans: demand.action.spans,
    how: [tellerOf(desk, demand.statement)],
  };
}

function figureItem(desk: Desk, figure: RecordFigure): Item {
  const time = desk.times.get(figure.asOf ?? "");
  return {
    id: figure.id,
    act: "",
    who: showText([describeAmount(figure), figure.counts ?? ""].join(" ").trim()),
    to: "",
    spans: figure.spans,
    how: [...(time ? [`as of ${whenOf(desk.words, time)}`] : []), tellerOf(desk, figure.statement)],
  };
}

function timeItem(time: RecordTime): Item {
  const against = time.against === "published" ? "the day of publication" : time.against;
  return {
    id: time.id,
    act: time.type.toLowerCase(),
    who: showText(time.mod === null ? time.value : `${time.value} (${time.mod.toLowerCase()})`),
    to: "",
    spans: time.spans,
    how: against === null ? [time.basis] : [`${time.basis} against ${showText(against)}`],
  };
}

function writeList(desk: Desk, kind: string, items: readonly Item[]): string {
  if (items.length === 0) return "";
  const heading = `${items.length} ${items.length === 1 ? kind.slice(0, -1) : kind}`;
  return `\n<div class="list of-${kind}" id="${desk.page}-${kind}">\n<h3>${heading}</h3>\n<ol>\n${items.map((item) => writeItem(desk, item)).join("\n")}\n</ol>\n</div>`;
}

/** Links to the lists, where there are others than that of the statements. */
export function writeJumps(record: ReportRecord, page: string): string {
  const kinds = ["statements", "events", "demands", "figures", "times"] as const;
  const there = kinds.filter((kind) => record[kind].length > 0);
  if (there.every((kind) => kind === "statements")) return "";
  const links = there.map((kind) => {
    const count = record[kind].length;
    return `<a href="#${page}-${kind}">${count} ${count === 1 ? kind.slice(0, -1) : kind}</a>`;
  });
  return `<p class="jump">${links.join(" · ")}</p>\n`;
}

function writeItem({ page, words }: Desk, { id, who, act, to, spans, how }: Item): string {
  const parts = [
    ...(who === "" ? [] : [`<span class="who" dir="auto">${who}</span>`]),
    ...(act === "" ? [] : [`<span class="act">${act}</span>`]),
    ...(to === "" ? [] : [`<span class="to">→ ${to}</span>`]),
  ];
  return `<li data-s="${page}-${id}"><a id="${page}-${id}" href="#${page}-${id}-t">
<span class="no">${id}</span>
${parts.join(" ")}
<span class="quote" dir="auto">${showText(quoteSpans(words, spans))}</span>
<span class="how">${how.join(" · ")}</span>
</a></li>`;
}

function namesOf({ actors }: Desk, ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const names = ids.map((id) => showText(actors.get(id)?.name ?? id));
  return `<bdi>${names.join("</bdi>, <bdi>")}</bdi>`;
}

/** In whose mouth it stands. */
function tellerOf({ statements, actors }: Desk, id: string | null): string {
  if (id === null) return "the report’s own words";
  const statement = statements.get(id);
  const name = actors.get(statement?.actor ?? "")?.name;
  const said = `in statement ${statement?.number ?? showText(id)}`;
  return name === undefined ? said : `${said}, <bdi>${showText(name)}</bdi>`;
}
