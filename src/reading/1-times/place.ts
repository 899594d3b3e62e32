import {
  type Day,
  openValue,
  type Period,
  type PeriodUnit,
  periodOf,
  shift,
  timexOf,
} from "./calendar.js";
import type { Context, Known, Valued } from "./found.js";

/** A period that the words give in full. */
export function stated(period: Period | null): Valued | null {
  return period && { value: timexOf(period), period, against: null };
}

/** A value that is no stretch of the calendar: PAST_REF, P3D. */
export function plain(value: string): Valued {
  return { value, period: null, against: null };
}

/** A period found from the publication date; `open` stands for it where that is not known. */
export function fromPublished(
  context: Context,
  open: string,
  find: (published: Day) => Period | null,
): Valued | null {
  if (!context.published) return plain(open);
  const period = find(context.published);
  return period && { value: timexOf(period), period, against: "published" };
}

/** The period so many units from the one in which the report was published. */
export function unitsAway(context: Context, unit: PeriodUnit, count: number): Valued | null {
  return fromPublished(context, openValue(unit), (day) => shift(periodOf(unit, day), count));
}

/** The newest time before this one that is at least as fine as the unit. */
export function lastKnown(context: Context, unit: PeriodUnit): Known | null {
  return context.before.findLast((known) => isWithin(known.period.unit, unit)) ?? null;
}

/** The period so many units from the time spoken of before; open when none was. */
export function fromKnown(
  context: Context,
  unit: PeriodUnit,
  find: (period: Period) => Period | null,
): Valued | null {
  const known = lastKnown(context, unit);
  if (!known) return plain(openValue(unit));
  const period = find(periodOf(unit, known.period.start));
  return period && { value: timexOf(period), period, against: known.id };
}

const fineness: Readonly<Record<PeriodUnit, number>> = {
  day: 0,
  weekend: 1,
  week: 1,
  month: 2,
  season: 3,
  quarter: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
};

export function isWithin(inner: PeriodUnit, outer: PeriodUnit): boolean {
  return fineness[inner] <= fineness[outer];
}
