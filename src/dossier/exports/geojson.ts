import {
  actorsOf,
  anchorOf,
  daysOfEvent,
  passageOf,
  placeOf,
  tellerOf,
} from "../../record/formats/events/desk.js";
import type { RecordActor, RecordEvent } from "../../record/schema.js";
import { desksOf, type KeptDesk, pinOf } from "./desk.js";
import type { ArchiveExport } from "./export.js";
import { findPoint } from "./geojson/find-point.js";

/**
 * GeoJSON (RFC 7946): a FeatureCollection with a Feature, on a line, for each event that has a place. Only capitals and
 * countries have a point, and `precision` says which it is; any other place has no geometry, which GeoJSON writes null.
 */
export const geojson: ArchiveExport = {
  name: "geojson",
  extension: ".geojson",
  async *write(order) {
    yield '{"type":"FeatureCollection","features":[';
    let isFirst = true;
    for await (const desk of desksOf(order)) {
      for (const event of desk.record.events) {
        const place = placeOf(desk, event);
        if (place === null) continue;
        yield `${isFirst ? "" : ","}\n${JSON.stringify(writeFeature(desk, event, place))}`;
        isFirst = false;
      }
    }
    yield "\n]}\n";
  },
};

function writeFeature(desk: KeptDesk, event: RecordEvent, place: RecordActor): object {
  const point = findPoint(place);
  const when = daysOfEvent(desk, event);
  const { report } = desk.record;
  const passage = passageOf(desk, event);
  return {
    type: "Feature",
    id: `${desk.kept.report.number}:${event.id}`,
    geometry: point === null ? null : { type: "Point", coordinates: point.at },
    properties: {
      place: place.name,
      precision: point?.precision ?? null,
      country: place.country,
      type: event.type,
      mode: event.mode,
      factuality: event.factuality,
      meeting: event.meeting,
      first_day: when?.from ?? null,
      last_day: when?.to ?? null,
      actors: actorsOf(desk, event.actors).map(({ name }) => name),
      recipients: actorsOf(desk, event.recipients).map(({ name }) => name),
      according: tellerOf(desk, event.statement)?.name ?? null,
      statement: event.statement,
      words: anchorOf(desk, event),
      passage: passage.words,
      passage_span: passage.span,
      pin: pinOf(desk, event.id, event.anchor.spans),
      report: report.id,
      outlet: report.publisher,
      published: report.published,
      url: report.url,
    },
  };
}
