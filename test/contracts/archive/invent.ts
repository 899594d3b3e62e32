import type { ReportRecord } from "../../../src/record/index.js";
import { sha256Of } from "../../../src/text/hash.js";

type Statement = ReportRecord["statements"][number];
type Event = ReportRecord["events"][number];

/** An invented report in few words; entries pin the first place of their words. */
export interface Sketch {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly model?: string;
  /** Names of people and bodies, `a1` on; further forms follow a slash. */
  readonly actors?: readonly string[];
  /** Days as EDTF, `t1` on; pinned to nothing. */
  readonly times?: readonly string[];
  readonly statements?: readonly (Partial<Statement> & { words: string; by?: string | null })[];
  readonly demands?: readonly { words: string; by?: string | null; of?: readonly string[] }[];
  readonly events?: readonly (Partial<Event> & { words: string })[];
  readonly figures?: readonly { words: string; according?: string | null; asOf?: string | null }[];
}

export const at = "2026-03-01T08:00:00Z";

/** How a report is added under its own id. */
export function how(record: ReportRecord): { key: string; at: string } {
  return { key: record.report.id, at };
}

export function invent(sketch: Sketch): ReportRecord {
  const { text } = sketch;
  const pin = (words: string): { spans: [number, number][] } => ({ spans: [spanOf(text, words)] });
  const { statements = [], demands = [], events = [], figures = [] } = sketch;
  return {
    format: "rapporteur-record",
    version: 1,
    made: { by: "rapporteur 0.1.0", model: sketch.model ?? "en-1", at: null },
    report: {
      id: sketch.id,
      url: null,
      title: sketch.title ?? null,
      byline: null,
      publisher: sketch.publisher ?? null,
      published: sketch.published ?? null,
      publishedBasis: sketch.published ? "given" : null,
      language: "en",
      sha256: sha256Of(text),
      text,
      credits: [],
    },
    actors: (sketch.actors ?? []).map((forms, index) => actorOf(forms, index)),
    times: (sketch.times ?? []).map((edtf, index) => ({
      id: `t${index + 1}`,
      spans: [],
      type: "DATE",
      value: edtf,
      mod: null,
      edtf,
      basis: "stated",
      against: null,
    })),
    statements: statements.map(({ words, by = null, ...more }, index) => ({
      id: `s${index + 1}`,
      source: { spans: [], actor: by, implied: "sketched" },
      cue: { spans: [], lemma: null },
      content: pin(words),
      form: "indirect",
      act: "say",
      addressees: [],
      sourcing: "named",
      medium: null,
      within: null,
      time: null,
      place: null,
      confidence: 0.9,
      ...more,
    })),
    demands: demands.map(({ words, by = null, of = [] }, index) => ({
      id: `d${index + 1}`,
      by,
      of: [...of],
      action: pin(words),
      statement: null,
    })),
    events: events.map(({ words, ...more }, index) => ({
      id: `e${index + 1}`,
      type: "CONSULT",
      mode: null,
      anchor: pin(words),
      actors: [],
      recipients: [],
      time: null,
      place: null,
      factuality: "asserted",
      historical: false,
      meeting: null,
      statement: null,
      confidence: 0.8,
      ...more,
    })),
    figures: figures.map(({ words, according = null, asOf = null }, index) => ({
      id: `f${index + 1}`,
      ...pin(words),
      min: 40,
      max: 40,
      comparator: "exactly",
      counts: null,
      unit: null,
      currency: null,
      asOf,
      statement: null,
      according,
    })),
    notices: [],
  };
}

function actorOf(forms: string, index: number): ReportRecord["actors"][number] {
  const [name = "", ...aliases] = forms.split("/");
  return {
    id: `a${index + 1}`,
    kind: "person",
    name,
    fullName: null,
    aliases,
    roles: [],
    country: null,
    sector: null,
    mentions: [],
  };
}

function spanOf(text: string, words: string): [number, number] {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`not in the text: ${words}`);
  const start = [...text.slice(0, from)].length;
  return [start, start + [...words].length];
}

/** A small newsroom's week, in four reports of three outlets. */
export const week = {
  talks: invent({
    id: "talks",
    title: "Talks on the ferry of Port Alden",
    publisher: "The Alden Tide",
    published: "2026-02-03",
    text: "Mayor Mira Tolvanen said the night ferry must sail again. ⚓ She urged the Harbour Board to hire 40 sailors by March. The board met in Quay Hall on Monday.",
    actors: ["Mira Tolvanen/Tolvanen", "Harbour Board/board", "Quay Hall"],
    times: ["2026-02-02", "2026-03"],
    statements: [
      { words: "the night ferry must sail again", by: "a1", act: "demand", addressees: ["a2"] },
    ],
    demands: [{ words: "hire 40 sailors", by: "a1", of: ["a2"] }],
    events: [{ words: "met", actors: ["a2"], place: "a3", time: "t1" }],
    figures: [{ words: "40 sailors", according: "a1", asOf: "t2" }],
  }),
  answer: invent({
    id: "answer",
    title: "Board answers the mayor",
    publisher: "Sund Courier",
    published: "2026-02-05",
    text: "The Harbour Board refused. Its chair Émile Dørum said no ferry sails without a cease-fire over wages. Mira Tolvanen denied any quarrel.",
    actors: ["Harbour Board", "Émile Dørum", "Mira Tolvanen"],
    times: ["2026-02-04"],
    statements: [
      {
        words: "no ferry sails without a cease-fire over wages",
        by: "a2",
        act: "refuse",
        time: "t1",
      },
      { words: "any quarrel", by: "a3", act: "deny" },
    ],
    events: [{ words: "refused", type: "REJECT", actors: ["a1"], factuality: "denied" }],
  }),
  wages: invent({
    id: "wages",
    title: "Wages rise in Sund",
    publisher: "SUND COURIER",
    published: "2026-02-04",
    text: "Wages of sailors rise by a tenth, the guild announced. Nobody spoke of the ferry.",
    actors: ["the guild"],
    statements: [{ words: "Wages of sailors rise by a tenth", by: "a1", act: "announce" }],
  }),
  undated: invent({
    id: "undated",
    text: "A note without a date: the ferry is painted green.",
  }),
} as const;
