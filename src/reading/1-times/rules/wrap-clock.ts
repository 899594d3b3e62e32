import calendar from "../../../language/en/calendar-words.json" with { type: "json" };
import { readNumberWords } from "../amounts.js";
import { PlainDate, periodOf } from "../calendar.js";
import type { Context, Found, Rule, Valued } from "../found.js";
import { type Ground, tokenAt, wordAt } from "../ground.js";
import { plain } from "../place.js";

interface Clock {
  readonly to: number;
  /** `hh:mm`, 24 hours. */
  readonly time: string;
}

const clockWords = new Map(Object.entries(calendar.clockWords));
const halfDays = new Map(Object.entries(calendar.halfDays));
const zones = new Set(calendar.zones);

/** "10:35 a.m.", "18:00 GMT", "noon Saturday", "9 a.m. on Tuesday", "Tuesday at 9 a.m.", "4 in the morning". */
export function wrapClock(readDay: Rule): Rule {
  return (ground, at) => {
    const clock = readClock(ground, at);
    if (clock) return withDayAfter(ground, at, clock, readDay);
    const day = readDay(ground, at);
    if (day?.type !== "DATE") return null;
    const start = /^(?:at|,)$/.test(wordAt(ground, day.to)) ? day.to + 1 : day.to;
    const after = readClock(ground, wordAt(ground, start) === "at" ? start + 1 : start);
    return after && found(at, after.to, after.time, day);
  };
}

function withDayAfter(ground: Ground, at: number, clock: Clock, readDay: Rule): Found {
  const joint = /^(?:on|,|of)$/.test(wordAt(ground, clock.to)) ? clock.to + 1 : clock.to;
  const start = wordAt(ground, joint) === "on" ? joint + 1 : joint;
  const day = readDay(ground, start);
  const dayly =
    day?.type === "DATE" &&
    /^(?:weekday|last-weekday|next-weekday|this-weekday|month-day|full-date|day-word|day-of-month)$/.test(
      day.rule,
    );
  return found(at, dayly ? day.to : clock.to, clock.time, dayly ? day : null);
}

function found(from: number, to: number, time: string, day: Found | null): Found {
  return {
    from,
    to,
    type: "TIME",
    mod: null,
    rule: "clock",
    place: (context) => placeClock(context, time, day),
  };
}

function placeClock(context: Context, time: string, day: Found | null): Valued | null {
  const placed = day ? day.place(context) : dayAround(context);
  return (
    placed && { value: `${placed.value}T${time}`, period: placed.period, against: placed.against }
  );
}

/**
 * A time of day without its day is of the day spoken of in this sentence or the one before, or else of the publication;
 * what was done at eleven was not done on a day to come.
 */
export function dayAround(context: Context): Valued {
  const known = context.before.findLast(({ period }) => period.unit === "day");
  const { published, tense } = context;
  const over = known && published && PlainDate.compare(known.period.start, published) <= 0;
  const fits = tense !== "past" || !published || over;
  if (known && fits && context.sentence - known.sentence <= 1) {
    return { value: known.period.start.toString(), period: known.period, against: known.id };
  }
  if (!context.published) return plain("XXXX-XX-XX");
  const period = periodOf("day", context.published);
  return { value: period.start.toString(), period, against: "published" };
}

function readClock(ground: Ground, at: number): Clock | null {
  const word = clockWords.get(wordAt(ground, at));
  if (word && !followsAdjective(ground, at)) return { to: at + 1, time: word };
  const digits = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(wordAt(ground, at));
  const spelled = digits ? null : readNumberWords(ground, at);
  const hour = digits ? Number(digits[1]) : (spelled?.value ?? -1);
  const minute = Number(digits?.[2] ?? 0);
  if (hour < 0 || hour > 24 || minute > 59) return null;
  const to = digits ? at + 1 : (spelled?.to ?? at);
  return (
    readHalfDay(ground, to, hour, minute) ??
    readWhole(ground, to, hour, minute, digits?.[2] !== undefined)
  );
}

/** "high noon" is a film. */
function followsAdjective(ground: Ground, at: number): boolean {
  return /^(?:ADJ|PROPN|NOUN)$/.test(tokenAt(ground, at - 1)?.upos ?? "");
}

/** "10 a.m.", "4 in the morning", "5 o'clock in the afternoon", with its zone. */
function readHalfDay(ground: Ground, at: number, hour: number, minute: number): Clock | null {
  if (hour < 1 || hour > 12) return null;
  const half = halfDays.get(wordAt(ground, at));
  if (half)
    return {
      to: pastZone(ground, at + 1),
      time: timeOf(half === "pm" ? (hour % 12) + 12 : hour % 12, minute),
    };
  const start = wordAt(ground, at) === "o'clock" ? at + 1 : at;
  const phrase = [0, 1, 2].map((index) => wordAt(ground, start + index)).join(" ");
  const later = /^in the (?:afternoon|evening)$/.test(phrase);
  if (later || phrase === "in the morning")
    return { to: start + 3, time: timeOf(later ? (hour % 12) + 12 : hour, minute) };
  return start > at ? { to: start, time: timeOf(hour, minute) } : null;
}

/** "18:00", "1800 GMT" are read without a half of the day; "3:1" and "14" are no times. */
function readWhole(
  ground: Ground,
  at: number,
  hour: number,
  minute: number,
  minutes: boolean,
): Clock | null {
  if (!minutes || !wordAt(ground, at - 1).includes(":") || hour > 23) return null;
  const zoned = pastZone(ground, at);
  const led = /^(?:at|by|until|from|to|around|about|before|after|since|and)$/.test(
    wordAt(ground, at - 2),
  );
  return zoned > at || led ? { to: zoned, time: timeOf(hour, minute) } : null;
}

function pastZone(ground: Ground, at: number): number {
  return zones.has(wordAt(ground, at)) ? at + 1 : at;
}

function timeOf(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
