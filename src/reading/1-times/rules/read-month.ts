import { type Day, monthPeriod, type Period, PlainDate, periodOf } from "../calendar.js";
import type { Found, Rule, Tense } from "../found.js";
import { type Ground, tokenAt, wordAt } from "../ground.js";
import { monthAt, yearAt } from "../lexicon.js";
import { fromPublished, stated, unitsAway } from "../place.js";
import { readSpelledYear } from "./read-year.js";

const yearsAway: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "October", "October 1984", "October last year", "last October", "this September". */
export const readMonth: Rule = (ground, at) => {
  const which = wordAt(ground, at);
  if (/^(?:last|this|next)$/.test(which)) return withWhich(ground, at, which);
  const month = monthAt(ground, at);
  if (!month) return null;
  const full = withYear(ground, at, month) ?? withRelativeYear(ground, at, month);
  if (full) return full;
  if (!mayStandAlone(ground, at) || isTitle(ground, at)) return null;
  return found(at, at + 1, (context) =>
    fromPublished(context, openMonth(month), (day) => nearestMonth(day, month, context.tense)),
  );
};

function found(from: number, to: number, place: Found["place"]): Found {
  return { from, to, type: "DATE", mod: null, rule: "month", place };
}

function openMonth(month: number): string {
  return `XXXX-${String(month).padStart(2, "0")}`;
}

function withYear(ground: Ground, at: number, month: number): Found | null {
  const start = /^(?:,|of)$/.test(wordAt(ground, at + 1)) ? at + 2 : at + 1;
  const digits = yearAt(ground, start);
  const spelled = digits > 0 ? { to: start + 1, value: digits } : readSpelledYear(ground, start);
  return spelled && found(at, spelled.to, () => stated(monthPeriod(spelled.value, month)));
}

/** "January this year", "July of last year". */
function withRelativeYear(ground: Ground, at: number, month: number): Found | null {
  const start = /^(?:,|of)$/.test(wordAt(ground, at + 1)) ? at + 2 : at + 1;
  const away = yearsAway[wordAt(ground, start)];
  if (away === undefined || wordAt(ground, start + 1) !== "year") return null;
  return found(at, start + 2, (context) => {
    const placed = unitsAway(context, "year", away);
    if (!placed?.period) return placed && { ...placed, value: openMonth(month) };
    const period = monthPeriod(placed.period.start.year, month);
    return (
      period && { value: String(period.start.toPlainYearMonth()), period, against: placed.against }
    );
  });
}

function withWhich(ground: Ground, at: number, which: string): Found | null {
  const month = monthAt(ground, at + 1);
  if (!month || yearAt(ground, at + 2) > 0) return null;
  return found(at, at + 2, (context) =>
    fromPublished(context, openMonth(month), (day) => relativeMonth(day, month, which)),
  );
}

function relativeMonth(published: Day, month: number, which: string): Period | null {
  const now = periodOf("month", published);
  const same = monthPeriod(published.year, month);
  if (!same || which === "this") return same;
  const order = PlainDate.compare(same.start, now.start);
  if (which === "last") return order < 0 ? same : monthPeriod(published.year - 1, month);
  return order > 0 ? same : monthPeriod(published.year + 1, month);
}

/** The newest such month up to the publication, or the next one from it when things to come are spoken of. */
export function nearestMonth(published: Day, month: number, tense: Tense): Period | null {
  const ahead = (month - published.month + 12) % 12;
  const future = tense === "future" ? ahead < 11 : tense === "past" ? ahead === 0 : ahead < 2;
  if (future) return monthPeriod(published.year + (month < published.month ? 1 : 0), month);
  return monthPeriod(published.year - (month > published.month ? 1 : 0), month);
}

/** "March of the Lamplighters". */
function isTitle(ground: Ground, at: number): boolean {
  return wordAt(ground, at + 1) === "of" && tokenAt(ground, at + 2)?.upos === "DET";
}

/** A word that is also a name or a verb needs a sign that it is a month. */
function mayStandAlone(ground: Ground, at: number): boolean {
  const token = tokenAt(ground, at);
  return (
    token?.upos !== "VERB" &&
    token?.upos !== "AUX" &&
    !/^(?:mar|sep|jun|jul|dec|jan)$/.test(wordAt(ground, at))
  );
}
