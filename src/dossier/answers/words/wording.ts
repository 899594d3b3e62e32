import calendar from "../../../language/en/calendar-words.json" with { type: "json" };
import comparing from "../../../language/en/comparing.json" with { type: "json" };
import numbers from "../../../language/en/number-words.json" with { type: "json" };
import { foldText } from "../../../text/fold.js";
import { phraseAt } from "./same-meaning.js";
import { stemOf } from "./stem.js";

export type ReadWords = (text: string) => Wording;

/** Words as they are compared across reports. */
export interface Wording {
  /** All words, lower case, in order; numbers in digits without marks of thousands. */
  readonly words: readonly string[];
  /** Those words in one string with a space on each side of each: contained is `includes`. */
  readonly key: string;
  /** What stands in quotation marks, each like `key`. */
  readonly quoted: readonly string[];
  /** Stems of the words that carry meaning, without `numbers` and negations; words of one meaning have one stem. */
  readonly stems: ReadonlySet<string>;
  /** Numbers in digits, and days of the week: what makes a claim another one. */
  readonly numbers: ReadonlySet<string>;
  /** It holds a word that negates: "not", "nobody", "unable", "refused". */
  readonly isNegated: boolean;
}

const smallWords = new Set<string>(comparing.small);
const weekdays = new Set(Object.keys(calendar.weekdays));
const comparatives = new Set<string>(comparing.comparatives);
const negations = new Set<string>(comparing.negations);
const digits: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...numbers.ones, ...numbers.tens, ...numbers.scales }).map(([word, value]) => [
    word,
    `${value}`,
  ]),
);
/** Characters of a wording that are compared. */
const longest = 2000;

/** Reads each text, and cuts each word to its stem, once: for as long as an answer is made. */
export function wordReader(): ReadWords {
  const wordings = new Map<string, Wording>();
  const stems = new Map<string, string>();
  const stem = (word: string) => remember(stems, word, stemOf);
  return (text) => remember(wordings, text, () => readWording(text, stem));
}

function remember<Value>(
  known: Map<string, Value>,
  key: string,
  make: (key: string) => Value,
): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make(key);
  known.set(key, value);
  return value;
}

export function wordingOf(text: string): Wording {
  return readWording(text, stemOf);
}

/** The words of a text as they are compared, where nothing else about them is asked for. */
export function wordsIn(text: string): readonly string[] {
  return wordsOf(foldText(text.slice(0, longest)));
}

function readWording(text: string, stem: (word: string) => string): Wording {
  const folded = foldText(text.slice(0, longest));
  const words = wordsOf(folded);
  return {
    words,
    key: keyOf(words),
    quoted: quotedIn(folded),
    numbers: new Set(words.filter(isNumber)),
    ...meaningIn(words, stem),
  };
}

/** What the words tell, phrase by phrase: "without delay" negates nothing. */
function meaningIn(
  words: readonly string[],
  stem: (word: string) => string,
): Pick<Wording, "stems" | "isNegated"> {
  const stems = new Set<string>();
  let isNegated = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const phrase = phraseAt(words, at, stem(word));
    if (phrase !== null) {
      stems.add(phrase.meaning);
      at += phrase.words - 1;
    } else if (negations.has(word)) isNegated = true;
    else if (tells(word, words[at + 1])) stems.add(stem(word));
  }
  return { stems, isNegated };
}

/** "More" says something, but nothing in "more than". */
function tells(word: string, next: string | undefined): boolean {
  if (smallWords.has(word) || isNumber(word)) return false;
  return !(comparatives.has(word) && next === "than");
}

function isNumber(word: string): boolean {
  return weekdays.has(word) || /^\d/.test(word);
}

/** Lower-case words of folded text; `n't` is `not`, a possessive ending is dropped. */
function wordsOf(folded: string): readonly string[] {
  const words = folded
    .toLowerCase()
    .replace(/n't\b/g, " not")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .match(/[\p{L}\p{M}]{1,100}(?:'[\p{L}\p{M}]{1,100})?|\d{1,30}(?:\.\d{1,30})?/gu);
  return (words ?? []).map((word) => {
    const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
    return digits.get(bare) ?? bare;
  });
}

function keyOf(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}

/** A quotation goes on to the next mark, at most to the end of the text. */
function quotedIn(folded: string): readonly string[] {
  return folded
    .split('"')
    .filter((_, at) => at % 2 === 1)
    .map((stretch) => keyOf(wordsOf(stretch)));
}
