import { type PeriodUnit, periodOf, shift, timexOf } from "../calendar.js";
import type { Found, Rule } from "../found.js";
import { wordAt } from "../ground.js";
import { periodUnitAt } from "../lexicon.js";

/** "the week of March 6", "day before last Tuesday", "the day after Christmas": a unit found from a date. */
export function wrapWhole(readPeriod: Rule): Rule {
  return (ground, at) => {
    const start = wordAt(ground, at) === "the" ? at + 1 : at;
    const unit = periodUnitAt(ground, start);
    const joint = wordAt(ground, start + 1);
    if (!unit || !/^(?:of|before|after|following)$/.test(joint)) return null;
    if (joint === "of" ? unit === "day" : unit !== "day") return null;
    const date = readPeriod(ground, start + 2);
    if (!date || !isDated(date)) return null;
    const count = joint === "of" ? 0 : joint === "before" ? -1 : 1;
    return { ...date, from: at, rule: `unit-${joint}`, place: placeBeside(date, unit, count) };
  };
}

function isDated(date: Found): boolean {
  return (
    date.type === "DATE" &&
    /weekday$|^(?:month-day|full-date|holiday|day-of-month)$/.test(date.rule)
  );
}

function placeBeside(date: Found, unit: PeriodUnit, count: number): Found["place"] {
  return (context) => {
    const placed = date.place(context);
    if (!placed?.period) return placed;
    const period = shift(periodOf(unit, placed.period.start), count);
    return period && { value: timexOf(period), period, against: placed.against };
  };
}
