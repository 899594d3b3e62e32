import type { RecordActor, RecordEvent } from "../schema.js";
import {
  actorsOf,
  type Desk,
  daysOfEvent,
  deskOf,
  nameOfEvent,
  passageOf,
  placeOf,
  tellerOf,
} from "./events/desk.js";
import { quads } from "./events/quads.js";
import type { RecordOnlyFormat } from "./format.js";

/**
 * PLOVER's JSON lines: one event a line, under the field names of its manual, and after them what only this
 * record knows (pins, factuality, in whose mouth). A value that the record does not have is null, or a list is empty.
 */
export const plover: RecordOnlyFormat = {
  name: "plover",
  extension: ".plover.jsonl",
  each: ({ record }) => {
    const desk = deskOf(record);
    return record.events.map((event) => `${JSON.stringify(writeEvent(desk, event))}\n`).join("");
  },
};

function writeEvent(desk: Desk, event: RecordEvent): object {
  const when = daysOfEvent(desk, event);
  const passage = passageOf(desk, event);
  const place = placeOf(desk, event);
  return {
    id: nameOfEvent(desk, event),
    has_event: true,
    date: when?.from ?? null,
    time: when?.clock ?? null,
    enddate: when && when.to !== when.from ? when.to : null,
    source: actorsOf(desk, event.actors).map((actor) => writeActor(desk, actor)),
    recipient: actorsOf(desk, event.recipients).map((actor) => writeActor(desk, actor)),
    event: [event.type],
    event_loc: place === null ? null : { name: place.name, cc3: place.country },
    event_text: event.anchor.spans.map(desk.words),
    quad_code: quads[event.type],
    mode: event.mode === null ? [] : [event.mode],
    context: [],
    text: passage.words,
    text_info: { start: passage.span[0], end: passage.span[1] },
    cite_info: writeCitation(desk),
    coder: desk.record.made.by,
    ...writeOurs(desk, event),
  };
}

function writeActor(desk: Desk, actor: RecordActor): object {
  return {
    code: actor.country,
    sector: actor.sector,
    actor_text: actor.name,
    identifier_text: actor.fullName ?? actor.name,
    office: actor.roles.map((role) => role.title),
    id: `${desk.record.report.id}:${actor.id}`,
    kind: actor.kind,
  };
}

function writeCitation({ record }: Desk): object {
  const { report, made } = record;
  return {
    citation: report.id,
    url: report.url,
    title: report.title,
    language: report.language,
    publication: report.publisher,
    published: report.published,
    sha256: report.sha256,
    coder: made.by,
    version: made.model,
  };
}

/** Fields that PLOVER does not have. */
function writeOurs(desk: Desk, event: RecordEvent): object {
  const time = desk.times.get(event.time ?? "");
  return {
    event_spans: event.anchor.spans,
    time_text: time ? time.spans.map(desk.words).join(" … ") : null,
    time_spans: time?.spans ?? [],
    edtf: time?.edtf ?? null,
    factuality: event.factuality,
    historical: event.historical,
    meeting: event.meeting,
    statement: event.statement,
    according: tellerOf(desk, event.statement)?.name ?? null,
    confidence: event.confidence,
  };
}
