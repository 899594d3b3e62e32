import type { Archive } from "../../../archive/archive.js";
import { gather } from "../gather/gather.js";
import type { Gathered } from "../gather/gathered.js";
import { nameActors } from "../gather/name-actors.js";
import { byFrequency, countOf, idOf, publishedOf, takePart } from "../part.js";
import type { FigureClaim, FigureItem, FiguresAnswer, Part, Scope } from "../types/index.js";
import { weigherOf } from "../words/alike.js";
import { draftFigures, type FigureDraft } from "./draft.js";
import { findDifferences, findDisputes } from "./find-disputes.js";
import { joinFigures } from "./join.js";
import { makeSeries } from "./make-series.js";
import { headOf } from "./what-is-counted.js";

/** Figures of a scope side by side: who counts how many of the same thing, and when. */
export async function tellFigures(
  archive: Archive,
  scope: Scope,
  part: Part = {},
): Promise<FiguresAnswer> {
  const gathered = await gather(archive, scope);
  return nameActors(archive, takePart(gathered, findFigures(gathered), part));
}

export function findFigures(gathered: Gathered): readonly FigureItem[] {
  const drafts = draftFigures(gathered);
  const weigh = weigherOf(new Set(drafts.map(({ wording }) => wording)));
  const { actor } = gathered.scope;
  return joinFigures(drafts, weigh)
    .map((set) => ({ item: makeItem(set), order: set[0]?.report.order ?? 0 }))
    .filter(
      ({ item }) =>
        actor === undefined || item.claims.some(({ voice }) => voice?.speaker?.identity === actor),
    )
    .sort((a, b) => b.item.count.origins - a.item.count.origins || a.order - b.order)
    .map(({ item }) => item);
}

function makeItem(unordered: readonly FigureDraft[]): FigureItem {
  const first = unordered[0] as FigureDraft;
  const drafts = [...unordered].sort(
    (a, b) => compare(dayOf(a) ?? "", dayOf(b) ?? "") || a.report.order - b.report.order,
  );
  const places = new Map(drafts.map((draft, index) => [draft, index]));
  const claims = drafts.map((draft) => makeClaim(draft, places));
  const { figure } = first;
  return {
    id: idOf(first.report, figure.id),
    counts: nameOf(unordered),
    passage: first.passage,
    class: first.class,
    share: first.share,
    unit: figure.unit,
    currency: figure.currency,
    story: first.report.story,
    first: publishedOf(unordered.map(({ report }) => report)).first,
    count: countOf(unordered.map(({ report }) => report)),
    claims,
    spread: spreadOf(claims),
    disputed: findDisputes(claims),
    differs: findDifferences(claims),
    series: makeSeries(
      claims,
      drafts.map(({ report }) => report.line.outlet),
    ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What most of them call it. "Bodies" among "people" is no name for what all of them count. */
function nameOf(drafts: readonly FigureDraft[]): string | null {
  const named = drafts.flatMap(({ figure }) => figure.counts ?? []);
  const nouns = new Set(drafts.flatMap(({ figure }) => headOf(figure.counts, null) ?? []));
  const isByClass = drafts[0]?.class !== null && drafts[0]?.head === null;
  return isByClass && nouns.size > 1 ? null : (byFrequency(named)[0] ?? null);
}

/** A copy holds for the day of what it copies. */
function dayOf({ asOf, report, copyOf }: FigureDraft): string | null {
  if (copyOf) return dayOf(copyOf);
  return asOf?.last ?? report.day;
}

function makeClaim(draft: FigureDraft, places: ReadonlyMap<FigureDraft, number>): FigureClaim {
  const { report, figure, pin, voice, act, asOf, standing, copyOf, claimant } = draft;
  const { counts, min, max, comparator } = figure;
  const day = dayOf(draft);
  return {
    pin,
    counts,
    min,
    max,
    comparator,
    day,
    dayFrom: day === null ? null : (copyOf ?? draft).asOf ? "text" : "published",
    asOf,
    voice,
    act,
    standing,
    copyOf: copyOf === null ? null : (places.get(copyOf) ?? null),
    claimant,
    origin: report.line.origin,
  };
}

/** A bound that one claim leaves open is open. */
function spreadOf(claims: readonly FigureClaim[]): FigureItem["spread"] {
  const least = claims.map(({ min }) => min);
  const most = claims.map(({ max }) => max);
  return {
    min: least.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b))),
    max: most.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b))),
  };
}
