import { describeAmount } from "../../../record/formats/entry-words.js";
import { quoteSpans } from "../../../record/formats/words.js";
import type {
  RecordActor,
  RecordDemand,
  RecordEvent,
  RecordFigure,
  RecordSpan,
  RecordStatement,
  RecordTime,
} from "../../../record/schema.js";
import { firstNamed, type GatheredReport } from "../gather/gathered.js";
import type { ActorRef, ChangedEntry, ChangedKind } from "../types/index.js";
import { wordingOf } from "../words/wording.js";

/** An entry of one version, ready to be compared with one of another. */
export interface VersionEntry {
  readonly kind: ChangedKind;
  readonly shown: ChangedEntry;
  readonly spans: readonly RecordSpan[];
  /** What it says, part by part, as people read it. Names, not ids: those are of one version. */
  readonly parts: Readonly<Record<string, string | null>>;
}

/** All entries of a version; of actors those that are named, of times those that no other entry tells. */
export function listEntries(report: GatheredReport): readonly VersionEntry[] {
  const { record } = report.desk;
  return [
    ...record.actors
      .filter(({ mentions }) => mentions.some(({ form }) => form === "name"))
      .map((actor) => fromActor(report, actor)),
    ...record.statements.map((statement) => fromStatement(report, statement)),
    ...record.demands.map((demand) => fromDemand(report, demand)),
    ...record.events.map((event) => fromEvent(report, event)),
    ...record.figures.map((figure) => fromFigure(report, figure)),
    ...record.times.filter((time) => isLoose(report, time)).map((time) => fromTime(report, time)),
  ];
}

function entry(
  report: GatheredReport,
  kind: ChangedKind,
  id: string,
  spans: readonly RecordSpan[],
  who: readonly ActorRef[],
  parts: VersionEntry["parts"],
): VersionEntry {
  return { kind, spans, parts, shown: { id, pin: report.pin(id, spans), who } };
}

function fromActor(report: GatheredReport, actor: RecordActor): VersionEntry {
  const self = report.actor(actor.id);
  return entry(report, "actor", actor.id, firstNamed(actor), self ? [self] : [], {
    name: actor.name,
    roles: orNull(actor.roles.map(({ title, of }) => [title, nameOf(report, of)].join(" "))),
  });
}

function fromStatement(report: GatheredReport, statement: RecordStatement): VersionEntry {
  const { id, source, content, act, addressees, medium } = statement;
  const speaker = report.actor(source.actor);
  return entry(report, "statement", id, content.spans, speaker ? [speaker] : [], {
    words: quoteSpans(report.desk.words, content.spans),
    speaker: speaker?.name ?? null,
    act,
    to: namesOf(report, addressees),
    medium,
  });
}

function fromDemand(report: GatheredReport, { id, by, of, action }: RecordDemand): VersionEntry {
  const demander = report.actor(by);
  return entry(report, "demand", id, action.spans, demander ? [demander] : [], {
    words: quoteSpans(report.desk.words, action.spans),
    by: demander?.name ?? null,
    of: namesOf(report, of),
  });
}

function fromEvent(report: GatheredReport, event: RecordEvent): VersionEntry {
  const time = report.desk.times.get(event.time ?? "");
  const by = report.actors(event.actors);
  return entry(report, "event", event.id, event.anchor.spans, by, {
    words: quoteSpans(report.desk.words, event.anchor.spans),
    type: event.mode === null ? event.type : `${event.type} ${event.mode}`,
    by: namesOf(report, event.actors),
    to: namesOf(report, event.recipients),
    date: time ? (time.edtf ?? quoteSpans(report.desk.words, time.spans)) : null,
    place: report.actor(event.place)?.name ?? null,
    factuality: event.factuality,
    meeting: event.meeting,
  });
}

function fromFigure(report: GatheredReport, figure: RecordFigure): VersionEntry {
  const according = report.actor(figure.according);
  const time = report.desk.times.get(figure.asOf ?? "");
  return entry(report, "figure", figure.id, figure.spans, according ? [according] : [], {
    amount: describeAmount(figure),
    counts: figure.counts,
    "as of": time ? (time.edtf ?? quoteSpans(report.desk.words, time.spans)) : null,
    according: according?.name ?? null,
  });
}

/** "A six-day strike", "will go back on Monday": in the words of no statement or demand, and the day of no event. */
function isLoose({ desk: { record } }: GatheredReport, { id, spans }: RecordTime): boolean {
  const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  const holds = ([from, to]: RecordSpan) => from <= start && end <= to;
  return !(
    record.events.some(({ time }) => time === id) ||
    record.figures.some(({ asOf }) => asOf === id) ||
    record.statements.some(({ time, content }) => time === id || content.spans.some(holds)) ||
    record.demands.some(({ action }) => action.spans.some(holds))
  );
}

/** By its words: what they resolve to changes with the day of publication. */
function fromTime(report: GatheredReport, { id, spans }: RecordTime): VersionEntry {
  return entry(report, "time", id, spans, [], { words: quoteSpans(report.desk.words, spans) });
}

function nameOf(report: GatheredReport, id: string | null): string {
  return report.actor(id)?.name ?? "";
}

function namesOf(report: GatheredReport, ids: readonly string[]): string | null {
  return orNull(report.actors(ids).map(({ name }) => name));
}

function orNull(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.map((name) => name.trim()).join(", ");
}

/** Parts that name somebody: a shorter and a longer name of the same person say the same. */
const naming: ReadonlySet<string> = new Set(["speaker", "by", "to", "of", "place", "according"]);

/** Whether two parts say the same: case, typography and punctuation do not count. */
export function saysSame(a: string | null, b: string | null, part: string): boolean {
  if (a === null || b === null || a === b) return a === b;
  const [one, other] = [wordingOf(a), wordingOf(b)];
  if (one.words.length === 0 || other.words.length === 0) return false;
  if (one.key === other.key) return true;
  return naming.has(part) && (one.key.includes(other.key) || other.key.includes(one.key));
}
