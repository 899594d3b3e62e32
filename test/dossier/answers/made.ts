import { gatherReport } from "../../../src/dossier/answers/gather/gather.js";
import type { Gathered, GatheredReport } from "../../../src/dossier/answers/gather/gathered.js";
import type { Scope } from "../../../src/dossier/answers/types/index.js";
import { wordingOf } from "../../../src/dossier/answers/words/wording.js";
import type {
  RecordActor,
  RecordDemand,
  RecordEvent,
  RecordFigure,
  RecordSpan,
  RecordStatement,
  ReportRecord,
} from "../../../src/record/schema.js";

/** Reports made by hand: words are looked up in the text, names stand for actors. */
export interface Made {
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly origin?: number;
  /** Names of actors that only the text names: people, and places. */
  readonly people?: readonly string[];
  readonly places?: readonly string[];
  /** Titles by the name of who holds them, and the name of the actor that they are of. */
  readonly titles?: Readonly<Record<string, readonly [title: string, of?: string]>>;
  /** Names of actors that belong to no identity. */
  readonly unplaced?: readonly string[];
  readonly statements?: readonly MadeStatement[];
  readonly demands?: readonly MadeDemand[];
  readonly events?: readonly MadeEvent[];
  readonly figures?: readonly MadeFigure[];
}

interface MadeStatement extends Partial<Pick<RecordStatement, "act" | "form">> {
  readonly by: string | null;
  readonly words: string;
  readonly to?: readonly string[];
}
interface MadeDemand {
  readonly by: string | null;
  readonly of: readonly string[];
  readonly words: string;
}
interface MadeEvent extends Partial<Pick<RecordEvent, "type" | "meeting" | "factuality">> {
  readonly words: string;
  readonly by: readonly string[];
  readonly to?: readonly string[];
  readonly on?: string;
  readonly in?: string;
}
interface MadeFigure
  extends Partial<Pick<RecordFigure, "unit" | "currency" | "comparator" | "counts">> {
  readonly words: string;
  readonly min: number | null;
  readonly max: number | null;
  /** Index of the statement that tells it. */
  readonly statement?: number;
}

/** Reports in the order given, as if a story held them all; a name is the same identity everywhere. */
export function gathered(reports: readonly Made[], scope: Scope = {}): Gathered {
  const identities = new Map<string, number>();
  const made = reports.map((one, index) => makeReport(one, index, identities));
  return {
    scope,
    reports: made,
    memberships: [],
    covered: { reports: made.length, leftOut: 0, older: null, note: null },
  };
}

function makeReport(made: Made, order: number, identities: Map<string, number>): GatheredReport {
  const record = makeRecord(made, order + 1);
  const placed = record.actors.filter(({ name }) => !made.unplaced?.includes(name));
  for (const { name } of placed)
    if (!identities.has(name)) identities.set(name, 100 + identities.size);
  const numbers = new Map(placed.map(({ id, name }) => [id, identities.get(name) ?? 0]));
  const { id, title, publisher, url, published, language } = record.report;
  const number = order + 1;
  const report = { number, key: id, id, title, publisher, url, published, language };
  return gatherReport(
    { report: { ...report, version: 1, addedAt: "" }, version: 1, addedAt: "", record },
    order,
    { story: 1, origin: made.origin ?? null, identities: numbers },
    wordingOf,
  );
}

/** Where words stand, in code points. */
function at(text: string, words: string): RecordSpan {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`not in the text: ${words}`);
  return [from, from + words.length];
}

export function makeRecord(made: Made, number = 1): ReportRecord {
  const { text, statements = [], demands = [], events = [], figures = [] } = made;
  const actors = actorsOf(made);
  const idOf = (name: string | null | undefined) =>
    actors.find((actor) => actor.name === name)?.id ?? null;
  const idsOf = (names: readonly string[] = []) => names.flatMap((name) => idOf(name) ?? []);
  const dates = [...new Set(events.flatMap(({ on }) => on ?? []))];
  const timeOf = (on: string | undefined) =>
    on === undefined ? null : `t${dates.indexOf(on) + 1}`;
  return {
    format: "rapporteur-record",
    version: 1,
    made: { by: "hand", model: "none", at: null },
    report: {
      ...{ id: `report-${number}`, url: null, title: `Report ${number}`, byline: null },
      ...{ publisher: made.outlet ?? `Outlet ${number}`, published: made.published ?? null },
      ...{ publishedBasis: null, language: "en", sha256: "0".repeat(64), text, credits: [] },
    },
    actors,
    times: dates.map((edtf, index) => ({
      ...{ id: `t${index + 1}`, spans: [[0, 1]], type: "DATE", value: edtf, mod: null },
      ...{ edtf, basis: "resolved", against: "published" },
    })),
    statements: statements.map(({ by, words, act = "say", form = "indirect", to }, index) => ({
      ...{ id: `s${index + 1}`, source: { spans: [], actor: idOf(by), implied: null } },
      ...{ cue: { spans: [], lemma: null }, content: { spans: [at(text, words)] }, form, act },
      ...{ addressees: idsOf(to), sourcing: "named", medium: null, within: null, time: null },
      ...{ place: null, confidence: 1 },
    })),
    demands: demands.map(
      ({ by, of, words }, index): RecordDemand => ({
        ...{ id: `d${index + 1}`, by: idOf(by), of: idsOf(of), statement: null },
        action: { spans: [at(text, words)] },
      }),
    ),
    events: events.map(
      (event, index): RecordEvent => ({
        ...{ id: `e${index + 1}`, type: event.type ?? "PROTEST", mode: null, statement: null },
        ...{ anchor: { spans: [at(text, event.words)] }, actors: idsOf(event.by) },
        ...{ recipients: idsOf(event.to), time: timeOf(event.on), place: idOf(event.in) },
        ...{ factuality: event.factuality ?? "asserted", historical: false, confidence: 1 },
        meeting: event.meeting ?? null,
      }),
    ),
    figures: figures.map(
      (figure, index): RecordFigure => ({
        ...{ id: `f${index + 1}`, spans: [at(text, figure.words)], min: figure.min },
        ...{ max: figure.max, comparator: figure.comparator ?? "exactly" },
        ...{ counts: figure.counts ?? null, unit: figure.unit ?? null, asOf: null },
        currency: figure.currency ?? null,
        statement: figure.statement === undefined ? null : `s${figure.statement + 1}`,
        according: null,
      }),
    ),
    notices: [],
  };
}

function actorsOf(made: Made): { -readonly [Key in keyof RecordActor]: RecordActor[Key] }[] {
  const { text, statements, demands, events, people = [], titles = {} } = made;
  const places = new Set([
    ...(events?.flatMap((event) => event.in ?? []) ?? []),
    ...(made.places ?? []),
  ]);
  const names = new Set([
    ...people,
    ...Object.entries(titles).flatMap(([holder, [, of]]) => [holder, of ?? []].flat()),
    ...(statements?.flatMap(({ by, to = [] }) => [...to, ...(by === null ? [] : [by])]) ?? []),
    ...(demands?.flatMap(({ by, of }) => [...of, ...(by === null ? [] : [by])]) ?? []),
    ...(events?.flatMap(({ by, to = [] }) => [...by, ...to]) ?? []),
    ...places,
  ]);
  const ids = new Map([...names].map((name, index) => [name, `a${index + 1}`]));
  return [...names].map((name) => ({
    ...{ id: ids.get(name) ?? "", kind: places.has(name) ? "place" : "organization", name },
    ...{ fullName: null, aliases: [], country: null, sector: null },
    roles: [titles[name] ?? []].flatMap(([title, of]) =>
      title === undefined ? [] : [{ title, of: ids.get(of ?? "") ?? null }],
    ),
    mentions: [{ spans: text.includes(name) ? [at(text, name)] : [], form: "name" as const }],
  }));
}
