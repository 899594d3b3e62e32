import { openValue, type PeriodUnit, periodOf, shift } from "../calendar.js";
import type { Context, Rule, Valued } from "../found.js";
import { type Ground, pastHyphen, wordAt } from "../ground.js";
import { periodUnitAt, seasonAt } from "../lexicon.js";
import { fromKnown, fromPublished, unitsAway } from "../place.js";

/** How far away a unit is, and from what. */
interface Way {
  readonly count: number;
  readonly from: "published" | "known";
}

const published = (count: number): Way => ({ count, from: "published" });
const known = (count: number): Way => ({ count, from: "known" });

const ways: Readonly<Record<string, Way>> = {
  last: published(-1),
  past: published(-1),
  this: published(0),
  current: published(0),
  next: published(1),
  coming: published(1),
  upcoming: published(1),
  previous: known(-1),
  preceding: known(-1),
  prior: known(-1),
  following: known(1),
  ensuing: known(1),
  same: known(0),
  that: known(0),
};

/** "last week", "this fiscal year", "the next day", "the following month", "that same day", "the full year". */
export const readRelativeUnit: Rule = (ground, at) => {
  const article = wordAt(ground, at) === "the" || wordAt(ground, at) === "its";
  const start = article ? at + 1 : at;
  const lead = readWay(ground, start);
  if (!lead) return null;
  const unitAt = pastKind(ground, lead.to);
  const unit = periodUnitAt(ground, unitAt);
  if (!unit || seasonAt(ground, unitAt)) return null;
  const way = adjust(lead.way, wordAt(ground, start), unit, article);
  if (!way) return null;
  return {
    from: at,
    to: unitAt + 1,
    type: "DATE",
    mod: null,
    rule: way.from === "known" ? "unit-from-known" : "unit-from-published",
    place: (context) => placeUnit(context, unit, way),
  };
};

function readWay(ground: Ground, at: number): { to: number; way: Way } | null {
  const first = wordAt(ground, at);
  const way = Object.hasOwn(ways, first) ? ways[first] : undefined;
  if (!way) return null;
  const second = wordAt(ground, at + 1);
  if ((first === "that" || first === "this") && second === "same") return { to: at + 2, way };
  if (first === "this" && (second === "past" || second === "coming")) {
    return { to: at + 2, way: published(second === "past" ? -1 : 1) };
  }
  return { to: at + 1, way };
}

/** Past "fiscal", "calendar" or "financial". */
function pastKind(ground: Ground, at: number): number {
  return /^(?:fiscal|calendar|financial|school|academic)$/.test(wordAt(ground, at))
    ? pastHyphen(ground, at + 1)
    : at;
}

/** "the next day" goes to the day spoken of, "next week" to the publication; "this day" and "last day" say nothing. */
function adjust(way: Way, word: string, unit: PeriodUnit, article: boolean): Way | null {
  if (
    (unit === "decade" || unit === "century") &&
    way.count !== 0 &&
    word !== "next" &&
    way.from === "published"
  )
    return null;
  if (unit === "day") {
    if (word === "next") return known(1);
    return way.from === "known" && (article || word !== "same") ? way : null;
  }
  if (way.from === "known" && word !== "that" && !article) return null;
  return way;
}

function placeUnit(context: Context, unit: PeriodUnit, way: Way): Valued | null {
  if (way.from === "published") return unitsAway(context, unit, way.count);
  const placed = fromKnown(context, unit, (period) => shift(period, way.count));
  if (placed?.period || unit === "day") return placed;
  return unitsAway(context, unit, way.count);
}

const bare: Readonly<Record<string, PeriodUnit>> = {
  weekend: "weekend",
  week: "week",
  month: "month",
  year: "year",
};

/** "the weekend", "the week", "the year": the one of the publication, or the one just over. */
export const readBareUnit: Rule = (ground, at) => {
  const start = wordAt(ground, at) === "the" ? at + 1 : -1;
  if (start < 0) return null;
  const full = /^(?:full|whole|entire)$/.test(wordAt(ground, start));
  const unitAt = full ? start + 1 : start;
  const unit = bare[wordAt(ground, unitAt)];
  if (!unit || (unit !== "weekend" && !speaksOfNow(ground, at, unitAt))) return null;
  return {
    from: at,
    to: unitAt + 1,
    type: "DATE",
    mod: null,
    rule: "bare-unit",
    place: (context) => (unit === "weekend" ? placeWeekend(context) : unitsAway(context, unit, 0)),
  };
};

/** "for the year", "the week's": not "the year that", "the week before", "the year 2000". */
function speaksOfNow(ground: Ground, at: number, unitAt: number): boolean {
  const after = wordAt(ground, unitAt + 1);
  if (
    /^(?:that|when|before|after|of|ended|ending|\d{4}|following|in|long|-|–|he|she|they|it|old|prior|preceding)$/.test(
      after,
    )
  )
    return false;
  return (
    /^(?:for|of|in|during|throughout|over|through|by|so|end|from|,|\.|)$/.test(
      wordAt(ground, at - 1),
    ) || after === "'s"
  );
}

function placeWeekend(context: Context): Valued | null {
  return fromPublished(context, openValue("weekend"), (day) => {
    const weekend = periodOf("weekend", day);
    return context.tense === "future" || day.dayOfWeek > 5 ? weekend : shift(weekend, -1);
  });
}
