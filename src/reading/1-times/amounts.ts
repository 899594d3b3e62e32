import numbers from "../../language/en/number-words.json" with { type: "json" };
import { type Ground, pastHyphen, phrasesOf, readPhrase, wordAt } from "./ground.js";

/** How many of a unit: a number, or null for "several". */
export interface Amount {
  readonly to: number;
  readonly value: number | null;
}

const ones = new Map(Object.entries(numbers.ones));
const tens = new Map(Object.entries(numbers.tens));
const scales = new Map(Object.entries(numbers.scales));
const fractions = new Map(Object.entries(numbers.fractions));
const ordinalWords = new Map(Object.entries(numbers.ordinals));
const fixed = phrasesOf([
  ...numbers.vague.map((words) => [words, null] as const),
  ...numbers.couple.map((words) => [words, 2] as const),
  ...numbers.dozen.map((words) => [words, 12] as const),
]);
const mostWords = 12;

/** "two", "twenty-four", "2 1/2", "a hundred", "several", "a couple of", "half an", "a". */
export function readAmount(ground: Ground, at: number): Amount | null {
  const phrase = readPhrase(ground, at, fixed);
  if (phrase) return { to: phrase.to, value: phrase.value };
  const word = wordAt(ground, at);
  if (word === "half" && /^an?$/.test(wordAt(ground, at + 1))) return { to: at + 2, value: 0.5 };
  const number = readDigits(ground, at) ?? readNumberWords(ground, at);
  if (number) return withFraction(ground, number);
  if (word !== "a" && word !== "an") return null;
  if (wordAt(ground, at + 1) === "half") return { to: at + 2, value: 0.5 };
  const scaled = scales.get(wordAt(ground, at + 1));
  return scaled ? { to: at + 2, value: scaled } : { to: at + 1, value: 1 };
}

/** Digits, with commas or a fraction: "14", "1,000", "2.5", "5½". At most 9 characters. */
export function readDigits(ground: Ground, at: number): Amount | null {
  const word = wordAt(ground, at);
  if (/^\d{1,3}(?:,\d{3}){0,2}$|^\d{1,6}$|^\d{1,3}\.\d{1,2}$/.test(word)) {
    return { to: at + 1, value: Number(word.replaceAll(",", "")) };
  }
  const mixed = /^(\d{1,3})([¼½¾])$/.exec(word);
  if (!mixed) return null;
  return { to: at + 1, value: Number(mixed[1]) + (fractions.get(mixed[2] ?? "") ?? 0) };
}

/** "two", "twenty-four", "three hundred", "two thousand". */
export function readNumberWords(ground: Ground, at: number): Amount | null {
  let total = 0;
  let part = 0;
  let to = at;
  let last = "";
  for (let next = at; next < at + mostWords; next = pastHyphen(ground, to)) {
    const word = wordAt(ground, next);
    const kind = kindOf(word, last);
    if (!kind) break;
    const size = (ones.get(word) ?? tens.get(word) ?? scales.get(word)) as number;
    if (kind === "scale") {
      part = Math.max(part, 1) * size;
      if (size === 1000) {
        total += part;
        part = 0;
      }
    } else part += size;
    last = kind;
    to = next + 1;
  }
  return to === at ? null : { to, value: total + part };
}

/** What a word may be after the one before it: "twenty four" is one number, "four twenty" two. */
function kindOf(word: string, last: string): "one" | "ten" | "scale" | null {
  if (scales.has(word)) return last === "" ? null : "scale";
  if (tens.has(word)) return last === "" || last === "scale" ? "ten" : null;
  if (!ones.has(word)) return null;
  return last === "one" || (last === "ten" && (ones.get(word) ?? 0) > 9) ? null : "one";
}

function withFraction(ground: Ground, amount: Amount): Amount {
  const { to, value } = amount;
  const fraction = fractions.get(wordAt(ground, to));
  if (fraction && value !== null) return { to: to + 1, value: value + fraction };
  const and = pastHyphen(ground, to);
  const article = pastHyphen(ground, and + 1);
  const half = pastHyphen(ground, article + 1);
  const says = [and, article, half].map((index) => wordAt(ground, index)).join(" ");
  return says === "and a half" && value !== null ? { to: half + 1, value: value + 0.5 } : amount;
}

/** "first", "3rd", "twenty-first". */
export function readOrdinal(ground: Ground, at: number): Amount | null {
  const word = wordAt(ground, at);
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  if (digits) return { to: at + 1, value: Number(digits[1]) };
  const simple = ordinalWords.get(word);
  if (simple !== undefined) return { to: at + 1, value: simple };
  const ten = tens.get(word);
  const next = pastHyphen(ground, at + 1);
  const one = ordinalWords.get(wordAt(ground, next));
  return ten !== undefined && one !== undefined && one < 10
    ? { to: next + 1, value: ten + one }
    : null;
}
