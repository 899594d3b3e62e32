import { openValue, shift } from "../calendar.js";
import type { Context, Found, Rule, Valued } from "../found.js";
import { type Ground, tokenAt, wordAt } from "../ground.js";
import { daypartAt, pastPossessive } from "../lexicon.js";
import { fromKnown, unitsAway } from "../place.js";
import { dayAround } from "./wrap-clock.js";

/** How far the day is and from what: "last night", "this morning", "the next evening", "that afternoon". */
const whens: Readonly<Record<string, (context: Context) => Valued | null>> = {
  last: (context) => unitsAway(context, "day", -1),
  this: (context) => unitsAway(context, "day", 0),
  "the next": (context) => stepFromKnown(context, 1),
  "the following": (context) => stepFromKnown(context, 1),
  "the previous": (context) => stepFromKnown(context, -1),
  "the same": (context) => stepFromKnown(context, 0),
  "that same": (context) => stepFromKnown(context, 0),
  that: (context) => stepFromKnown(context, 0),
};

/** "Friday morning", "last night", "the night of March 5", "tonight", "overnight", "in the morning". */
export function wrapDaypart(readDay: Rule): Rule {
  return (ground, at) =>
    readWhen(ground, at) ??
    readDayFirst(ground, at, readDay) ??
    readPartFirst(ground, at, readDay) ??
    readAlone(ground, at);
}

function found(
  from: number,
  to: number,
  part: string,
  day: (context: Context) => Valued | null,
): Found {
  const place = (context: Context) => {
    const placed = day(context);
    return placed && { ...placed, value: `${placed.value}T${part}` };
  };
  return { from, to, type: "TIME", mod: null, rule: "daypart", place };
}

function readWhen(ground: Ground, at: number): Found | null {
  const one = wordAt(ground, at);
  for (const count of [2, 1]) {
    const key = count === 2 ? `${one} ${wordAt(ground, at + 1)}` : one;
    const when = Object.hasOwn(whens, key) ? whens[key] : undefined;
    const part = daypartAt(ground, at + count);
    if (when && part) return found(at, at + count + 1, part, when);
  }
  return null;
}

/** "Friday morning", "yesterday's evening". */
function readDayFirst(ground: Ground, at: number, readDay: Rule): Found | null {
  const day = readDay(ground, at);
  if (!day || !isDay(day)) return null;
  const start = pastPossessive(ground, day.to);
  const between = /^(?:early|late)$/.test(wordAt(ground, start)) ? start + 1 : start;
  const part = daypartAt(ground, between);
  return part && !wordAt(ground, between).endsWith("s")
    ? found(at, between + 1, part, day.place)
    : null;
}

/** "the morning of March 5", "the night of the 6th". */
function readPartFirst(ground: Ground, at: number, readDay: Rule): Found | null {
  const start = wordAt(ground, at) === "the" ? at + 1 : at;
  const part = daypartAt(ground, start);
  if (!part || !/^(?:of|on)$/.test(wordAt(ground, start + 1))) return null;
  const day = readDay(ground, start + 2);
  return day && isDay(day) ? found(at, day.to, part, day.place) : null;
}

function isDay(day: Found): boolean {
  return /^(?:[a-z]+-)?weekday$|^(?:month-day|full-date|day-word|day-of-month|holiday)$/.test(
    day.rule,
  );
}

function readAlone(ground: Ground, at: number): Found | null {
  const word = wordAt(ground, at);
  if (word === "tonight") return found(at, at + 1, "NI", (context) => unitsAway(context, "day", 0));
  if (word === "overnight" && tokenAt(ground, at)?.upos !== "VERB") {
    return found(at, at + 1, "NI", dayAround);
  }
  const part = word === "the" ? daypartAt(ground, at + 1) : null;
  const led = /^(?:in|during|by|throughout)$/.test(wordAt(ground, at - 1));
  const mid = daypartAt(ground, at);
  if (mid && /^(?:mid|early|late|-)$/.test(wordAt(ground, at - 1)) && !word.endsWith("s"))
    return found(at, at + 1, mid, dayAround);
  const ends = !/^(?:NOUN|PROPN)$/.test(tokenAt(ground, at + 2)?.upos ?? "");
  return part && led && ends && !wordAt(ground, at + 1).endsWith("s")
    ? found(at, at + 2, part, dayAround)
    : null;
}

function stepFromKnown(context: Context, count: number): Valued | null {
  const placed = fromKnown(context, "day", (period) => shift(period, count));
  return placed ?? { value: openValue("day"), period: null, against: null };
}
