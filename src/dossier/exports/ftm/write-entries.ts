import { anchorOf, daysOfEvent, passageOf, placeOf } from "../../../record/formats/events/desk.js";
import type { RecordDemand, RecordEvent, RecordStatement } from "../../../record/schema.js";
import { type KeptDesk, pinOf } from "../desk.js";
import { entityOf, type FtmEntity, idOfArticle, idOfEntry, idsOfActors } from "./entity.js";
import { webAddress } from "./write-article.js";

/** The entries of one report that FollowTheMoney has a schema for. */
export function writeEntries(desk: KeptDesk): readonly FtmEntity[] {
  const { events, statements, demands } = desk.record;
  return [
    ...events.map((event) => writeEvent(desk, event)),
    ...statements.map((statement) => writeStatement(desk, statement)),
    ...demands.flatMap((demand) => writeDemand(desk, demand)),
  ];
}

/** Where it stands, as every entry has it. */
function sourceOf(desk: KeptDesk) {
  const { report } = desk.record;
  return {
    proof: [idOfArticle(desk)],
    publisher: [report.publisher],
    sourceUrl: [webAddress(report.url)],
  };
}

function writeEvent(desk: KeptDesk, event: RecordEvent): FtmEntity {
  const when = daysOfEvent(desk, event);
  return entityOf(idOfEntry(desk, event.id), "Event", {
    name: [anchorOf(desk, event)],
    summary: [passageOf(desk, event).words],
    startDate: [when?.from ?? null],
    endDate: [when?.to ?? null],
    location: [placeOf(desk, event)?.name ?? null],
    involved: idsOfActors(desk, [...event.actors, ...event.recipients]),
    keywords: [event.type, event.mode, event.factuality],
    notes: [voiceOf(desk, event)],
    recordId: [pinOf(desk, event.id, event.anchor.spans)],
    ...sourceOf(desk),
  });
}

/** Whose words it stands in; null in the report's own voice. */
function voiceOf(desk: KeptDesk, { statement }: RecordEvent): string | null {
  if (statement === null) return null;
  const actor = desk.statements.get(statement)?.source.actor;
  const name = desk.actors.get(actor ?? "")?.name;
  return `according to ${name ?? "somebody whom the text does not name"}`;
}

/** The words are the description; what kind of act they do is a keyword. */
function writeStatement(desk: KeptDesk, statement: RecordStatement): FtmEntity {
  const speaker = statement.source.actor;
  return entityOf(idOfEntry(desk, statement.id), "Note", {
    description: [statement.content.spans.map(desk.words).join(" … ")],
    entity: idsOfActors(desk, speaker === null ? [] : [speaker]),
    keywords: [statement.act, statement.form],
    notes: [pinOf(desk, statement.id, statement.content.spans)],
    ...sourceOf(desk),
  });
}

/** A link from who demands to each of whom it is demanded; without both there is nothing to link. */
function writeDemand(desk: KeptDesk, demand: RecordDemand): readonly FtmEntity[] {
  const [by] = idsOfActors(desk, demand.by === null ? [] : [demand.by]);
  if (by === undefined) return [];
  return idsOfActors(desk, demand.of)
    .filter((of) => of !== by)
    .map((of, index) =>
      entityOf(idOfEntry(desk, `${demand.id}-${index + 1}`), "UnknownLink", {
        subject: [by],
        object: [of],
        role: ["demands of"],
        summary: [demand.action.spans.map(desk.words).join(" … ")],
        date: [desk.record.report.published?.slice(0, 10) ?? null],
        recordId: [pinOf(desk, demand.id, demand.action.spans)],
        ...sourceOf(desk),
      }),
    );
}
