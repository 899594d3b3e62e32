import type { ReportRecord } from "../../record/schema.js";
import { type Decided, lastForm } from "./decided.js";
import { type Entry, findEntry, freeId, kindOfId, mainSpans } from "./entries.js";
import { type Matcher, type MoveSpans, matchIn, moveBetween } from "./match-entries.js";
import { rewriteEntry } from "./rewrite.js";

/**
 * Carries what was decided about one version over to the next one, by a changed text or a newer model.
 *
 * An entry is found again by its kind and words. One that the newer reading does not have stays, under a new id,
 * as long as its words are there; without them it is lost, and says so.
 */
export function carryOver(
  decided: readonly Decided[],
  from: ReportRecord,
  to: ReportRecord,
): readonly Decided[] {
  const move = moveBetween(from, to);
  const match = matchIn(to);
  const places = placeAll(decided, to, move, match);
  const reference = referencesBetween(decided, places, { from, move, match });
  return decided.map((one, index) => {
    const place = places[index];
    if (!place || one.lost !== null) return one;
    if (place.lost !== null) return { ...one, lost: place.lost };
    const rewrite = (entry: Entry) => {
      const moved = rewriteEntry(entry, { spans: move, reference });
      return moved && ({ ...moved, id: place.id } as Entry);
    };
    const forms = one.forms.map(({ decision, entry }) => ({ decision, entry: rewrite(entry) }));
    const first = rewrite(one.first) ?? forms.at(-1)?.entry ?? null;
    const whole = forms.flatMap(({ decision, entry }) => (entry ? [{ decision, entry }] : []));
    if (!first || whole.length === 0) return { ...one, lost: wordsGone };
    return { ...one, id: place.id, isRead: place.isRead, first, forms: whole };
  });
}

const wordsGone = "Its words are not in this version's text.";

interface Place {
  readonly id: string;
  readonly isRead: boolean;
  readonly lost: string | null;
}

function placeAll(
  decided: readonly Decided[],
  to: ReportRecord,
  move: MoveSpans,
  match: Matcher,
): readonly Place[] {
  const taken = new Map<string, number>();
  const places: Place[] = [];
  for (const [index, one] of decided.entries()) {
    if (one.lost !== null) {
      places.push({ id: one.id, isRead: false, lost: one.lost });
      continue;
    }
    const found = findAgain(one, move, match);
    if (found === "gone") {
      places.push({ id: one.id, isRead: false, lost: wordsGone });
      continue;
    }
    const id = found?.id ?? freeId(to, one.kind, taken.keys());
    const earlier = taken.get(id);
    if (earlier !== undefined) {
      const lost = `This version reads it as one with ${id}, which was decided later.`;
      places[earlier] = { id, isRead: false, lost };
    }
    taken.set(id, index);
    places.push({ id, isRead: found !== null, lost: null });
  }
  return places;
}

/** The entry of the other reading; null when it has none, "gone" when not even the words are there. */
function findAgain(one: Decided, move: MoveSpans, match: Matcher): Entry | "gone" | null {
  let hasWords = false;
  for (const entry of [lastForm(one), one.first]) {
    const spans = movedMain(entry, move);
    if (spans.length === 0) continue;
    hasWords = true;
    const found = match(entry, one.kind, spans);
    if (found) return found;
  }
  return hasWords ? null : "gone";
}

/** Of an actor the mentions that are left; of others all of the words or none. */
function movedMain(entry: Entry, move: MoveSpans) {
  const spans = mainSpans(entry);
  if ("mentions" in entry) return spans.flatMap((span) => move([span]) ?? []);
  return move(spans) ?? [];
}

interface Between {
  readonly from: ReportRecord;
  readonly move: MoveSpans;
  readonly match: Matcher;
}

/** What an id of the one version is in the other; null when it is nothing there. */
function referencesBetween(
  decided: readonly Decided[],
  places: readonly Place[],
  { from, move, match }: Between,
): (id: string) => string | null {
  const known = new Map<string, string | null>();
  for (const [index, { id, lost }] of decided.entries()) {
    const place = places[index];
    if (lost === null && place) known.set(id, place.lost === null ? place.id : null);
  }
  return (id) => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const entry = findEntry(from, id);
    const kind = kindOfId(id);
    const found = entry && kind ? match(entry, kind, movedMain(entry, move)) : null;
    known.set(id, found?.id ?? null);
    return found?.id ?? null;
  };
}
