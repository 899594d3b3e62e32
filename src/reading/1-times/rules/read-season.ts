import { type Day, type Period, PlainDate, seasonPeriod, shiftYears } from "../calendar.js";
import type { Found, Rule, Tense } from "../found.js";
import { type Ground, wordAt } from "../ground.js";
import { seasonAt, yearAt } from "../lexicon.js";
import { fromPublished, stated } from "../place.js";
import { readSpelledYear } from "./read-year.js";

const leads: readonly (readonly string[])[] = [
  ["this", "past"],
  ["this", "coming"],
  ["last"],
  ["this"],
  ["next"],
  ["the"],
  [],
];

/** "last fall", "the winter of 1994", "summer 1989", "this past spring", "the summer". */
export const readSeason: Rule = (ground, at) => {
  const lead = leads.find((words) =>
    words.every((word, index) => wordAt(ground, at + index) === word),
  );
  const start = at + (lead?.length ?? 0);
  const season = seasonAt(ground, start);
  if (!season || !lead) return null;
  const year = yearAfter(ground, start + 1);
  if (year) return found(at, year.to, () => stated(seasonPeriod(year.value, season)));
  if (!isSeason(ground, at, start, lead.join(" "))) return null;
  return found(at, start + 1, (context) =>
    fromPublished(context, `XXXX-${season}`, (day) =>
      seasonNear(day, season, lead.join(" "), context.tense),
    ),
  );
};

function found(from: number, to: number, place: Found["place"]): Found {
  return { from, to, type: "DATE", mod: null, rule: "season", place };
}

function yearAfter(ground: Ground, at: number): { to: number; value: number } | null {
  const start = /^(?:of|,)$/.test(wordAt(ground, at)) ? at + 1 : at;
  const digits = yearAt(ground, start);
  return digits > 0 ? { to: start + 1, value: digits } : readSpelledYear(ground, start);
}

/** "fall" and "spring" are seasons only where the words around them leave no doubt. */
function isSeason(ground: Ground, at: number, start: number, lead: string): boolean {
  const word = wordAt(ground, start);
  if (lead !== "the" && lead !== "") return true;
  const led = /^(?:in|since|until|by|during|early|late|through|mid|over|into)$/.test(
    wordAt(ground, at - 1),
  );
  const followed = /^(?:of|to|into|from|apart|water|board)$/.test(wordAt(ground, start + 1));
  return led && !followed && (word !== "fall" || lead === "the");
}

function seasonNear(published: Day, season: string, lead: string, tense: Tense): Period | null {
  const here = seasonPeriod(published.year, season);
  if (!here) return null;
  const begun = PlainDate.compare(here.start, published) <= 0;
  const over = PlainDate.compare(here.start.add({ months: 3 }), published) <= 0;
  if (lead === "last" || lead === "this past") return shiftYears(here, over ? 0 : -1);
  if (lead === "next" || lead === "this coming") return shiftYears(here, begun ? 1 : 0);
  if (lead === "this" || tense === null) return here;
  if (tense === "past") return shiftYears(here, begun ? 0 : -1);
  return shiftYears(here, over ? 1 : 0);
}
