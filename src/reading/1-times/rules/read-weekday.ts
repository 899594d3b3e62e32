import { type Day, type Period, periodOf, shift } from "../calendar.js";
import type { Found, Rule, Tense } from "../found.js";
import { wordAt } from "../ground.js";
import { weekdayAt } from "../lexicon.js";
import { fromKnown, fromPublished } from "../place.js";
import { readDate } from "./read-date.js";

type Which = "bare" | "last" | "next" | "this" | "previous" | "following";

const leads: readonly (readonly [readonly string[], Which])[] = [
  [["this", "past"], "last"],
  [["this", "coming"], "next"],
  [["the", "previous"], "previous"],
  [["the", "following"], "following"],
  [["the", "next"], "following"],
  [["last"], "last"],
  [["past"], "last"],
  [["next"], "next"],
  [["coming"], "next"],
  [["this"], "this"],
  [[], "bare"],
];

/** "Friday", "last Friday", "this coming Sunday", "the following Tuesday". */
export const readWeekday: Rule = (ground, at) => {
  for (const [words, which] of leads) {
    if (!words.every((word, index) => wordAt(ground, at + index) === word)) continue;
    const start = at + words.length;
    const weekday = weekdayAt(ground, start);
    const date = weekday && which !== "bare" ? readDate(ground, start) : null;
    if (date) return { ...date, from: at };
    return weekday ? found(at, start + 1, weekday, which) : null;
  }
  return null;
};

function found(from: number, to: number, weekday: number, which: Which): Found {
  return {
    from,
    to,
    type: "DATE",
    mod: null,
    rule: which === "bare" ? "weekday" : `${which}-weekday`,
    place: (context) => {
      const open = `XXXX-WXX-${weekday}`;
      if (which === "previous" || which === "following") {
        const placed = fromKnown(context, "day", ({ start }) => stepTo(start, weekday, which));
        if (placed?.period) return placed;
      }
      return fromPublished(context, open, (day) => weekdayNear(day, weekday, which, context.tense));
    },
  };
}

/** The day of that name nearest the publication on the side that the words say. */
export function weekdayNear(
  published: Day,
  weekday: number,
  which: Which,
  tense: Tense,
): Period | null {
  if (which === "last" || which === "previous") return stepTo(published, weekday, "previous");
  if (which === "next" || which === "following") return stepTo(published, weekday, "following");
  if (published.dayOfWeek === weekday) return periodOf("day", published);
  const ahead = which === "this" ? tense !== "past" : tense === "future";
  return stepTo(published, weekday, ahead ? "following" : "previous");
}

/** The first such weekday before or after the day, itself not counted. */
function stepTo(day: Day, weekday: number, way: "previous" | "following"): Period | null {
  const ahead = (weekday - day.dayOfWeek + 7) % 7 || 7;
  return shift(periodOf("day", day), way === "following" ? ahead : (ahead % 7) - 7);
}
