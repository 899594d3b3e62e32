import { dayAfter, daysApart, gapBetween } from "../days.js";
import { differInAmounts, overlapOf, type Weigh } from "../words/alike.js";
import { push } from "../words/join.js";
import type { Wording } from "../words/wording.js";
import { type EventDraft, softKey } from "./draft.js";

/** Days between two dates that reports may give one event, and between reports of an event without a date. */
const mostDays = 3;
/** Parts of the lesser passage's weight that must be shared. */
const enough = { sameDay: 0.2, undated: 0.35, otherDay: 0.5, sameReport: 0.5, words: 0.45 };
/** Acts done by words: two of them on a day are often two. */
const doneByWords = new Set(["REQUEST", "ACCUSE", "REJECT", "AGREE", "THREATEN", "SUPPORT"]);
/** Events looked at for each side, and passages compared for each event. */
const mostAlike = 40;
const mostPassages = 5;

interface Cluster {
  readonly drafts: EventDraft[];
  readonly doers: Set<string>;
  readonly targets: Set<string>;
  readonly places: Set<string>;
}

/**
 * Sets of events that are one: of one type and the same people, their dates and places compatible, their
 * passages alike. Where the dates differ by a few days the passages must be more alike: it stays one event that
 * reports date apart.
 */
export function joinEvents(
  drafts: readonly EventDraft[],
  weigh: Weigh,
): readonly (readonly EventDraft[])[] {
  const clusters: Cluster[] = [];
  const bySide = new Map<string, Cluster[]>();
  for (const draft of drafts) {
    const found = bestOf(candidates(draft, bySide), draft, weigh);
    const cluster = found ?? {
      drafts: [],
      doers: new Set(),
      targets: new Set(),
      places: new Set(),
    };
    if (!found) clusters.push(cluster);
    put(draft, cluster);
    for (const key of keysOf(draft)) push(bySide, key, cluster);
  }
  return clusters.map((cluster) => cluster.drafts);
}

function put(draft: EventDraft, cluster: Cluster): void {
  cluster.drafts.push(draft);
  for (const key of draft.doers) cluster.doers.add(key);
  for (const key of draft.targets) cluster.targets.add(key);
  if (draft.place) cluster.places.add(softKey(draft.place));
}

/** By side, and by side and day. */
function keysOf(draft: EventDraft): readonly string[] {
  const sides = sidesOf(draft);
  const day = draft.when?.first;
  return day === undefined ? sides : [...sides, ...sides.map((side) => `${side} ${day}`)];
}

function sidesOf({ event, doers, targets }: EventDraft): readonly string[] {
  return [...doers, ...targets].map((side) => `${event.type} ${side}`);
}

function candidates(
  draft: EventDraft,
  bySide: ReadonlyMap<string, readonly Cluster[]>,
): ReadonlySet<Cluster> {
  const { when } = draft;
  const shifts = Array.from({ length: 2 * mostDays + 1 }, (_, at) => at - mostDays);
  const days = when === null ? [] : shifts.map((shift) => dayAfter(when.first, shift));
  const keys = sidesOf(draft).flatMap((side) => [side, ...days.map((day) => `${side} ${day}`)]);
  return new Set(keys.flatMap((key) => bySide.get(key)?.slice(-mostAlike) ?? []));
}

function bestOf(clusters: Iterable<Cluster>, draft: EventDraft, weigh: Weigh): Cluster | null {
  let best: { readonly cluster: Cluster; readonly score: number } | null = null;
  for (const cluster of clusters) {
    const score = fits(cluster, draft) ? scoreOf(cluster, draft, weigh) : null;
    if (score !== null && (best === null || score > best.score)) best = { cluster, score };
  }
  return best?.cluster ?? null;
}

/** Each side that both name has someone in common, and so has the place. */
function fits(cluster: Cluster, { doers, targets, place }: EventDraft): boolean {
  const places = new Set(place ? [softKey(place)] : []);
  const sides = [agree(cluster.doers, doers), agree(cluster.targets, targets)];
  return !sides.includes(false) && sides.includes(true) && agree(cluster.places, places) !== false;
}

/** Null where one of them is empty. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean | null {
  if (a.size === 0 || b.size === 0) return null;
  return [...b].some((one) => a.has(one));
}

/** The more the better; null when it is another event. */
function scoreOf(cluster: Cluster, draft: EventDraft, weigh: Weigh): number | null {
  const inReport = cluster.drafts.filter(({ report }) => report === draft.report);
  const asked = askedOf(cluster, draft, inReport.length > 0);
  if (asked === null) return null;
  const others = inReport.length > 0 ? inReport : cluster.drafts;
  // Who urges whom says little of what is urged: words of such acts are compared without the names.
  const words = doneByWords.has(draft.event.type) ? "deed" : "wording";
  const alike = others
    .slice(0, mostPassages)
    .map((other) => overlapOf(other[words].stems, draft[words].stems, weigh).ofLesser);
  const most = Math.max(...alike);
  if (most < asked) return null;
  return most - asked;
}

/** How alike the passages must be; null when the dates hold them apart. */
function askedOf(cluster: Cluster, draft: EventDraft, isSameReport: boolean): number | null {
  const usual = doneByWords.has(draft.event.type) ? enough.words : 0;
  const last = cluster.drafts.at(-1) as EventDraft;
  const published = daysApart(last.report.day, draft.report.day) ?? 0;
  const gap = gapTo(cluster, draft);
  if (isSameReport) return gap === 0 || gap === null ? enough.sameReport : null;
  if (gap === 0) return Math.max(usual, enough.sameDay);
  if (published > mostDays || (gap ?? 0) > mostDays) return null;
  if (cluster.drafts.every((other) => countOtherPeople(other, draft))) return null;
  return Math.max(usual, gap === null ? enough.undated : enough.otherDay);
}

/** “60 people” and “312 people”: without a day in common they are not the same ones. */
function countOtherPeople(a: EventDraft, b: EventDraft): boolean {
  const [some, others] = [a, b].map(({ report, recipients }) =>
    report.read(recipients.map(({ name }) => name).join(" ")),
  ) as [Wording, Wording];
  return differInAmounts(some, others);
}

/** Days to the nearest date that the event has been given; null when either has none. */
function gapTo(cluster: Cluster, { when }: EventDraft): number | null {
  if (when === null) return null;
  const gaps = cluster.drafts.flatMap((other) => (other.when ? gapBetween(other.when, when) : []));
  return gaps.length === 0 ? null : gaps.reduce((least, gap) => Math.min(least, gap));
}
