import { type Amount, readAmount } from "../amounts.js";
import type { Found, Rule, TimeMod } from "../found.js";
import {
  type Ground,
  isCapital,
  isHyphen,
  pastHyphen,
  readPhrase,
  tokenAt,
  wordAt,
} from "../ground.js";
import { bounds, isPluralUnit, pastFillers, pastThe, type UnitWord, unitAt } from "../lexicon.js";
import { plain } from "../place.js";
import { durationValue, vagueDuration } from "./duration-value.js";

const leads =
  /^(?:past|last|next|first|coming|final|previous|preceding|following|latest|recent|initial|opening|closing)$/;

/** "three days", "nearly forty years", "the past three months", "two-year", "2 1/2 years", "several months". */
export const readDuration: Rule = (ground, at) => {
  const bound = readPhrase(ground, at, bounds);
  const start = pastThe(ground, bound?.to ?? at);
  const lead = leads.test(wordAt(ground, start)) ? start + 1 : start;
  const amount = readAmount(ground, lead);
  if (!amount || (bound && !binds(ground, at, bound.to, amount))) return null;
  const range = readRangeOf(ground, amount);
  const hyphen = isHyphen(ground, range.to);
  if (hyphen && lead > at) return null;
  const unitIndex = pastFillers(ground, pastHyphen(ground, range.to));
  const unit = unitAt(ground, unitIndex);
  if (!unit || !fits(ground, at, unitIndex, amount, start)) return null;
  return found(ground, at, unitIndex, unit, amount.value, bound?.value ?? range.mod);
};

function found(
  ground: Ground,
  from: number,
  unitIndex: number,
  unit: UnitWord,
  value: number | null,
  mod: TimeMod | null,
): Found | null {
  const half = /^and a half$/.test(
    [1, 2, 3].map((index) => wordAt(ground, unitIndex + index)).join(" "),
  );
  const orSo = /^or so$/.test([1, 2].map((index) => wordAt(ground, unitIndex + index)).join(" "));
  const to = unitIndex + 1 + (half ? 3 : orSo ? 2 : 0);
  const amount = value !== null && half ? value + 0.5 : value;
  const said = durationValue(unit, amount);
  if (!said) return null;
  return {
    from,
    to,
    type: "DURATION",
    mod: orSo ? "APPROX" : mod,
    rule: "duration",
    place: () => plain(said),
  };
}

/** "two to three weeks": the first amount counts, and more. */
function readRangeOf(ground: Ground, amount: Amount): { to: number; mod: TimeMod | null } {
  const joint = wordAt(ground, amount.to);
  if (!/^(?:to|or|-|–)$/.test(joint) || amount.value === null) return { to: amount.to, mod: null };
  const second = readAmount(ground, amount.to + 1);
  if (!second || second.value === null || second.value <= amount.value)
    return { to: amount.to, mod: null };
  return { to: second.to, mod: "EQUAL_OR_MORE" };
}

/** "over the past year" and "over several years" say when, "over a week" how long. */
function binds(ground: Ground, at: number, to: number, amount: Amount): boolean {
  if (!/^(?:over|under|some|around)$/.test(wordAt(ground, at))) return true;
  return amount.value !== null && wordAt(ground, to) !== "the";
}

/** Ages, rates and "a second" are no durations. */
function fits(
  ground: Ground,
  at: number,
  unitIndex: number,
  amount: Amount,
  start: number,
): boolean {
  const next = pastHyphen(ground, unitIndex + 1);
  if (next > unitIndex + 1 && /^(?:ago|earlier)$/.test(wordAt(ground, next))) return false;
  if (isFractionOf(ground, unitIndex, amount) || isTitle(ground, unitIndex)) return false;
  if (
    /^(?:old|olds|-?old)$/.test(wordAt(ground, next)) ||
    (wordAt(ground, unitIndex + 1) === "of" && wordAt(ground, unitIndex + 2) === "age")
  )
    return false;
  const word = wordAt(ground, at);
  const article = /^an?$/.test(word);
  if (article && amount.to === start + 1) {
    if (/^(?:second|quarter|weekend)$/.test(wordAt(ground, unitIndex)) || isRate(ground, at))
      return false;
  }
  if (wordAt(ground, unitIndex) === "second" || (amount.value !== null && amount.value > 1e6))
    return false;
  if (tokenAt(ground, at - 1)?.form === "$") return false;
  return amount.value === null || amount.value > 1 || article || !isPluralUnit(ground, unitIndex)
    ? !isFraction(ground, at)
    : true;
}

/** "a quarter of", "three-quarters", "a four-quarter test". */
function isFractionOf(ground: Ground, unitIndex: number, amount: Amount): boolean {
  if (!/^quarters?$/.test(wordAt(ground, unitIndex))) return false;
  return isHyphen(ground, unitIndex - 1) || (amount.value ?? 2) <= 1;
}

/** "60 Minutes" is a programme. */
function isTitle(ground: Ground, unitIndex: number): boolean {
  return (
    isCapital(ground, unitIndex) &&
    !isCapital(ground, unitIndex - 1) &&
    tokenAt(ground, unitIndex)?.upos === "PROPN"
  );
}

/** "1/2 day" after a number belongs to it; "of 10 days" does not. */
function isFraction(ground: Ground, at: number): boolean {
  return isHyphen(ground, at - 1) && /^\d+$/.test(wordAt(ground, at - 2));
}

/** "$500 million a year", "twice a week": how often, not how long. */
export function isRate(ground: Ground, at: number): boolean {
  const before = tokenAt(ground, at - 1);
  if (!before || tokenAt(ground, at)?.sentence !== before.sentence) return false;
  if (/^(?:once|twice|thrice|times)$/i.test(before.form)) return true;
  const unit = tokenAt(ground, at + 1);
  if (/^(?:NUM|SYM)$/.test(before.upos)) return true;
  const attached =
    unit !== undefined && /^(?:nmod:unmarked|nmod:npmod|obl:unmarked|obl:npmod)$/.test(unit.deprel);
  return (
    attached &&
    /^(?:NOUN|NUM|PROPN|SYM)$/.test(before.upos) &&
    !/^(?:early|late)$/.test(before.form)
  );
}

/** "weeks", "for years", "months of talks", "the weeks ahead", "in recent months", "the coming weeks". */
export const readVagueDuration: Rule = (ground, at) => {
  const article = wordAt(ground, at) === "the";
  const start = article ? at + 1 : at;
  const lead = /^(?:recent|coming|early|first|last|final|next|past|previous)$/.test(
    wordAt(ground, start),
  )
    ? start + 1
    : start;
  const unit = unitAt(ground, lead);
  if (!unit || !isPluralUnit(ground, lead)) return null;
  const hyphen = isHyphen(ground, lead + 1) && /^long$/.test(wordAt(ground, lead + 2));
  const ahead = wordAt(ground, lead + 1) === "ahead" && article;
  const to = hyphen ? lead + 3 : ahead ? lead + 2 : lead + 1;
  if (!hyphen && !ahead && lead === start && !isMeasured(ground, at, lead, article)) return null;
  return {
    from: at,
    to,
    type: "DURATION",
    mod: null,
    rule: "vague-duration",
    place: () => plain(vagueDuration(unit)),
  };
};

/** A bare plural is a time where a preposition or what follows says so; "60 Minutes", "four days" are not bare. */
function isMeasured(ground: Ground, at: number, unitIndex: number, article: boolean): boolean {
  const before = wordAt(ground, at - 1);
  if (/\d/.test(before) || tokenAt(ground, at - 1)?.upos === "NUM" || isHyphen(ground, at - 1))
    return false;
  if (article)
    return (
      /^(?:over|in|through)$/.test(before) &&
      !/^(?:of|when|that|after|since)$/.test(wordAt(ground, unitIndex + 1)) &&
      wordAt(ground, unitIndex) !== "days"
    );
  const led = /^(?:for|in|within|after|over|took|take|lasted|last|spent|spend|by)$/.test(before);
  return led || /^(?:of|before|after|later|ago)$/.test(wordAt(ground, unitIndex + 1));
}
