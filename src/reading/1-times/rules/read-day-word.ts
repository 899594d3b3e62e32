import { type Period, periodOf, shift } from "../calendar.js";
import type { Found, Rule } from "../found.js";
import { type Ground, phrasesOf, readPhrase, wordAt } from "../ground.js";
import { weekdayAt } from "../lexicon.js";
import { unitsAway } from "../place.js";
import { readDate } from "./read-date.js";

const days = phrasesOf<number>([
  [["today"], 0],
  [["yesterday"], -1],
  [["tomorrow"], 1],
  [["the", "day", "before", "yesterday"], -2],
  [["the", "day", "after", "tomorrow"], 2],
]);

/** "today", "the day after tomorrow", and in one with it "tomorrow, Thursday". */
export const readDayWord: Rule = (ground, at) => {
  const phrase = readPhrase(ground, at, days);
  if (!phrase) return null;
  const to = pastApposition(ground, phrase.to);
  return {
    from: at,
    to,
    type: "DATE",
    mod: null,
    rule: "day-word",
    place: (context) => unitsAway(context, "day", phrase.value),
  };
};

/** Past ", Thursday" or ", March 5, 2024". */
function pastApposition(ground: Ground, at: number): number {
  if (wordAt(ground, at) !== ",") return at;
  if (weekdayAt(ground, at + 1)) return at + 2;
  const date: Found | null = readDate(ground, at + 1);
  return date && date.rule === "full-date" ? date.to : at;
}

/** The publication day that "today, 5 March 2024" tells by itself; null when the words do not. */
export function publishedBy(ground: Ground, at: number): Period | null {
  const phrase = readPhrase(ground, at, days);
  if (!phrase || wordAt(ground, phrase.to) !== ",") return null;
  const date = readDate(ground, phrase.to + 1);
  if (date?.rule !== "full-date") return null;
  const placed = date.place({ published: null, tense: null, before: [], sentence: 0, at });
  return placed?.period ? shift(periodOf("day", placed.period.start), -phrase.value) : null;
}
