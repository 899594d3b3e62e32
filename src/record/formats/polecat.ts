import type { RecordActor, RecordEvent } from "../schema.js";
import {
  actorsOf,
  anchorOf,
  type Desk,
  daysOfEvent,
  deskOf,
  joinNames,
  nameOfEvent,
  passageOf,
  placeOf,
  tellerOf,
  timeOf,
} from "./events/desk.js";
import { quads } from "./events/quads.js";
import type { RecordOnlyFormat } from "./format.js";
import { type Columns, writeHead, writeRows, writeSpans } from "./table.js";

interface Row {
  readonly desk: Desk;
  readonly event: RecordEvent;
}

type Side = "actors" | "recipients";

/** POLECAT's columns in its order; then ours. What the record cannot know stays empty. */
const columns: Columns<Row> = {
  "Event ID": ({ desk, event }) => nameOfEvent(desk, event),
  "Event Date": ({ desk, event }) => {
    const when = daysOfEvent(desk, event);
    return when?.unit === "day" ? when.from : null;
  },
  "Event Type": ({ event }) => event.type,
  "Event Mode": ({ event }) => event.mode,
  Intensity: () => null,
  "Quad Code": ({ event }) => quads[event.type],
  Contexts: () => null,
  "Actor Name": (row) => join(row, "actors", (actor) => actor.fullName ?? actor.name),
  "Actor Country": (row) => join(row, "actors", (actor) => actor.country ?? ""),
  "Actor COW": () => null,
  "Primary Actor Sector": (row) => join(row, "actors", (actor) => actor.sector ?? ""),
  "Actor Sectors": (row) => join(row, "actors", (actor) => actor.sector ?? ""),
  "Actor Title": (row) => join(row, "actors", titlesOf),
  "Actor Name Raw": (row) => join(row, "actors", (actor) => actor.name),
  "Wikipedia Actor ID": () => null,
  "Recipient Name": (row) => join(row, "recipients", (actor) => actor.fullName ?? actor.name),
  "Recipient Country": (row) => join(row, "recipients", (actor) => actor.country ?? ""),
  "Recipient COW": () => null,
  "Primary Recipient Sector": (row) => join(row, "recipients", (actor) => actor.sector ?? ""),
  "Recipient Sectors": (row) => join(row, "recipients", (actor) => actor.sector ?? ""),
  "Recipient Title": (row) => join(row, "recipients", titlesOf),
  "Recipient Name Raw": (row) => join(row, "recipients", (actor) => actor.name),
  "Wikipedia Recipient ID": () => null,
  Placename: ({ desk, event }) => placeOf(desk, event)?.name ?? null,
  City: () => null,
  District: () => null,
  Province: () => null,
  Country: ({ desk, event }) => placeOf(desk, event)?.country ?? null,
  Latitude: () => null,
  Longitude: () => null,
  "GeoNames ID": () => null,
  "Raw Placename": ({ desk, event }) => placeOf(desk, event)?.name ?? null,
  "Feature Type": () => null,
  Source: ({ desk }) => desk.record.report.publisher,
  "Publication Date": ({ desk }) => desk.record.report.published?.slice(0, 10) ?? null,
  "Story People": ({ desk }) => namesOf(desk, "person"),
  "Story Organizations": ({ desk }) => namesOf(desk, "organization"),
  "Story Locations": ({ desk }) => namesOf(desk, "place"),
  Language: ({ desk }) => desk.record.report.language,
  Version: ({ desk }) => `${desk.record.made.by} ${desk.record.made.model}`,
  "Event Time": ({ desk, event }) => timeOf(desk, event)?.edtf ?? null,
  "Event Text": ({ desk, event }) => anchorOf(desk, event),
  "Event Spans": ({ event }) => writeSpans(event.anchor.spans),
  Passage: ({ desk, event }) => passageOf(desk, event).words,
  Factuality: ({ event }) => event.factuality,
  Historical: ({ event }) => event.historical,
  Meeting: ({ event }) => event.meeting,
  Statement: ({ event }) => event.statement,
  According: ({ desk, event }) => tellerOf(desk, event.statement)?.name ?? null,
  Confidence: ({ event }) => event.confidence,
};

export const polecatColumns: readonly string[] = Object.keys(columns);

/** One event a row, under POLECAT's column names; several actors of an event are parted by `; `. */
export const polecat: RecordOnlyFormat = {
  name: "polecat",
  extension: ".polecat.csv",
  begin: () => writeHead(columns),
  each: ({ record }) => {
    const desk = deskOf(record);
    return writeRows(
      columns,
      record.events.map((event) => ({ desk, event })),
    );
  },
};

/** One part for each actor, also where it is empty, so that the columns go together; nothing when all are. */
function join({ desk, event }: Row, side: Side, cellOf: (actor: RecordActor) => string): string {
  const cells = actorsOf(desk, event[side]).map(cellOf);
  return cells.every((cell) => cell === "") ? "" : cells.join("; ");
}

function titlesOf(actor: RecordActor): string {
  return actor.roles.map((role) => role.title).join(", ");
}

function namesOf(desk: Desk, kind: RecordActor["kind"]): string {
  return joinNames(desk.record.actors.filter((actor) => actor.kind === kind));
}
