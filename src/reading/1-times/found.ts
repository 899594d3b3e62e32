import type { Day, Period } from "./calendar.js";
import type { Ground } from "./ground.js";

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** TIMEX3's modifiers. */
export type TimeMod =
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "START"
  | "MID"
  | "END"
  | "APPROX";

export type Tense = "past" | "future" | null;

/** What a time can be resolved against, at the place where it stands. */
export interface Context {
  readonly published: Day | null;
  /** Where the words that it goes with put it; null when they do not say. */
  readonly tense: Tense;
  /** Times before this one that were resolved to a period, newest last. */
  readonly before: readonly Known[];
  /** Sentence that the time stands in. */
  readonly sentence: number;
  /** Position of the time's first word. */
  readonly at: number;
}

/** A time read earlier in the text. */
export interface Known {
  readonly id: string;
  readonly at: number;
  readonly sentence: number;
  readonly period: Period;
}

/** A value and how it is known. */
export interface Valued {
  /** TIMEX3. */
  readonly value: string;
  /** The stretch of the calendar, when it is a whole one: later times may be resolved against it. */
  readonly period: Period | null;
  readonly against: "published" | string | null;
  /** EDTF, where the value does not say it itself. */
  readonly edtf?: string;
}

/** Words that name a time, not yet placed in the calendar. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly type: TimeType;
  readonly mod: TimeMod | null;
  readonly rule: string;
  /** Null when there is no such time. */
  readonly place: (context: Context) => Valued | null;
}

/** Reads a time that begins at the token; null when none does. Looks at a bounded number of tokens. */
export type Rule = (ground: Ground, at: number) => Found | null;

/**
 * One rule of many: the longest find counts, of equally long ones that of the first rule.
 * What was found at a place is kept, since rules that build on others ask again.
 */
export function anyOf(rules: readonly Rule[]): Rule {
  const known = new WeakMap<Ground, Map<number, Found | null>>();
  return (ground, at) => {
    const finds = known.get(ground) ?? new Map<number, Found | null>();
    known.set(ground, finds);
    const found = finds.get(at);
    if (found !== undefined) return found;
    const longest = longestOf(rules, ground, at);
    finds.set(at, longest);
    return longest;
  };
}

/** The longest of what the rules find; of equally long ones the first. */
function longestOf(rules: readonly Rule[], ground: Ground, at: number): Found | null {
  let longest: Found | null = null;
  for (const rule of rules) {
    const found = rule(ground, at);
    if (found && found.to > (longest?.to ?? at)) longest = found;
  }
  return longest;
}
