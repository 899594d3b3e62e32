import { type Amount, readAmount } from "../amounts.js";
import { openValue, type Period, type PeriodUnit, periodOf, shift, timexOf } from "../calendar.js";
import type { Context, Found, Rule, TimeMod, Valued } from "../found.js";
import { type Ground, pastHyphen, readPhrase, wordAt } from "../ground.js";
import { bounds, isPluralUnit, pastFillers, type UnitWord, unitAt } from "../lexicon.js";
import { fromPublished, lastKnown, plain } from "../place.js";
import { pastYearAgo, yearBefore } from "./read-quarter.js";

interface Distance {
  readonly to: number;
  readonly amount: Amount;
  readonly unit: UnitWord;
  readonly mod: TimeMod | null;
}

/** "two days ago", "nearly four years ago", "a week or so ago", "a year earlier", "two weeks from now". */
export const readAgo: Rule = (ground, at) => {
  const distance = readDistance(ground, at);
  if (!distance) return null;
  const word = wordAt(ground, distance.to);
  const end = distance.to + 1;
  if (word === "ago")
    return found(at, end, distance, "ago", (context) => placeAgo(context, distance, -1));
  if (word === "hence" || (word === "from" && /^(?:now|today)$/.test(wordAt(ground, end)))) {
    return found(at, word === "hence" ? end : end + 1, distance, "from-now", (context) =>
      placeAgo(context, distance, 1),
    );
  }
  if (word === "earlier" || word === "later") return fromOther(ground, at, distance, word);
  return null;
};

function found(
  from: number,
  to: number,
  distance: Distance,
  rule: string,
  place: Found["place"],
): Found {
  return { from, to, type: "DATE", mod: distance.mod, rule, place };
}

/** An amount and its unit, with bounds and "or so". */
function readDistance(ground: Ground, at: number): Distance | null {
  const bound = readPhrase(ground, at, bounds);
  const start = bound?.to ?? at;
  const vague = isPluralUnit(ground, start) ? { to: start, value: null } : null;
  const amount = vague ?? readAmount(ground, start);
  if (!amount) return null;
  const unitIndex = pastFillers(ground, pastHyphen(ground, amount.to));
  const unit = unitAt(ground, unitIndex);
  if (!unit) return null;
  const orSo = wordAt(ground, unitIndex + 1) === "or" && wordAt(ground, unitIndex + 2) === "so";
  return {
    to: unitIndex + (orSo ? 3 : 1),
    amount,
    unit,
    mod: orSo ? "APPROX" : (bound?.value ?? null),
  };
}

function placeAgo(context: Context, { amount, unit }: Distance, way: -1 | 1): Valued | null {
  const vague = way < 0 ? "PAST_REF" : "FUTURE_REF";
  if (amount.value === null) return plain(vague);
  if (unit === "second" || unit === "minute" || unit === "hour")
    return plain(way < 0 ? "PAST_REF" : "FUTURE_REF");
  if (way < 0 && unit === "year" && amount.value === 1) return yearBefore(context);
  const steps = stepsOf(unit, amount.value);
  if (!steps) return plain(vague);
  return fromPublished(context, openValue(steps.unit), (day) => away(day, steps, way));
}

/** Whole steps of a calendar unit; a fraction is counted in the next smaller one. */
function stepsOf(unit: UnitWord, value: number): { unit: PeriodUnit; count: number } | null {
  if (unit === "second" || unit === "minute" || unit === "hour") return null;
  const [base, count]: [PeriodUnit, number] =
    unit === "fortnight" ? ["week", value * 2] : [unit, value];
  if (Number.isInteger(count)) return { unit: base, count };
  if (base === "year") return { unit: "month", count: Math.round(count * 12) };
  if (base === "decade" || base === "century")
    return { unit: "year", count: Math.round(count * (base === "decade" ? 10 : 100)) };
  return base === "week" ? { unit: "day", count: Math.round(count * 7) } : null;
}

function away(
  day: Period["start"],
  { unit, count }: { unit: PeriodUnit; count: number },
  way: -1 | 1,
): Period | null {
  // Ten and a hundred years ago is a year, not a decade or century.
  if (unit === "decade" || unit === "century") {
    return shift(periodOf("year", day), way * count * (unit === "decade" ? 10 : 100));
  }
  return shift(periodOf(unit, day), way * count);
}

/** "a year earlier", "three days later": from the time spoken of before. */
function fromOther(ground: Ground, at: number, distance: Distance, word: string): Found | null {
  const end = distance.to + 1;
  const way = word === "earlier" ? -1 : 1;
  const { amount, unit } = distance;
  if (way < 0 && unit === "year" && amount.value === 1)
    return found(at, end, distance, "year-earlier", yearBefore);
  if (amount.value === null || wordAt(ground, end) === "than") return null;
  const steps = stepsOf(unit, amount.value);
  if (!steps) return null;
  return found(at, end, distance, word === "earlier" ? "earlier" : "later", (context) => {
    const known = lastKnown(context, steps.unit);
    if (!known) return plain(openValue(steps.unit));
    const period = away(known.period.start, steps, way);
    return period && { value: timexOf(period), period, against: known.id };
  });
}

/** "year-earlier" and "year-ago" as an adjective. */
export const readYearAgo: Rule = (ground, at) => {
  const to = pastYearAgo(ground, at);
  if (to === at || wordAt(ground, at) !== "year") return null;
  return { from: at, to, type: "DATE", mod: null, rule: "year-ago", place: yearBefore };
};
