import type { Analysis } from "../../language/analysis.js";
import type { Source } from "../../source/source.js";
import type { Notice } from "../../text/notice.js";
import type { TimeEntry } from "../reading.js";
import { type Day, PlainDate } from "./calendar.js";
import { findPublished, type PublishedFound } from "./find-published.js";
import type { Context, Found, Known, Rule, Valued } from "./found.js";
import { anyOf } from "./found.js";
import { type Ground, layGround, tokenAt } from "./ground.js";
import { mayOpen } from "./lexicon.js";
import { readAgo, readYearAgo } from "./rules/read-ago.js";
import { readDate, readRangeEnd } from "./rules/read-date.js";
import { readDayOfMonth } from "./rules/read-day-of-month.js";
import { readDayWord } from "./rules/read-day-word.js";
import { readDecade } from "./rules/read-decade.js";
import { readDuration, readVagueDuration } from "./rules/read-duration.js";
import { readHoliday } from "./rules/read-holiday.js";
import { readMonth } from "./rules/read-month.js";
import { readKnownQuarter, readQuarter } from "./rules/read-quarter.js";
import { readBareUnit, readRelativeUnit } from "./rules/read-relative-unit.js";
import { readSeason } from "./rules/read-season.js";
import { readSet } from "./rules/read-set.js";
import { readOneDay, readVague } from "./rules/read-vague.js";
import { readWeekday } from "./rules/read-weekday.js";
import { readWholeUnit } from "./rules/read-whole-unit.js";
import { readYear } from "./rules/read-year.js";
import { readYearEnd } from "./rules/read-year-end.js";
import { wrapClock } from "./rules/wrap-clock.js";
import { wrapDaypart } from "./rules/wrap-daypart.js";
import { wrapPart } from "./rules/wrap-part.js";
import { wrapTail } from "./rules/wrap-tail.js";
import { wrapWhole } from "./rules/wrap-whole.js";
import { tenseAt } from "./tense.js";
import { toEdtf } from "./to-edtf.js";

/** Stretches of the calendar; of equally long finds the first rule's is kept. */
const readPeriod: Rule = anyOf([
  readDate,
  readRangeEnd,
  readHoliday,
  readDayWord,
  readWeekday,
  readMonth,
  readDecade,
  readQuarter,
  readKnownQuarter,
  readSeason,
  readYearEnd,
  readYear,
  readRelativeUnit,
  readBareUnit,
  readDayOfMonth,
]);

const readDayTime: Rule = anyOf([readPeriod, wrapDaypart(readPeriod), wrapClock(readPeriod)]);

/** All rules, in this order: at each word the longest find is kept, of equally long ones the first. */
const readTime: Rule = anyOf([
  readDayTime,
  wrapPart(readDayTime),
  wrapTail(readDayTime),
  wrapWhole(readPeriod),
  readAgo,
  readYearAgo,
  readSet,
  readOneDay,
  readDuration,
  readVagueDuration,
  readWholeUnit,
  readVague,
]);

export interface TimesFound {
  /** In text order, with ids t1, t2, … */
  readonly times: readonly TimeEntry[];
  /** The publication date when the source has none and the text tells it. */
  readonly published?: PublishedFound;
  readonly notices: readonly Notice[];
}

/** Stage 1: dates, times, durations and sets, each placed in the calendar as far as the text and its date allow. */
export function findTimes(source: Source, analysis: Analysis): TimesFound {
  const ground = layGround(analysis);
  const stated = source.published === null ? findPublished(ground) : null;
  const published = dayOf(source.published ?? stated?.published ?? null);
  const placed = placeAll(ground, readAll(ground), published);
  return {
    times: placed.times,
    ...(stated ? { published: stated } : {}),
    notices: placed.impossible.length > 0 ? [impossible(ground, placed.impossible)] : [],
  };
}

function dayOf(published: string | null): Day | null {
  return published === null ? null : PlainDate.from(published.slice(0, 10));
}

function readAll(ground: Ground): readonly Found[] {
  const all: Found[] = [];
  for (let at = 0; at < ground.words.length; ) {
    const found = mayOpen(ground, at) ? readTime(ground, at) : null;
    if (found) all.push(found);
    at = found?.to ?? at + 1;
  }
  return all;
}

interface Placed {
  readonly times: readonly TimeEntry[];
  readonly impossible: readonly Found[];
}

/** Times looked back at: more would cost a long text more than its length. */
const mostKnown = 40;

function placeAll(ground: Ground, all: readonly Found[], published: Day | null): Placed {
  const dependents = dependentsOf(ground);
  const times: TimeEntry[] = [];
  const impossible: Found[] = [];
  const before: Known[] = [];
  for (const found of all) {
    const sentence = tokenAt(ground, found.from)?.sentence ?? 0;
    const tense = tenseAt(ground, found, dependents);
    const context: Context = { published, tense, before, sentence, at: found.from };
    const valued = found.place(context);
    if (!valued) {
      impossible.push(found);
      continue;
    }
    const id = `t${times.length + 1}`;
    times.push(entryOf(ground, found, valued, id));
    if (!valued.period) continue;
    before.push({ id, at: found.from, sentence, period: valued.period });
    if (before.length > mostKnown) before.shift();
  }
  return { times, impossible };
}

function dependentsOf({ analysis }: Ground): readonly (readonly number[])[] {
  const dependents: number[][] = analysis.tokens.map(() => []);
  for (const token of analysis.tokens) dependents[token.head]?.push(token.index);
  return dependents;
}

function entryOf(ground: Ground, found: Found, valued: Valued, id: string): TimeEntry {
  const dated = found.type === "DATE" || found.type === "TIME";
  return {
    id,
    span: spanOf(ground, found),
    type: found.type,
    value: valued.value,
    mod: found.mod,
    edtf: valued.edtf ?? (dated ? toEdtf(valued.value, found.mod) : null),
    basis: valued.against === null ? "stated" : "resolved",
    against: valued.against,
    rule: found.rule,
  };
}

function spanOf(ground: Ground, found: Found): TimeEntry["span"] {
  return { from: ground.spans[found.from]?.from ?? 0, to: ground.spans[found.to - 1]?.to ?? 0 };
}

function impossible(ground: Ground, all: readonly Found[]): Notice {
  const spans = all.map((found) => spanOf(ground, found));
  const words = ground.analysis.text.slice(spans[0]?.from, spans[0]?.to).slice(0, 60);
  const others = spans.length > 1 ? ` and ${spans.length - 1} more` : "";
  const message = `There is no such day or time as "${words}"${others} on the calendar, so no entry was made of it; look at the words themselves.`;
  return { code: "impossible-time", message, spans };
}
