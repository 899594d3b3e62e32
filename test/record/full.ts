import type {
  Actor,
  Demand,
  EventEntry,
  FigureEntry,
  Reading,
  TimeEntry,
} from "../../src/reading/reading.js";
import { makeRecord, type Read } from "../../src/record/index.js";
import { analyse, at, made, mention, reading } from "./fixture.js";

/** The fixture's report with a paragraph more, and with an entry of every kind. */
export const text = `${reading.source.text}

About 40 cranes 🏗️ have stood idle since January 2025. The two sides will meet by the cranes 🏗️ in Quay Hall at 9 a.m. on 18 March.`;

const place = (words: string, nth = 0) => at(words, nth, text);

const times: readonly TimeEntry[] = [
  {
    id: "t1",
    span: place("Tuesday"),
    type: "DATE",
    value: "2025-03-11",
    mod: null,
    edtf: "2025-03-11",
    basis: "resolved",
    against: "published",
    rule: "fixture",
  },
  {
    id: "t2",
    span: place("January 2025"),
    type: "DATE",
    value: "2025-01",
    mod: null,
    edtf: "2025-01",
    basis: "stated",
    against: null,
    rule: "fixture",
  },
  {
    id: "t3",
    span: place("9 a.m. on 18 March"),
    type: "TIME",
    value: "2025-03-18T09:00",
    mod: null,
    edtf: "2025-03-18T09:00:00",
    basis: "resolved",
    against: "published",
    rule: "fixture",
  },
];

const actors: readonly Actor[] = [
  ...reading.actors.map((actor) =>
    actor.id === "a1"
      ? { ...actor, fullName: "The dockers' union", sector: "LAB", country: "NOR" }
      : actor,
  ),
  {
    id: "a5",
    kind: "place",
    name: "Quay Hall",
    fullName: null,
    aliases: [],
    roles: [],
    country: null,
    sector: null,
    mentions: [mention(place("Quay Hall"), "name")],
  },
];

const blank = {
  mode: null,
  time: null,
  place: null,
  historical: false,
  meeting: null,
  confidence: 0.8,
  rule: "fixture",
} as const;

const events: readonly EventEntry[] = [
  {
    ...blank,
    id: "e1",
    type: "REJECT",
    anchor: { spans: [place("will not"), place("sign")] },
    actors: ["a1"],
    recipients: ["a3"],
    time: "t1",
    factuality: "asserted",
    statement: "s1",
  },
  {
    ...blank,
    id: "e2",
    type: "ACCUSE",
    mode: "ALLEGE",
    anchor: { spans: [place("claimed")] },
    actors: ["a4"],
    recipients: ["a3", "a1"],
    factuality: "asserted",
    statement: "s2",
  },
  {
    ...blank,
    id: "e3",
    type: "CONSULT",
    anchor: { spans: [place("meet")] },
    actors: ["a1", "a3"],
    recipients: [],
    time: "t3",
    place: "a5",
    factuality: "planned",
    meeting: "planned",
    statement: null,
    confidence: 0.75,
  },
];

const demands: readonly Demand[] = [
  {
    id: "d1",
    by: "a2",
    of: ["a3"],
    action: { spans: [place("until the cranes are safe")] },
    statement: "s1",
  },
];

const figures: readonly FigureEntry[] = [
  {
    id: "f1",
    spans: [place("About 40")],
    min: 40,
    max: 40,
    comparator: "about",
    counts: "cranes",
    unit: null,
    currency: null,
    asOf: null,
    statement: null,
    according: null,
  },
];

export const fullReading: Reading = {
  ...reading,
  source: { ...reading.source, text },
  analysis: analyse(text),
  actors,
  times,
  demands,
  events,
  figures,
};

export const full: Read = { record: makeRecord(fullReading, made), reading: fullReading };
