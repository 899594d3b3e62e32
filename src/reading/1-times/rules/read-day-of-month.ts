import { readOrdinal } from "../amounts.js";
import { type Day, dayOf, type Period, PlainDate } from "../calendar.js";
import type { Rule, Tense } from "../found.js";
import { tokenAt, wordAt } from "../ground.js";
import { fromPublished } from "../place.js";

/** "the 27th": a day of the month published in or of one beside it. */
export const readDayOfMonth: Rule = (ground, at) => {
  if (wordAt(ground, at) !== "the") return null;
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(wordAt(ground, at + 1))) return null;
  const ordinal = readOrdinal(ground, at + 1);
  const day = ordinal?.value ?? 0;
  if (day < 1 || day > 31 || countsSomething(tokenAt(ground, at + 2)?.upos)) return null;
  if (!/^(?:on|of|by|until|from|since|to|before|after|through)$/.test(wordAt(ground, at - 1)))
    return null;
  const open = `XXXX-XX-${String(day).padStart(2, "0")}`;
  return {
    from: at,
    to: at + 2,
    type: "DATE",
    mod: null,
    rule: "day-of-month",
    place: (context) =>
      fromPublished(context, open, (published) => near(published, day, context.tense)),
  };
};

/** "the 27th meeting" is no day. */
function countsSomething(upos: string | undefined): boolean {
  return upos === "NOUN" || upos === "PROPN" || upos === "ADJ" || upos === "NUM";
}

function near(published: Day, day: number, tense: Tense): Period | null {
  const days = [-2, -1, 0, 1, 2].flatMap((months) => {
    const { year, month } = published.add({ months });
    return dayOf(year, month, day) ?? [];
  });
  const past = days.filter((one) => PlainDate.compare(one, published) <= 0).at(-1);
  const coming = days.find((one) => PlainDate.compare(one, published) >= 0);
  const start = tense === "future" ? coming : past;
  return start ? { unit: "day", start } : null;
}
