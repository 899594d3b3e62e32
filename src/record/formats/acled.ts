import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { countryByCapital, countryByName } from "../../reading/2-actors/country-of.js";
import { foldName } from "../../reading/2-actors/fold-name.js";
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
} from "./events/desk.js";
import { middleOf, type When } from "./events/when.js";
import type { RecordOnlyFormat } from "./format.js";
import { type Columns, writeHead, writeRows, writeSpans } from "./table.js";

interface Row {
  readonly desk: Desk;
  readonly event: RecordEvent;
  readonly when: When | null;
  readonly place: RecordActor | null;
}

/** ACLED's columns in its order; then ours. What the record cannot know stays empty. */
const columns: Columns<Row> = {
  event_id_cnty: ({ desk, event }) => nameOfEvent(desk, event),
  event_date: dateOf,
  year: ({ when }) => (when && when.from.slice(0, 4) === when.to.slice(0, 4) ? yearOf(when) : null),
  time_precision: ({ when }) => timePrecision[when?.unit ?? "longer"],
  disorder_type: (row) => (eventTypeOf(row) === null ? null : "Demonstrations"),
  event_type: eventTypeOf,
  sub_event_type: () => null,
  actor1: (row) => actorsOf(row.desk, row.event.actors)[0]?.name ?? null,
  assoc_actor_1: (row) => joinNames(actorsOf(row.desk, row.event.actors).slice(1)),
  inter1: () => null,
  actor2: (row) => actorsOf(row.desk, row.event.recipients)[0]?.name ?? null,
  assoc_actor_2: (row) => joinNames(actorsOf(row.desk, row.event.recipients).slice(1)),
  inter2: () => null,
  interaction: () => null,
  civilian_targeting: () => null,
  iso: ({ place }) => codes.find(([, three]) => three === place?.country)?.[2] ?? null,
  region: () => null,
  country: ({ place }) => countryNameOf(place),
  admin1: () => null,
  admin2: () => null,
  admin3: () => null,
  location: ({ place }) => place?.name ?? null,
  latitude: () => null,
  longitude: () => null,
  geo_precision: ({ place }) => geoPrecisionOf(place),
  source: ({ desk }) => desk.record.report.publisher,
  source_scale: () => null,
  notes: ({ desk, event }) => passageOf(desk, event).words,
  fatalities: () => null,
  tags: () => null,
  timestamp: () => null,
  plover_type: ({ event }) => event.type,
  plover_mode: ({ event }) => event.mode,
  factuality: ({ event }) => event.factuality,
  historical: ({ event }) => event.historical,
  statement: ({ event }) => event.statement,
  according: ({ desk, event }) => tellerOf(desk, event.statement)?.name ?? null,
  anchor: ({ desk, event }) => anchorOf(desk, event),
  anchor_spans: ({ event }) => writeSpans(event.anchor.spans),
  report_id: ({ desk }) => desk.record.report.id,
  url: ({ desk }) => desk.record.report.url,
  confidence: ({ event }) => event.confidence,
};

export const acledColumns: readonly string[] = Object.keys(columns);

/** What is told as having happened or going on, one event a row, under ACLED's column names. */
export const acled: RecordOnlyFormat = {
  name: "acled",
  extension: ".acled.csv",
  begin: () => writeHead(columns),
  each: ({ record }) => {
    const desk = deskOf(record);
    const happened = record.events.filter(
      ({ factuality }) => factuality === "asserted" || factuality === "ongoing",
    );
    const rows = happened.map((event) => {
      return { desk, event, when: daysOfEvent(desk, event), place: placeOf(desk, event) };
    });
    return writeRows(columns, rows);
  },
};

/** 1 the day, 2 the week, 3 the month; coarser than that ACLED has no code. */
const timePrecision: Readonly<Record<When["unit"], 1 | 2 | 3 | null>> = {
  day: 1,
  week: 2,
  month: 3,
  year: null,
  longer: null,
};

/** As ACLED dates what is known to the week or month: by its middle, unless its beginning or end is named. */
function dateOf({ desk, event, when }: Row): string | null {
  if (when === null || timePrecision[when.unit] === null) return null;
  const mod = desk.times.get(event.time ?? "")?.mod;
  if (mod === "START") return when.from;
  return mod === "END" ? when.to : middleOf(when);
}

function yearOf(when: When): number {
  return Number(when.from.slice(0, 4));
}

/** Only what PLOVER's modes say outright: whether a protest is peaceful, or whether force was a battle, they do not. */
function eventTypeOf({ event }: Row): string | null {
  if (event.type !== "PROTEST") return null;
  return event.mode === "DEMO" ? "Protests" : event.mode === "RIOT" ? "Riots" : null;
}

function countryNameOf(place: RecordActor | null): string | null {
  const two = codes.find(([, three]) => three === place?.country)?.[0];
  const names = (english.countries as Readonly<Record<string, string | readonly string[]>>)[
    two ?? ""
  ];
  return (typeof names === "string" ? names : names?.[0]) ?? null;
}

/** 1 for a capital, 3 for a whole country; of other places the record does not know how wide they are. */
function geoPrecisionOf(place: RecordActor | null): 1 | 3 | null {
  if (place === null) return null;
  const words = foldName(place.name);
  if (countryByName(words) !== null) return 3;
  return countryByCapital(words) === null ? null : 1;
}
