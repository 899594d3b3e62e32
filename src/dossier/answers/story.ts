import type { Archive } from "../../archive/archive.js";
import type { KeptGroup } from "../../archive/groups.js";
import type { RecordSpan } from "../../record/schema.js";
import { overlapOf } from "../origins/overlap.js";
import { wordsOfText } from "../origins/text-words.js";
import { findGroup } from "./find-group.js";
import { gather } from "./gather/gather.js";
import type { Gathered, GatheredReport } from "./gather/gathered.js";
import { nameActors } from "./gather/name-actors.js";
import { publishedOf } from "./part.js";
import type { ActorRef, StoryAnswer, StoryCopy, StoryOrigin } from "./types/index.js";
import { push } from "./words/join.js";

const mostActors = 20;
const mostReports = 500;
/** Texts compared word for word with the first of their origin. */
const mostCopies = 50;

/** A story in short; null when there is none of that number. Of a story that was merged, the one that it went into. */
export async function tellStory(archive: Archive, story: number): Promise<StoryAnswer | null> {
  const group = await findGroup(archive, "story", story);
  if (!group) return null;
  const gathered = await gather(archive, { story: group.number });
  return nameActors(archive, makeStory(gathered, group));
}

export function makeStory({ reports, covered }: Gathered, group: KeptGroup): StoryAnswer {
  const all = (list: "statements" | "demands" | "events" | "figures") =>
    reports.reduce((sum, { desk }) => sum + desk.record[list].length, 0);
  return {
    story: group.number,
    title: group.name,
    ...publishedOf(reports),
    outlets: outletsOf(reports),
    origins: originsOf(reports),
    actors: mainActors(reports),
    counts: {
      reports: reports.length,
      origins: new Set(reports.map(({ origin }) => origin)).size,
      statements: all("statements"),
      demands: all("demands"),
      events: all("events"),
      figures: all("figures"),
    },
    reports: reports.slice(0, mostReports).map(({ line }) => line),
    covered,
  };
}

function outletsOf(reports: readonly GatheredReport[]): StoryAnswer["outlets"] {
  const counts = new Map<string, number>();
  for (const { line } of reports)
    if (line.outlet !== null) counts.set(line.outlet, (counts.get(line.outlet) ?? 0) + 1);
  return [...counts]
    .map(([outlet, number]) => ({ outlet, reports: number }))
    .sort((a, b) => b.reports - a.reports);
}

function originsOf(reports: readonly GatheredReport[]): readonly StoryOrigin[] {
  const origins = new Map<number, GatheredReport[]>();
  for (const report of reports)
    if (report.line.origin !== null) push(origins, report.line.origin, report);
  return [...origins]
    .filter(([, same]) => same.length > 1)
    .map(([origin, same]) => ({
      origin,
      reports: same.map(({ line }) => line.report),
      copies: copiesOf(same),
    }))
    .sort((a, b) => b.reports.length - a.reports.length);
}

function copiesOf([first, ...others]: readonly GatheredReport[]): readonly StoryCopy[] {
  const wordsOf = ({ desk }: GatheredReport) => wordsOfText(desk.record.report.text);
  if (first === undefined) return [];
  const words = wordsOf(first);
  return others.slice(0, mostCopies).map((other) => {
    const { ofSecond, runs } = overlapOf(words, wordsOf(other));
    const stretches = runs.map(({ first: one, second }) => ({
      first: [...one] as RecordSpan,
      copy: [...second] as RecordSpan,
    }));
    return { report: other.line.report, share: Math.round(ofSecond * 1000) / 1000, stretches };
  });
}

/** Those with a name most mentioned, copies of a text counted once; places only where they act. */
function mainActors(reports: readonly GatheredReport[]): StoryAnswer["actors"] {
  const found = new Map<string, { actor: ActorRef; reports: number; weight: number }>();
  const origins = new Set<string>();
  for (const report of reports) {
    const isCopy = origins.has(report.origin);
    origins.add(report.origin);
    const acting = actingIn(report);
    for (const { id, kind, mentions } of report.desk.record.actors) {
      const actor = report.actor(id);
      const isNamed = mentions.some(({ form }) => form === "name");
      if (!actor || !isNamed || (kind === "place" && !acting.has(id))) continue;
      const known = found.get(actor.key) ?? { actor, reports: 0, weight: 0 };
      known.reports++;
      known.weight += isCopy ? 0 : mentions.length;
      found.set(actor.key, known);
    }
  }
  const byWeight = [...found.values()].sort((a, b) => b.weight - a.weight || b.reports - a.reports);
  return byWeight.slice(0, mostActors);
}

function actingIn({ desk: { record } }: GatheredReport): ReadonlySet<string> {
  return new Set([
    ...record.statements.flatMap(({ source }) => source.actor ?? []),
    ...record.events.flatMap(({ actors }) => actors),
    ...record.demands.flatMap(({ by, of }) => [...of, ...(by === null ? [] : [by])]),
  ]);
}
