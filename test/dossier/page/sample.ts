import type {
  ActorRef,
  Count,
  Dossier,
  Pin,
  ReportLine,
  When,
} from "../../../src/dossier/answers/types/index.js";
import type { PageInput } from "../../../src/dossier/page/desk.js";

/** A small story of three reports, the second a copy of the first, the third full of what markup must not believe. */
export const texts: ReadonlyMap<number, string> = new Map([
  [
    1,
    "🏗️ The crane in Port Alden fell on Tuesday.\n\nThe Harbour Board said 12 people were hurt. “We will mend it,” said Mira Tolvanen, its chair.\n\nThe union urged the board to close the quay.",
  ],
  [
    2,
    "The crane in Port Alden fell on Tuesday.\n\nThe Harbour Board said 12 people were hurt. “We will mend it,” said Mira Tolvanen, its chair.",
  ],
  [
    3,
    "The crane <script>alert(1)</script> fell on Monday, the union said. At least 20 people were hurt.\n\nNothing is cited from this paragraph.\n\nThe board refused to close “the quay” & met the union on Friday.\u202E",
  ],
]);

const lines: readonly ReportLine[] = [
  line(1, "Crane falls", "Alden Tide", "2025-03-12", 9),
  line(2, "A crane falls", "Quay & <b>Crane</b>", "2025-03-12", 9),
  {
    ...line(
      3,
      "</title><script>alert(2)</script>",
      '"><img src=x onerror=alert(3)>',
      "2025-03-14",
      null,
    ),
    url: "javascript:alert(4)",
  },
];

function line(
  report: number,
  title: string,
  outlet: string,
  published: string,
  origin: number | null,
): ReportLine {
  const url = `https://news.example/${report}?a=1&b="2"`;
  return { report, version: 1, id: `r-${report}`, title, outlet, url, published, origin };
}

export function pin(report: number, entry: string, ...words: readonly string[]): Pin {
  const text = texts.get(report) ?? "";
  const spans = words.map((piece) => {
    const unit = text.indexOf(piece);
    if (unit < 0) throw new Error(`not in report ${report}: ${piece}`);
    const start = [...text.slice(0, unit)].length;
    return [start, start + [...piece].length] as [number, number];
  });
  const { outlet = null, published = null } = lines.find((each) => each.report === report) ?? {};
  return { report, version: 1, entry, spans, text: words.join(" … "), outlet, published };
}

const who = (key: string, name: string, kind: ActorRef["kind"]): ActorRef => ({
  key,
  identity: Number(key),
  name,
  kind,
});
const board = who("5", "Harbour Board", "organization");
const union = who("6", "the union <i>", "organization");
const chair = who("7", "Mira Tolvanen", "person");
const crane = who("8", "the crane", "group");

const day = (date: string): When => ({
  edtf: date,
  first: date,
  last: date,
  precision: "day",
  clock: null,
});
const two: Count = { reports: 2, origins: 1 };
const one: Count = { reports: 1, origins: 1 };
const three: Count = { reports: 3, origins: 2 };

const part = {
  scope: { story: 4 },
  next: null,
  reports: lines,
  covered: { reports: 3, leftOut: 0 },
};

function told(report: number, passage: string, words: string, when: When | null, time: string) {
  return {
    pin: pin(report, "e1", words),
    passage: pin(report, "e1", passage),
    when,
    time: pin(report, "t1", time),
    place: null,
    factuality: "asserted",
    meeting: null,
    voice: report === 3 ? { statement: "s1", speaker: union } : null,
    origin: report === 3 ? null : 9,
  } as const;
}

const timeline: Dossier["timeline"] = {
  ...part,
  total: 3,
  items: [
    {
      id: "1:e1",
      type: "ASSAULT",
      modes: [],
      actors: [],
      recipients: [crane],
      places: [],
      dates: [
        { when: day("2025-03-10"), count: one, told: [2] },
        { when: day("2025-03-11"), count: two, told: [0, 1] },
      ],
      datesDiffer: true,
      factualities: [{ factuality: "asserted", count: three }],
      meetings: [],
      historical: false,
      first: "2025-03-12",
      count: three,
      told: [
        told(1, "🏗️ The crane in Port Alden fell on Tuesday.", "fell", day("2025-03-11"), "Tuesday"),
        told(2, "The crane in Port Alden fell on Tuesday.", "fell", day("2025-03-11"), "Tuesday"),
        told(
          3,
          "The crane <script>alert(1)</script> fell on Monday, the union said.",
          "fell",
          day("2025-03-10"),
          "Monday",
        ),
      ],
    },
    event("3:e3", "CONSULT", "met", "2025-03-14"),
    event("3:e2", "REJECT", "refused", null),
  ],
};

function event(
  id: string,
  type: "CONSULT" | "REJECT",
  words: string,
  date: string | null,
): Dossier["timeline"]["items"][number] {
  const when = date === null ? null : day(date);
  const passage = "The board refused to close “the quay” & met the union on Friday.\u202E";
  return {
    id,
    type,
    modes: [],
    actors: [board, union],
    recipients: [union],
    places: [],
    dates: when === null ? [] : [{ when, count: one, told: [0] }],
    datesDiffer: false,
    factualities: [{ factuality: "asserted", count: one }],
    meetings: type === "CONSULT" ? ["held"] : [],
    historical: false,
    first: "2025-03-14",
    count: one,
    told: [told(3, passage, words, when, "Friday")],
  };
}

const claim = {
  counts: "people",
  comparator: "exactly",
  dayFrom: "published",
  asOf: null,
  voice: null,
  act: null,
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
          otherNumber: false,
          origin: null,
        },
      ],
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
    origins: [{ origin: 9, reports: [1, 2] }],
    actors: [board, union, chair].map((actor) => ({ actor, reports: 2, weight: 2 })),
    counts: { reports: 3, origins: 2, statements: 2, demands: 1, events: 5, figures: 3 },
    reports: lines,
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
    reports: lines,
    covered: { reports: 3, leftOut: 0 },
  },
};

export const input: PageInput = { dossier, texts, made: "rapporteur 0.1.0 with model en-1" };

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
