import type { RecordActor, RecordStatement, ReportRecord } from "../../schema.js";
import { describeMedium } from "../entry-words.js";
import { quoteSpans, type WordsOf, wordsIn } from "../words.js";
import { showText } from "./escape.js";
import { whenOf } from "./when-of.js";

interface Desk {
  readonly actors: ReadonlyMap<string, RecordActor>;
  readonly times: ReadonlyMap<string, ReportRecord["times"][number]>;
  readonly statements: ReadonlyMap<string, RecordStatement>;
  /** The number of each statement by its id, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly words: WordsOf;
  readonly page: string;
}

/** Steps of indentation; what is told deeper stands with these. */
const deepest = 3;

/** The statements of a report as a list: speaker, act, addressee, form and quote, each leading to its words. */
export function writeStatementList(record: ReportRecord, page: string): string {
  const { statements } = record;
  const desk: Desk = {
    actors: new Map(record.actors.map((actor) => [actor.id, actor])),
    times: new Map(record.times.map((time) => [time.id, time])),
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    numbers: new Map(statements.map((statement, index) => [statement.id, index + 1])),
    words: wordsIn(record.report.text),
    page,
  };
  const heading = statements.length === 1 ? "1 statement" : `${statements.length} statements`;
  const items = statements.map((statement) => writeItem(statement, desk)).join("\n");
  return `<h3>${heading}</h3>\n${items === "" ? "" : `<ol>\n${items}\n</ol>`}`;
}

function writeItem(statement: RecordStatement, desk: Desk): string {
  const id = `${desk.page}-${statement.id}`;
  const { numbers, words } = desk;
  const depth = depthOf(statement, desk);
  const inside = depth === 0 ? "" : ` class="in${depth}"`;
  const quote = quoteSpans(words, statement.content.spans);
  return `<li${inside} data-s="${id}"><a id="${id}" href="#${id}-t">
<span class="no">${numbers.get(statement.id)}</span>
<span class="who" dir="auto">${showText(speakerOf(statement, desk))}</span> <span class="act">${statement.act}</span>${writeAddressees(statement, desk)}
<span class="quote" dir="auto">${showText(quote)}</span>
<span class="how">${writeManner(statement, desk)}</span>
</a></li>`;
}

/** How many statements it is told inside, as far as the list indents. */
function depthOf(statement: RecordStatement, { statements }: Desk): number {
  let depth = 0;
  let outer = statements.get(statement.within ?? "");
  while (outer && depth < deepest) {
    depth++;
    outer = statements.get(outer.within ?? "");
  }
  return depth;
}

/** The actor's name; else the words of the text; else that there are none. */
function speakerOf(statement: RecordStatement, { actors, words }: Desk): string {
  const { actor, spans } = statement.source;
  return actors.get(actor ?? "")?.name ?? (quoteSpans(words, spans) || "nobody named");
}

function writeAddressees(statement: RecordStatement, { actors }: Desk): string {
  if (statement.addressees.length === 0) return "";
  const names = statement.addressees.map((id) => showText(actors.get(id)?.name ?? id));
  return ` <span class="to">to <bdi>${names.join("</bdi>, <bdi>")}</bdi></span>`;
}

/** Form, the words the speaker goes by, cue, medium, and the statement it is told inside. */
function writeManner(statement: RecordStatement, desk: Desk): string {
  const { words, numbers } = desk;
  const source = quoteSpans(words, statement.source.spans);
  const cue = quoteSpans(words, statement.cue.spans);
  const isOther = source !== "" && source !== speakerOf(statement, desk);
  return [
    statement.form,
    ...(isOther ? [`as <i dir="auto">${showText(source)}</i>`] : []),
    ...(cue === "" ? [] : [`cue <i dir="auto">${showText(cue)}</i>`]),
    ...(statement.medium === null ? [] : [mediumOf(statement.medium)]),
    ...whenAndWhere(statement, desk),
    ...(statement.within === null ? [] : [`inside ${numbers.get(statement.within) ?? "another"}`]),
    `${Math.round(statement.confidence * 100)}&nbsp;% sure`,
  ].join(" · ");
}

/** Our preposition, then the report's words. */
function mediumOf(medium: string): string {
  const [preposition = "in"] = describeMedium(medium).split(" ", 1);
  return `${preposition} <i dir="auto">${showText(medium)}</i>`;
}

/** The words of the day with its date, and the place: as far as the sentence tells. */
function whenAndWhere({ time, place }: RecordStatement, desk: Desk): readonly string[] {
  const when = desk.times.get(time ?? "");
  const where = desk.actors.get(place ?? "");
  return [
    ...(when ? [whenOf(desk.words, when)] : []),
    ...(where ? [`in <bdi>${showText(where.name)}</bdi>`] : []),
  ];
}
