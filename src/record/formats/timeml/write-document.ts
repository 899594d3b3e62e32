import { mapOffsets } from "../../offsets.js";
import type { RecordEvent, ReportRecord } from "../../schema.js";
import type { RecordTime } from "../events/when.js";
import { escapeText, writeTag } from "./escape.js";
import { type Laid, type Layout, layTags } from "./lay-tags.js";

/** Ids of one report do not meet those of the next: `t3` in the first report, `t1000003` in the second. */
const idsOfReport = 1_000_000;

/** TimeML's classes of events, by PLOVER's types: what is done with words about something else is an I_ACTION. */
const actsOnOthers = new Set<RecordEvent["type"]>([
  "AGREE",
  "SUPPORT",
  "CONCEDE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

/** What the elements of one report are written with. */
interface Desk {
  readonly record: ReportRecord;
  readonly layout: Layout;
  readonly times: ReadonlyMap<string, RecordTime>;
  /** Reports written before this one. */
  readonly index: number;
}

/** One report as TimeML: name, date, title, text, instances of the events and links to their times. */
export function writeDocument(record: ReportRecord, index: number): string {
  const { report } = record;
  const layout = layTags(record, mapOffsets(report.text));
  const times = new Map(record.times.map((time) => [time.id, time]));
  const desk: Desk = { record, layout, times, index };
  const lines = [
    `<DOCID>${escapeText(report.id)}</DOCID>`,
    ...(report.published === null ? [] : [writeCreation(desk, report.published)]),
    ...(report.title === null ? [] : [`<TITLE>${escapeText(report.title)}</TITLE>`]),
    `<TEXT>${writeText(desk)}</TEXT>`,
    ...record.events.flatMap((event) => writeInstance(desk, event)),
    ...record.events.flatMap((event) => writeLink(desk, event)),
  ];
  return `${lines.join("\n")}\n`;
}

/** `e4` as an id of this report and of another letter: `ei4`. */
function nameOf({ index }: Pick<Desk, "index">, id: string, letters: string): string {
  return `${letters}${index * idsOfReport + Number(id.slice(1))}`;
}

function writeCreation(desk: Desk, published: string): string {
  const tag = writeTag("TIMEX3", {
    tid: nameOf(desk, "t0", "t"),
    type: published.length > 10 ? "TIME" : "DATE",
    value: published,
    temporalFunction: "false",
    functionInDocument: "CREATION_TIME",
  });
  return `<DCT>${tag}${escapeText(published)}</TIMEX3></DCT>`;
}

function writeText(desk: Desk): string {
  const { record, layout, times } = desk;
  const { text } = record.report;
  const events = new Map(record.events.map((event) => [event.id, event]));
  const pieces: string[] = [];
  let reached = 0;
  for (const laid of layout.laid) {
    const open = openTag(desk, laid, times.get(laid.id), events.get(laid.id));
    pieces.push(escapeText(text.slice(reached, laid.from)), open);
    pieces.push(escapeText(text.slice(laid.from, laid.to)));
    pieces.push(laid.kind === "time" ? "</TIMEX3>" : "</EVENT>");
    reached = laid.to;
  }
  pieces.push(escapeText(text.slice(reached)));
  return pieces.join("");
}

function openTag(
  desk: Desk,
  laid: Laid,
  time: RecordTime | undefined,
  event: RecordEvent | undefined,
): string {
  if (time && laid.kind === "time") return openTime(desk, time);
  const isAct = event !== undefined && actsOnOthers.has(event.type);
  return writeTag("EVENT", {
    eid: nameOf(desk, laid.id, "e"),
    class: isAct ? "I_ACTION" : "OCCURRENCE",
  });
}

function openTime(desk: Desk, time: RecordTime): string {
  return writeTag("TIMEX3", {
    tid: nameOf(desk, time.id, "t"),
    type: time.type,
    value: time.value,
    mod: time.mod,
    temporalFunction: time.basis === "resolved" ? "true" : "false",
    anchorTimeID: anchorOf(desk, time),
  });
}

/** The element that a time was resolved against; null when there is none. */
function anchorOf(desk: Desk, { against }: RecordTime): string | null {
  if (against === "published")
    return desk.record.report.published === null ? null : nameOf(desk, "t0", "t");
  return against !== null && desk.layout.times.has(against) ? nameOf(desk, against, "t") : null;
}

/** Tense, aspect and part of speech are not in a record: NONE and UNKNOWN, as TimeBank has where none was told. */
function writeInstance(desk: Desk, event: RecordEvent): readonly string[] {
  const element = desk.layout.elements.get(event.id);
  if (element === undefined) return [];
  return [
    writeTag(
      "MAKEINSTANCE",
      {
        eiid: nameOf(desk, event.id, "ei"),
        eventID: nameOf(desk, element, "e"),
        tense: "NONE",
        aspect: "NONE",
        pos: "UNKNOWN",
        polarity: event.factuality === "denied" ? "NEG" : "POS",
      },
      "/>",
    ),
  ];
}

/** Links an event to a date or time of day; what a duration or a repetition is to it, the record does not say. */
function writeLink({ layout, ...desk }: Desk, event: RecordEvent): readonly string[] {
  const time = desk.times.get(event.time ?? "");
  if (!time || !layout.elements.has(event.id) || !layout.times.has(time.id)) return [];
  if (time.type === "DURATION" || time.type === "SET") return [];
  const isBeside = time.mod === "BEFORE" || time.mod === "AFTER";
  return [
    writeTag(
      "TLINK",
      {
        lid: nameOf(desk, event.id, "l"),
        relType: isBeside ? time.mod : "IS_INCLUDED",
        eventInstanceID: nameOf(desk, event.id, "ei"),
        relatedToTime: nameOf(desk, time.id, "t"),
      },
      "/>",
    ),
  ];
}
