import type {
  Actor,
  Demand,
  EventEntry,
  FigureEntry,
  Reading,
  Statement,
  TimeEntry,
} from "../reading/reading.js";
import { sha256Of } from "../text/hash.js";
import type { Span } from "../text/span.js";
import { mapOffsets, type OffsetMap } from "./offsets.js";
import { proveRecord } from "./prove.js";
import {
  type RecordActor,
  type RecordDemand,
  type RecordEvent,
  type RecordFigure,
  type RecordSpan,
  type RecordStatement,
  type ReportRecord,
  recordFormat,
  recordVersion,
} from "./schema.js";

/** What made a record. The same reading and the same `Made` give the same bytes. */
export interface Made {
  /** Program and version: `rapporteur 0.1.0`. */
  readonly by: string;
  /** The weights: `en-1`. */
  readonly model: string;
  /** ISO 8601 date-time that the face gives, or null when the record is to be reproducible. */
  readonly at: string | null;
}

/** The language that the reader reads. */
const language = "en";

/**
 * The durable form of a reading, its spans counted in code points: the one place that converts.
 * Throws an Error that names the entry when a span does not lie in the text or splits a character,
 * when an id leads nowhere, or when a name is not in the text: a record is made only if its pins hold.
 */
export function makeRecord(reading: Reading, made: Made): ReportRecord {
  const { text } = reading.source;
  const offsets = mapOffsets(text);
  const record: ReportRecord = {
    format: recordFormat,
    version: recordVersion,
    made: { by: made.by, model: made.model, at: made.at },
    report: makeReport(reading, offsets),
    actors: reading.actors.map((actor, index) => makeActor(actor, `actors[${index}]`, offsets)),
    times: reading.times.map((time, index) => makeTime(time, `times[${index}]`, offsets)),
    statements: reading.statements.map((statement, index) =>
      makeStatement(statement, `statements[${index}]`, offsets),
    ),
    demands: reading.demands.map((demand, index) =>
      makeDemand(demand, `demands[${index}]`, offsets),
    ),
    events: reading.events.map((event, index) => makeEvent(event, `events[${index}]`, offsets)),
    figures: reading.figures.map((figure, index) =>
      makeFigure(figure, `figures[${index}]`, offsets),
    ),
    notices: [...new Set([...reading.source.notices, ...reading.notices])].map((notice, index) => ({
      code: notice.code,
      message: notice.message,
      spans: toPoints(notice.spans, `notices[${index}].spans`, offsets),
    })),
  };
  refuseFaults(record, offsets);
  return record;
}

function refuseFaults(record: ReportRecord, offsets: OffsetMap): void {
  const [first] = proveRecord(record, offsets);
  if (!first) return;
  throw new Error(
    `Report ${record.report.id}: ${first.path}: ${first.message} No record was made of it; this is a fault of the program, please report it.`,
  );
}

function makeReport(reading: Reading, offsets: OffsetMap): ReportRecord["report"] {
  const { source } = reading;
  return {
    id: source.id,
    url: source.url,
    title: source.title,
    byline: source.byline,
    publisher: source.publisher,
    published: source.published,
    publishedBasis: source.publishedBasis,
    language,
    sha256: sha256Of(source.text),
    text: source.text,
    credits: source.credits.map((credit, index) => ({
      kind: credit.kind,
      text: credit.name,
      spans: toPoints([credit.span], `report.credits[${index}].spans`, offsets),
    })),
  };
}

function makeTime(
  time: TimeEntry,
  path: string,
  offsets: OffsetMap,
): ReportRecord["times"][number] {
  return {
    id: time.id,
    spans: toPoints([time.span], `${path}.spans`, offsets),
    type: time.type,
    value: time.value,
    mod: time.mod,
    edtf: time.edtf,
    basis: time.basis,
    against: time.against,
  };
}

function makeActor(actor: Actor, path: string, offsets: OffsetMap): RecordActor {
  return {
    id: actor.id,
    kind: actor.kind,
    name: actor.name,
    fullName: actor.fullName,
    aliases: [...actor.aliases],
    roles: actor.roles.map((role) => ({ title: role.title, of: role.of })),
    country: actor.country,
    sector: actor.sector,
    mentions: actor.mentions.map((mention, index) => ({
      spans: toPoints([mention.span], `${path}.mentions[${index}].spans`, offsets),
      form: mention.form,
    })),
  };
}

function makeStatement(statement: Statement, path: string, offsets: OffsetMap): RecordStatement {
  const pin = (spans: readonly Span[], field: string) =>
    toPoints(spans, `${path}.${field}.spans`, offsets);
  return {
    id: statement.id,
    source: {
      spans: pin(statement.source.spans, "source"),
      actor: statement.source.actor,
      implied: statement.source.implied,
    },
    cue: { spans: pin(statement.cue.spans, "cue"), lemma: statement.cue.lemma },
    content: { spans: pin(statement.content.spans, "content") },
    form: statement.form,
    act: statement.act,
    addressees: [...statement.addressees],
    sourcing: statement.sourcing,
    medium: statement.medium,
    within: statement.within,
    time: statement.time,
    place: statement.place,
    confidence: roundShare(statement.confidence),
  };
}

function makeDemand(demand: Demand, path: string, offsets: OffsetMap): RecordDemand {
  return {
    id: demand.id,
    by: demand.by,
    of: [...demand.of],
    action: { spans: toPoints(demand.action.spans, `${path}.action.spans`, offsets) },
    statement: demand.statement,
  };
}

function makeEvent(event: EventEntry, path: string, offsets: OffsetMap): RecordEvent {
  return {
    id: event.id,
    type: event.type,
    mode: event.mode,
    anchor: { spans: toPoints(event.anchor.spans, `${path}.anchor.spans`, offsets) },
    actors: [...event.actors],
    recipients: [...event.recipients],
    time: event.time,
    place: event.place,
    factuality: event.factuality,
    historical: event.historical,
    meeting: event.meeting,
    statement: event.statement,
    confidence: roundShare(event.confidence),
  };
}

function makeFigure(figure: FigureEntry, path: string, offsets: OffsetMap): RecordFigure {
  return {
    id: figure.id,
    spans: toPoints(figure.spans, `${path}.spans`, offsets),
    min: figure.min,
    max: figure.max,
    comparator: figure.comparator,
    counts: figure.counts,
    unit: figure.unit,
    currency: figure.currency,
    asOf: figure.asOf,
    statement: figure.statement,
    according: figure.according,
  };
}

/** Three digits: more would be noise, and would differ between machines. */
function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function toPoints(spans: readonly Span[], path: string, offsets: OffsetMap): RecordSpan[] {
  return spans.map((span, index) => {
    const start = offsets.toPoint(span.from);
    const end = offsets.toPoint(span.to);
    if (start !== null && end !== null) return [start, end];
    throw new Error(
      `${path}[${index}]: the span ${span.from}–${span.to} lies outside the text or splits a character in two.`,
    );
  });
}
