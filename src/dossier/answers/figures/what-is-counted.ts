import comparing from "../../../language/en/comparing.json" with { type: "json" };
import { stemOf } from "../words/stem.js";
import { wordingOf } from "../words/wording.js";

const classes = Object.entries(comparing.counted);
const anyone = new Set<string>(comparing.anyone);
const small = new Set<string>(comparing.small);
/** Words after and before a figure that may say what became of those who are counted. */
const wordsAfter = 8;
const wordsBefore = 3;
const longestStretch = 200;

/**
 * The classes of counted things that the words fall under (`dead`; `dead, injured`): those of what is counted,
 * else of the words that follow up to "and" or a mark, else of those just before. Null without any.
 */
export function classOf(counts: string | null, before: string, after: string): string | null {
  return (
    namesIn(counts ?? "") ??
    namesIn(firstWords(after.slice(0, longestStretch))) ??
    namesIn(lastWords(before.slice(-longestStretch)))
  );
}

function namesIn(words: string): string | null {
  const { key } = wordingOf(words);
  const found = classes.filter(([, forms]) => forms.some((form) => key.includes(` ${form} `)));
  return found.length === 0 ? null : found.map(([name]) => name).join(", ");
}

const marks = /[,;:.—–]| and /u;

function firstWords(after: string): string {
  const stretch = after.split(marks)[0] ?? "";
  return stretch.trim().split(/\s+/u).slice(0, wordsAfter).join(" ");
}

function lastWords(before: string): string {
  const stretch = before.split(marks).at(-1) ?? "";
  return stretch.trim().split(/\s+/u).slice(-wordsBefore).join(" ");
}

/** The last noun before "of", "who", a comma and the like, as a stem. People whose class is known need none. */
export function headOf(counts: string | null, hasClass: boolean): string | null {
  if (counts === null) return null;
  const phrase = counts.split(",")[0] ?? "";
  const words = [...wordingOf(phrase).words];
  const end = words.findIndex((word, index) => index > 0 && small.has(word));
  const head = (end < 0 ? words : words.slice(0, end)).at(-1) ?? "";
  if (head === "" || (hasClass && anyone.has(head))) return null;
  return stemOf(head);
}

/** True for a noun that could be counted in any story: the words around must be alike as well. */
export function isGeneric(head: string | null): boolean {
  return head === null || genericStems.has(head);
}

const genericStems = new Set([...anyone].map(stemOf));
