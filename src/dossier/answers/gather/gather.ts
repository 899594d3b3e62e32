import type { Archive, KeptRecord } from "../../../archive/archive.js";
import type { PlacedMember } from "../../../archive/groups.js";
import { deskOf } from "../../../record/formats/events/desk.js";
import { whenOf } from "../../../record/formats/events/when.js";
import { quoteSpans } from "../../../record/formats/words.js";
import type { ReportRecord } from "../../../record/schema.js";
import { instantOf } from "../../instant.js";
import type { ActorRef, ReportLine, Scope, When } from "../types/index.js";
import { type ReadWords, wordReader } from "../words/wording.js";
import { chooseReports } from "./choose-reports.js";
import { coverOf } from "./cover.js";
import type { Gathered, GatheredReport } from "./gathered.js";

/** What is known of a report beside its record. */
export interface Place {
  readonly story: number | null;
  readonly origin: number | null;
  /** Identity by the actor's id in the record. */
  readonly identities: ReadonlyMap<string, number>;
}

/** Reads the reports of a scope. At most a thousand, or as many as it says: the newest. */
export async function gather(archive: Archive, scope: Scope): Promise<Gathered> {
  const chosen = await chooseReports(archive, scope);
  const { numbers } = chosen;
  const kept: KeptRecord[] = [];
  if (numbers.length > 0) for await (const one of archive.records(numbers)) kept.push(one);
  kept.sort(byPublication);
  const memberships = await archive.groups.ofAll("identity", numbers);
  const places = await placesOf(archive, numbers, scope, memberships);
  const read = wordReader();
  const reports = kept.map((one, order) =>
    gatherReport(one, order, places(one.report.number), read),
  );
  return { scope, reports, memberships, covered: coverOf(scope, chosen, kept.length) };
}

function byPublication(a: KeptRecord, b: KeptRecord): number {
  const [one, other] = [a, b].map(({ record }) => instantOf(record.report.published));
  if (one !== other) return (one ?? 0) < (other ?? 0) ? -1 : 1;
  return a.report.number - b.report.number;
}

/** Where each of some reports belongs. */
async function placesOf(
  { groups }: Archive,
  numbers: readonly number[],
  scope: Scope,
  memberships: readonly PlacedMember[],
): Promise<(report: number) => Place> {
  const groupsOf = async (kind: "story" | "origin") => {
    const placed = await groups.ofAll(kind, numbers);
    return new Map(placed.map(({ report, group }) => [report, group]));
  };
  const stories = scope.story === undefined ? await groupsOf("story") : null;
  const origins = await groupsOf("origin");
  const identities = new Map<number, Map<string, number>>();
  for (const { report, actor, group } of memberships) {
    const known = identities.get(report) ?? new Map<string, number>();
    if (actor !== null) identities.set(report, known.set(actor, group));
  }
  return (report) => ({
    story: scope.story ?? stories?.get(report) ?? null,
    origin: origins.get(report) ?? null,
    identities: identities.get(report) ?? new Map(),
  });
}

/** One report, ready to be asked for pins, actors and days. */
export function gatherReport(
  kept: KeptRecord,
  order: number,
  place: Place,
  read: ReadWords,
): GatheredReport {
  const { record } = kept;
  const { published } = record.report;
  const desk = deskOf(record);
  const line = lineOf(kept, place.origin);
  const actors = actorRefs(record, line.report, place.identities);
  const whens = new Map<string, When | null>();
  const actor = (id: string | null) => actors.get(id ?? "") ?? null;
  return {
    line,
    order,
    story: place.story,
    origin: place.origin === null ? `r${line.report}` : `${place.origin}`,
    day: published?.slice(0, 10) ?? null,
    desk,
    actor,
    actors: (ids) => distinct(ids.flatMap((id) => actor(id) ?? [])),
    read,
    when(id) {
      const time = desk.times.get(id ?? "");
      if (time === undefined) return null;
      if (!whens.has(time.id)) whens.set(time.id, daysOf(time));
      return whens.get(time.id) ?? null;
    },
    pin: (entry, spans) => ({
      report: line.report,
      version: line.version,
      entry,
      spans,
      text: quoteSpans(desk.words, spans),
      outlet: line.outlet,
      published,
    }),
  };
}

function lineOf(
  { report: { number }, version, record }: KeptRecord,
  origin: number | null,
): ReportLine {
  const { id, title, publisher, url, published } = record.report;
  return { report: number, version, id, title, outlet: publisher, url, published, origin };
}

function actorRefs(
  record: ReportRecord,
  report: number,
  identities: ReadonlyMap<string, number>,
): ReadonlyMap<string, ActorRef> {
  return new Map(
    record.actors.map(({ id, kind, name }) => {
      const identity = identities.get(id) ?? null;
      const key = identity === null ? `r${report}:${id}` : `${identity}`;
      return [id, { key, identity, name, kind }];
    }),
  );
}

function distinct(refs: readonly ActorRef[]): readonly ActorRef[] {
  return [...new Map(refs.map((ref) => [ref.key, ref])).values()];
}

function daysOf(time: ReportRecord["times"][number]): When | null {
  const days = whenOf(time);
  if (days === null) return null;
  const { from, to, unit, clock } = days;
  return { edtf: time.edtf ?? time.value, first: from, last: to, precision: unit, clock };
}
