import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { RecordActor, RecordDemand, RecordSpan } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import { type KnownActors, knownActors } from "../known-actors.js";
import type { ActorRef, Pin } from "../types/index.js";
import { stemOf } from "../words/stem.js";
import type { Wording } from "../words/wording.js";

/** A demand of one report, ready to be compared. */
export interface DemandDraft {
  readonly report: GatheredReport;
  readonly demand: RecordDemand;
  readonly by: ActorRef | null;
  readonly of: readonly ActorRef[];
  /** Those of whom it is demanded; where the report names none, whoever is to act in the words of the action. */
  readonly asked: readonly ActorRef[];
  /** Others whom the action speaks of: whose release is demanded. */
  readonly about: readonly ActorRef[];
  readonly pin: Pin;
  /** Of the action, without the names of those who ask and are asked among its stems. */
  readonly wording: Wording;
  /** What it asks for: stems of the action without names, titles and those who are asked; empty when nothing is left. */
  readonly content: ReadonlySet<string>;
}

/** Tellings of one demand. */
export type DemandSet = readonly DemandDraft[];

export function fullestOf(set: DemandSet): DemandDraft {
  return set.reduce((longest, draft) =>
    draft.wording.words.length > longest.wording.words.length ? draft : longest,
  );
}

/** All demands, in the order of publication and text. */
export function draftDemands(gathered: Gathered): readonly DemandDraft[] {
  const actors = knownActors(gathered);
  return gathered.reports.flatMap((report) =>
    report.desk.record.demands.map((demand) => draftDemand(report, demand, actors)),
  );
}

function draftDemand(
  report: GatheredReport,
  demand: RecordDemand,
  actors: KnownActors,
): DemandDraft {
  const pin = report.pin(demand.id, demand.action.spans);
  const sides = [...demand.of, ...(demand.by === null ? [] : [demand.by])];
  const leading = demand.of.length > 0 ? null : leadingActor(report, demand.action.spans);
  const asked = leading === null ? demand.of : [leading];
  const others = actorsIn(report, demand.action.spans).filter((id) => !asked.includes(id));
  return {
    report,
    demand,
    by: actors.of(report, demand.by),
    of: actors.all(report, demand.of),
    asked: actors.all(report, asked),
    about: actors.all(report, others),
    pin,
    wording: withoutNames(report.read(pin.text), report, sides),
    content: contentOf(report.read(pin.text), report, [...sides, ...asked]),
  };
}

/** A wording in which the names of some actors tell nothing, unless nothing else is left. */
export function withoutNames(
  wording: Wording,
  report: GatheredReport,
  actors: readonly string[],
): Wording {
  const stems = namesOf(report, actors, () => []);
  const left = [...wording.stems].filter((stem) => !stems.has(stem));
  return left.length === 0 ? wording : { ...wording, stems: new Set(left) };
}

/** Stems of "demand", "call", "accept": what any demand and any reply may say. */
const answering = new Set([...comparing.demandNouns, ...comparing.replyVerbs].map(stemOf));

/** What a wording tells beside the names and titles of some actors, and that something is demanded. */
export function contentOf(
  wording: Wording,
  report: GatheredReport,
  actors: readonly string[],
): ReadonlySet<string> {
  const names = namesOf(report, actors, ({ roles }) => roles.map(({ title }) => title));
  return new Set([...wording.stems].filter((stem) => !names.has(stem) && !answering.has(stem)));
}

function namesOf(
  report: GatheredReport,
  ids: readonly string[],
  more: (actor: RecordActor) => readonly string[],
): ReadonlySet<string> {
  const names = ids.flatMap((id) => {
    const actor = report.desk.actors.get(id);
    return actor ? [actor.name, actor.fullName ?? "", ...actor.aliases, ...more(actor)] : [];
  });
  return report.read(names.join(" ")).stems;
}

/** Actors that are mentioned inside some spans. */
function actorsIn({ desk }: GatheredReport, spans: readonly RecordSpan[]): readonly string[] {
  return desk.record.actors
    .filter(({ mentions }) => mentions.some((mention) => isWithin(mention.spans, spans)))
    .map(({ id }) => id);
}

function isWithin(inner: readonly RecordSpan[], outer: readonly RecordSpan[]): boolean {
  const [start, end] = [inner[0]?.[0] ?? 0, inner.at(-1)?.[1] ?? 0];
  return outer.some(([from, to]) => from <= start && end <= to);
}

const leads = new Set<string>(comparing.actionLeads);
const infinitives = new Set<string>(comparing.infinitives);
const passives = new Set<string>(comparing.passives);

/** Who is to act, where the action begins with them: "the mayor to resign", "that the mill hand over its books". */
function leadingActor(report: GatheredReport, spans: readonly RecordSpan[]): string | null {
  const { desk, read } = report;
  const [start, end] = [spans[0]?.[0] ?? 0, spans[0]?.[1] ?? 0];
  for (const { id, mentions, roles } of desk.record.actors)
    for (const { spans: named, form } of mentions) {
      if (form === "pronoun" || !isWithin(named, [[start, end]])) continue;
      const before = read(desk.words([start, named[0]?.[0] ?? start]));
      const titles = read(roles.map(({ title }) => title).join(" ")).words;
      const [next = ""] = read(desk.words([named.at(-1)?.[1] ?? end, end])).words;
      const isFirst = [...before.stems].every((stem) => read(titles.join(" ")).stems.has(stem));
      const isThat = before.words.some((word) => leads.has(word));
      if (isFirst && (infinitives.has(next) || (isThat && !passives.has(next)))) return id;
    }
  return null;
}
