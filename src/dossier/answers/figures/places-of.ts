import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { RecordSpan } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import type { ActorRef } from "../types/index.js";
import { joiner, push } from "../words/join.js";

/** Characters of a report in which its dateline stands. */
const mostOfDateline = 80;

/** Numbers of the regions in which the places of a sentence lie. */
export type RegionsIn = (report: GatheredReport, sentence: RecordSpan) => ReadonlySet<number>;

/**
 * Places as regions: those that some sentence of a story names together, and those named with them in others, are one.
 * A sentence lies where it says "in", "at" or "near" a place: that tells "killed in Kelm" from "killed in Tarn", and
 * makes nothing of "the governor of Upper Kelm".
 */
export function regionsOf(gathered: Gathered): RegionsIn {
  const isPlace = placesAmong(gathered);
  const sentences = new Map(
    gathered.reports.map((report) => [report, sentencesWithPlaces(report, isPlace)]),
  );
  const all = [...sentences.values()].flatMap((some) => [...some.values()]);
  const numbers = new Map<string, number>();
  for (const { key } of all.flat()) if (!numbers.has(key)) numbers.set(key, numbers.size);
  const numberOf = ({ key }: Place) => numbers.get(key) ?? 0;
  const regions = joiner(numbers.size);
  for (const [first, ...others] of all)
    for (const other of others) if (first) regions.join(numberOf(first), numberOf(other));
  return (report, [start]) => {
    const places = sentences.get(report)?.get(start) ?? [];
    return new Set(
      places.filter(({ isWhere }) => isWhere).map((place) => regions.find(numberOf(place))),
    );
  };
}

interface Place {
  readonly key: string;
  /** It is where something happens, not whose. */
  readonly isWhere: boolean;
}

const whereabouts = new Set<string>(comparing.whereabouts);
const small = new Set<string>(comparing.small);

/** The word before it, articles left out, is "in", "at", "near". */
function isWhere({ desk, read }: GatheredReport, at: number): boolean {
  const { words } = read(desk.words([Math.max(0, at - 20), at]));
  const [before = "", last = ""] = words.slice(-2);
  return whereabouts.has(last) || (small.has(last) && whereabouts.has(before));
}

/** Whatever some report takes for a place is one in all. */
function placesAmong({ reports }: Gathered): (ref: ActorRef) => boolean {
  const refs = reports.flatMap((report) =>
    report.desk.record.actors.flatMap(({ id }) => report.actor(id) ?? []),
  );
  const places = new Set(refs.filter(({ kind }) => kind === "place").map(({ key }) => key));
  return ({ key }) => places.has(key);
}

/** The places that sentences name, by where those begin. */
function sentencesWithPlaces(
  report: GatheredReport,
  isPlace: (ref: ActorRef) => boolean,
): ReadonlyMap<number, readonly Place[]> {
  const { desk, story } = report;
  const dash = desk.words([0, mostOfDateline]).search(/[—–]/u);
  const sentences = new Map<number, Place[]>();
  for (const { id, mentions } of desk.record.actors) {
    const ref = report.actor(id);
    if (ref === null || !isPlace(ref)) continue;
    const key = `${story} ${ref.identity ?? report.read(ref.name).key}`;
    for (const { spans } of mentions) {
      const span = spans[0];
      if (!span || span[0] < dash) continue;
      const [start] = desk.passage(span).span;
      const place = { key, isWhere: isWhere(report, span[0]) };
      push(sentences, start, place);
    }
  }
  return sentences;
}
