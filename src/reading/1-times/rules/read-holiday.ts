import holidays from "../../../language/en/holidays.json" with { type: "json" };
import { type Day, daysOf, type Period, PlainDate, periodOf } from "../calendar.js";
import type { Context, Rule, Tense, Valued } from "../found.js";
import { type Ground, isCapital, phrasesOf, readPhrase, wordAt } from "../ground.js";
import { yearAt } from "../lexicon.js";
import { plain } from "../place.js";
import { type FeastRule, feastIn } from "./feast-days.js";

type Kind = "day" | "week" | "interval";
interface Feast {
  readonly kind: Kind;
  readonly rule: FeastRule;
}

const wordsOf = (name: string) => name.replaceAll("'s", " 's").replaceAll("-", " - ").split(" ");
const entriesOf = (kind: Kind, rules: Readonly<Record<string, FeastRule>>) =>
  Object.entries(rules).map(([name, rule]) => [wordsOf(name), { kind, rule }] as const);
const feasts = phrasesOf<Feast>([
  ...entriesOf("day", holidays.days),
  ...entriesOf("week", holidays.weeks),
  ...entriesOf("interval", holidays.intervals),
]);
const monthWords = new Set(holidays.monthWords);

/** "Easter Sunday", "last Thanksgiving", "the month of Ramadan", "Christmas 1999". */
export const readHoliday: Rule = (ground, at) => {
  const start = pastLead(ground, at);
  const phrase = readPhrase(ground, start, feasts);
  if (!phrase || !isCapital(ground, wordAt(ground, start) === "the" ? start + 1 : start))
    return null;
  if (
    start > at &&
    phrase.value.kind !== "interval" &&
    !/^(?:last|this|next)$/.test(wordAt(ground, at))
  )
    return null;
  const year = yearAt(ground, phrase.to);
  const lead = wordAt(ground, at);
  return {
    from: at,
    to: year > 0 ? phrase.to + 1 : phrase.to,
    type: "DATE",
    mod: null,
    rule: "holiday",
    place: (context) => place(context, phrase.value, year > 0 ? year : null, lead),
  };
};

/** Past "last", "this" or "next", or the words of "the holy month of". */
function pastLead(ground: Ground, at: number): number {
  if (/^(?:last|this|next)$/.test(wordAt(ground, at))) return at + 1;
  let to = at;
  while (to < at + 5 && monthWords.has(wordAt(ground, to))) to++;
  return readPhrase(ground, to, feasts) ? to : at;
}

function place(context: Context, feast: Feast, year: number | null, lead: string): Valued | null {
  if (year !== null) return valued(feast, feastIn(feast.rule, year)[0] ?? null, null);
  if (!context.published) return plain(openOf(feast.rule));
  const found = nearest(context.published, feast.rule, lead, context.tense);
  return valued(feast, found, "published");
}

function openOf(rule: FeastRule): string {
  if (rule.calendar || !rule.month || !rule.day) return "XXXX-XX-XX";
  return `XXXX-${String(rule.month).padStart(2, "0")}-${String(rule.day).padStart(2, "0")}`;
}

/** Feasts of other calendars can fall twice in one year of ours or not at all, so three years are looked at. */
function nearest(
  published: Day,
  rule: FeastRule,
  lead: string,
  tense: Tense,
): readonly [Day, Day] | null {
  const { year } = published;
  const all = [year - 1, year, year + 1].flatMap((one) => feastIn(rule, one));
  const past = all.filter(([first]) => PlainDate.compare(first, published) <= 0).at(-1);
  const coming = all.find(([, last]) => PlainDate.compare(last, published) >= 0);
  if (lead === "last") return past ?? null;
  if (lead === "next" || tense === "future") return coming ?? null;
  if (tense === "past" || !coming) return past ?? null;
  if (!past) return coming;
  return past[0].until(published).days <= published.until(coming[0]).days ? past : coming;
}

function valued(
  feast: Feast,
  days: readonly [Day, Day] | null,
  against: "published" | null,
): Valued | null {
  if (!days) return null;
  const [first, last] = days;
  if (feast.kind === "interval") {
    const value = `${first}/${last}`;
    return { value, period: null, against, edtf: value };
  }
  if (feast.kind === "day")
    return { value: first.toString(), period: { unit: "day", start: first }, against };
  const week: Period = periodOf("week", first.add({ days: 1 }));
  const [from, to] = daysOf(week);
  return { value: weekValue(week), period: week, against, edtf: `${from}/${to}` };
}

function weekValue(week: Period): string {
  return `${week.start.yearOfWeek}-W${String(week.start.weekOfYear).padStart(2, "0")}`;
}
