import { readOrdinal } from "../amounts.js";
import {
  type Day,
  daysOf,
  halfPeriod,
  type Period,
  PlainDate,
  quarterPeriod,
  shiftYears,
} from "../calendar.js";
import type { Context, Rule, Tense, Valued } from "../found.js";
import { type Ground, isHyphen, pastHyphen, wordAt } from "../ground.js";
import { pastPossessive, yearAt } from "../lexicon.js";
import { fromPublished, plain, stated, unitsAway } from "../place.js";

/** Which year a quarter is of. */
type YearOf =
  | { readonly kind: "bare" }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "away"; readonly years: number }
  | { readonly kind: "ago" };

interface Part {
  readonly to: number;
  readonly unit: "quarter" | "half";
  readonly number: number;
}

const bare: YearOf = { kind: "bare" };
const away: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "the third quarter", "third-quarter", "this year's first half", "the fiscal-first quarter", "the third quarter of 1990". */
export const readQuarter: Rule = (ground, at) => {
  const lead = readLead(ground, at);
  const start = /^fiscal$/.test(wordAt(ground, lead.to))
    ? pastHyphen(ground, lead.to + 1)
    : lead.to;
  const part = readPart(ground, start);
  if (!part || (part.hyphen && lead.article)) return null;
  const after = lead.year.kind === "bare" ? readYearAfter(ground, part.to) : null;
  const year = after?.year ?? lead.year;
  if (part.unit === "half" && year.kind === "bare" && !lead.article) return null;
  return {
    from: at,
    to: after?.to ?? part.to,
    type: "DATE",
    mod: null,
    rule: part.unit,
    place: (context) => placePart(context, part, year),
  };
};

interface Lead {
  readonly to: number;
  readonly year: YearOf;
  readonly article: boolean;
}

/** "the", "its", "the year-ago", "the 1988", "this year's", or nothing. */
function readLead(ground: Ground, at: number): Lead {
  const which = away[wordAt(ground, at)];
  if (which !== undefined && wordAt(ground, at + 1) === "year") {
    const to = pastPossessive(ground, at + 2);
    if (to > at + 2) return { to, year: { kind: "away", years: which }, article: false };
  }
  const article = /^(?:the|its|their)$/.test(wordAt(ground, at));
  const start = article ? at + 1 : at;
  const ago = pastYearAgo(ground, start);
  if (ago > start) return { to: ago, year: { kind: "ago" }, article: article };
  const year = yearAt(ground, start);
  if (article && year > 0) return { to: start + 1, year: { kind: "year", year }, article };
  return { to: start, year: bare, article };
}

/** Past "year-ago", "year-earlier", "comparable year-ago" and the like. */
export function pastYearAgo(ground: Ground, at: number): number {
  const start = /^(?:comparable|corresponding|same)$/.test(wordAt(ground, at)) ? at + 1 : at;
  if (wordAt(ground, start) !== "year") return at;
  const word = pastHyphen(ground, start + 1);
  return word > start + 1 && /^(?:ago|earlier)$/.test(wordAt(ground, word)) ? word + 1 : at;
}

function readPart(ground: Ground, at: number): (Part & { hyphen: boolean }) | null {
  const last = /^(?:last|latter)$/.test(wordAt(ground, at));
  const ordinal = last ? { to: at + 1, value: 2 } : readOrdinal(ground, at);
  if (!ordinal || ordinal.value === null) return null;
  const joined = pastHyphen(ground, ordinal.to);
  const named = wordAt(ground, joined) === "fiscal" ? joined + 1 : joined;
  const unit = wordAt(ground, named);
  if (unit !== "quarter" && unit !== "half") return null;
  if (ordinal.value > (unit === "quarter" ? 4 : 2) || (last && unit === "quarter")) return null;
  return { to: named + 1, unit, number: ordinal.value, hyphen: joined > ordinal.to };
}

function readYearAfter(ground: Ground, at: number): { to: number; year: YearOf } | null {
  const start = wordAt(ground, at) === "of" ? at + 1 : at;
  const fiscal = wordAt(ground, start) === "fiscal" ? start + 1 : start;
  const year = yearAt(ground, fiscal);
  if (year > 0) return { to: fiscal + 1, year: { kind: "year", year } };
  if (start > at && /^the$/.test(wordAt(ground, start)) && wordAt(ground, start + 1) === "year") {
    return { to: start + 2, year: { kind: "away", years: 0 } };
  }
  const which = away[wordAt(ground, start)];
  if (which === undefined || wordAt(ground, start + 1) !== "year") return null;
  return { to: start + 2, year: { kind: "away", years: which } };
}

function placePart(context: Context, part: Part, year: YearOf): Valued | null {
  const make = part.unit === "quarter" ? quarterPeriod : halfPeriod;
  if (year.kind === "year") return stated(make(year.year, part.number));
  const open = `XXXX-${part.unit === "quarter" ? "Q" : "H"}${part.number}`;
  return fromPublished(context, open, (published) => {
    if (year.kind === "away") return make(published.year + year.years, part.number);
    const near = nearestPart(published, part, context.tense);
    return year.kind === "ago" ? near && shiftYears(near, -1) : near;
  });
}

/** The one at most one away from the publication's own; else the newest, or the next if things to come are spoken of. */
function nearestPart(published: Day, part: Part, tense: Tense): Period | null {
  const make = part.unit === "quarter" ? quarterPeriod : halfPeriod;
  const all = part.unit === "quarter" ? 4 : 2;
  const now =
    part.unit === "quarter" ? Math.ceil(published.month / 3) : published.month > 6 ? 2 : 1;
  const ahead = (part.number - now + all) % all;
  const future =
    tense === "future" ? ahead <= all / 2 : ahead === 0 || (ahead === 1 && part.number > now);
  const back = part.number > now ? -1 : 0;
  if (future) return make(published.year + (part.number < now ? 1 : 0), part.number);
  return make(published.year + back, part.number);
}

/** "the quarter", "the latest period", "the year-ago quarter", "the 1988 period": the quarter spoken of. */
export const readKnownQuarter: Rule = (ground, at) => {
  const start = /^(?:the|a|this|that|its|last)$/.test(wordAt(ground, at)) ? at + 1 : at;
  const lead = readQuarterLead(ground, start);
  const unit = wordAt(ground, lead.to);
  if (!/^(?:quarter|period)$/.test(unit) || (unit === "period" && lead.to === start)) return null;
  if (start === at && lead.to === start) return null;
  if (
    wordAt(ground, at) === "a" ||
    (lead.to === start && /^(?:this|last)$/.test(wordAt(ground, at)))
  )
    return null;
  if (isHyphen(ground, lead.to + 1)) return null;
  const end = pastAgo(ground, lead.to + 1);
  const year: YearOf = end > lead.to + 1 ? { kind: "ago" } : lead.year;
  return {
    from: at,
    to: end,
    type: "DATE",
    mod: null,
    rule: "known-quarter",
    place: (context) => placeKnown(context, year),
  };
};

function readQuarterLead(ground: Ground, at: number): { to: number; year: YearOf } {
  const ago = pastYearAgo(ground, at);
  if (ago > at) return { to: ago, year: { kind: "ago" } };
  if (
    wordAt(ground, at) === "year" &&
    wordAt(ground, at + 1) === "'s" &&
    wordAt(ground, at - 1) === "last"
  ) {
    return { to: at + 2, year: { kind: "ago" } };
  }
  if (/^(?:latest|current|recent|comparable|corresponding|same)$/.test(wordAt(ground, at)))
    return { to: at + 1, year: bare };
  const year = yearAt(ground, at);
  return year > 0 ? { to: at + 1, year: { kind: "year", year } } : { to: at, year: bare };
}

/** Past "a year ago", "a year earlier" or "last year" right after "period". */
function pastAgo(ground: Ground, at: number): number {
  const words = [0, 1, 2].map((index) => wordAt(ground, at + index));
  if (words[0] === "a" && words[1] === "year" && /^(?:ago|earlier)$/.test(words[2] ?? ""))
    return at + 3;
  return words[0] === "last" && words[1] === "year" ? at + 2 : at;
}

function placeKnown(context: Context, year: YearOf): Valued | null {
  const known = context.before.findLast(({ period }) => period.unit === "quarter");
  const period = known?.period;
  if (!period) {
    if (year.kind === "year") return plain(`${year.year}-QX`);
    const placed = unitsAway(context, "quarter", -1);
    const back = placed?.period && year.kind === "ago" ? shiftYears(placed.period, -1) : null;
    return back && placed ? { ...placed, ...stated(back), against: placed.against } : placed;
  }
  const found =
    year.kind === "ago"
      ? ofYearBefore(context, period)
      : year.kind === "year"
        ? quarterPeriod(year.year, (period.start.month + 2) / 3)
        : newest(context, period);
  const placed = stated(found);
  return placed && known ? { ...placed, against: known.id } : placed;
}

/** A year before the newest quarter spoken of, so that two mentions of the year before go to one. */
function ofYearBefore(context: Context, period: Period): Period | null {
  return shiftYears(newest(context, period), -1);
}

/** The latest of the quarters spoken of that is over: "the latest quarter" beside an outlook is no plan. */
function newest(context: Context, last: Period): Period {
  const limit = context.published ?? last.start.add({ months: 3 });
  const all = context.before
    .map(({ period }) => period)
    .filter(
      (period) => period.unit === "quarter" && PlainDate.compare(daysOf(period)[1], limit) < 0,
    );
  const best = all.reduce<Period | null>(
    (found, one) => (!found || one.start.toString() > found.start.toString() ? one : found),
    null,
  );
  const old = best !== null && best.start.until(limit).days > 330;
  return best && !old ? best : last;
}

/** The period a year before what is reported on: "a year earlier" beside a quarter is that quarter. */
export function yearBefore(context: Context): Valued | null {
  const quarter = context.before.findLast(({ period }) => period.unit === "quarter");
  const other = context.before.findLast(({ period }) => period.unit === "year");
  const near = quarter && context.at - quarter.at < 120 && quarter.at >= (other?.at ?? -1) - 60;
  if (quarter && near) {
    const back = ofYearBefore(context, quarter.period);
    const placed = stated(back);
    return placed && { ...placed, against: quarter.id };
  }
  return unitsAway(context, "year", -1);
}
