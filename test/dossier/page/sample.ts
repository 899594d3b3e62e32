import type { Dossier } from "../../../src/dossier/answers/types/index.js";
import type { PageInput } from "../../../src/dossier/page/desk.js";
import { timeline } from "./sample-timeline.js";
import {
  board,
  chair,
  day,
  lines,
  one,
  part,
  pin,
  texts,
  three,
  two,
  union,
} from "./sample-words.js";

const claim = {
  counts: "people",
  comparator: "exactly",
  dayFrom: "published",
  asOf: null,
  voice: null,
  act: null,
  standing: "count",
  copyOf: null,
} as const;

const figures: Dossier["figures"] = {
  ...part,
  total: 1,
  items: [
    {
      id: "1:f1",
      counts: "people",
      passage: pin(1, "f1", "The Harbour Board said 12 people were hurt."),
      class: "injured",
      share: null,
      unit: null,
      currency: null,
      story: 4,
      first: "2025-03-12",
      count: three,
      claims: [
        {
          ...claim,
          pin: pin(1, "f1", "12"),
          min: 12,
          max: 12,
          day: "2025-03-12",
          claimant: "5",
          origin: 9,
        },
        {
          ...claim,
          pin: pin(2, "f1", "12"),
          min: 12,
          max: 12,
          day: "2025-03-12",
          claimant: "5",
          origin: 9,
        },
        {
          ...claim,
          pin: pin(3, "f1", "At least 20"),
          min: 20,
          max: null,
          comparator: "at least",
          day: "2025-03-12",
          claimant: "outlet:x",
          origin: null,
        },
      ],
      spread: { min: 12, max: null },
      disputed: [{ day: "2025-03-12", claims: [0, 2] }],
      differs: [],
      series: [
        { claimant: "5", speaker: board, outlet: null, claims: [0, 1], trend: null },
        {
          claimant: "outlet:x",
          speaker: null,
          outlet: lines[2]?.outlet ?? null,
          claims: [2],
          trend: null,
        },
      ],
    },
  ],
};

const statements: Dossier["statements"] = {
  ...part,
  total: 1,
  items: [
    {
      id: "1:s2",
      speakers: [chair],
      acts: ["promise"],
      addressees: [],
      fullest: pin(1, "s2", "“We will mend it,”"),
      first: "2025-03-12",
      last: "2025-03-12",
      count: two,
      told: [1, 2].map((report) => ({
        pin: pin(report, "s2", "“We will mend it,”"),
        alike: report === 1 ? ("fullest" as const) : ("same words" as const),
        speaker: chair,
        source: pin(report, "s2", "Mira Tolvanen, its chair"),
        act: "promise" as const,
        form: "direct" as const,
        origin: 9,
      })),
    },
  ],
};

const demands: Dossier["demands"] = {
  ...part,
  total: 1,
  items: [
    {
      id: "1:d1",
      by: union,
      of: [board],
      action: pin(1, "d1", "to close the quay"),
      first: "2025-03-12",
      last: "2025-03-12",
      count: one,
      told: [{ pin: pin(1, "d1", "to close the quay"), alike: "fullest", of: [board], origin: 9 }],
      repeated: [],
      answers: [
        {
          reply: "refused",
          by: board,
          pin: pin(3, "e2", "refused to close", "the quay"),
          published: "2025-03-14",
          to: pin(1, "d1", "to close the quay"),
          inPart: false,
          otherNumber: false,
          otherDay: false,
          origin: null,
        },
      ],
      done: [],
    },
  ],
  table: [
    {
      actor: board,
      cells: [
        { demand: "1:d1", part: "is asked" },
        { demand: "1:d1", part: "refused" },
      ],
    },
    { actor: union, cells: [{ demand: "1:d1", part: "demands" }] },
  ],
};

const meetings: Dossier["meetings"] = {
  ...part,
  total: 1,
  items: [
    {
      id: "3:e3",
      people: [board, union],
      status: "held",
      dates: [day("2025-03-14")],
      places: [],
      moves: [],
      first: "2025-03-14",
      count: one,
      told: [
        {
          pin: pin(3, "e3", "met"),
          passage: pin(3, "e3", "The board refused to close “the quay” & met the union on Friday."),
          status: "held",
          when: day("2025-03-14"),
          time: null,
          place: null,
          people: [board, union],
          voice: null,
          origin: null,
        },
      ],
    },
  ],
};

export const dossier: Dossier = {
  story: {
    story: 4,
    title: "Crane falls </h1><script>alert(5)</script>",
    first: "2025-03-12",
    last: "2025-03-14",
    outlets: lines.map(({ outlet }) => ({ outlet: outlet ?? "", reports: 1 })),
    origins: [{ origin: 9, reports: [1, 2], copies: [{ report: 2, share: 1, stretches: [] }] }],
    actors: [board, union, chair].map((actor) => ({ actor, reports: 2, weight: 2 })),
    counts: { reports: 3, origins: 2, statements: 2, demands: 1, events: 5, figures: 3 },
    reports: lines,
    covered: { reports: 3, leftOut: 0, older: null, note: null },
  },
  timeline,
  statements,
  demands,
  figures,
  meetings,
  network: {
    scope: { story: 4 },
    nodes: [board, union].map((actor) => ({ actor, weight: 2 })),
    edges: [
      { from: "5", to: "6", kind: "met", weight: 1, pins: [pin(3, "e3", "met")] },
      {
        from: "6",
        to: "5",
        kind: "demands of",
        weight: 1,
        pins: [pin(1, "d1", "to close the quay")],
      },
    ],
    leftOut: 0,
    edgesLeftOut: 0,
    reports: lines,
    covered: { reports: 3, leftOut: 0, older: null, note: null },
  },
};

export const input: PageInput = {
  dossier,
  texts,
  changes: new Map(),
  made: "rapporteur 0.1.0 with model en-1",
};

/** The same story before anything was read in it. */
export const empty: PageInput = {
  ...input,
  dossier: {
    ...dossier,
    timeline: { ...timeline, items: [], total: 0 },
    statements: { ...statements, items: [], total: 0 },
    demands: { ...demands, items: [], table: [], total: 0 },
    figures: { ...figures, items: [], total: 0 },
    meetings: { ...meetings, items: [], total: 0 },
    network: { ...dossier.network, nodes: [], edges: [] },
    story: { ...dossier.story, actors: [], origins: [], reports: lines.slice(0, 1) },
  },
};
