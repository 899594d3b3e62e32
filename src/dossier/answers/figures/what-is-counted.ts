import comparing from "../../../language/en/comparing.json" with { type: "json" };
import { stemOf } from "../words/stem.js";
import { wordsIn } from "../words/wording.js";

const classes = Object.entries(comparing.counted);
const anyone = new Set<string>(comparing.anyone);
const small = new Set<string>(comparing.small);
const totals = new Set<string>(comparing.totals);
const deathTolls = new Set<string>(comparing.deathTolls);
/** What people are called for what had become of them before: survivors may die. */
const whoever = new Set<string>(comparing.whoever);
/** Words after and before a figure that may say what became of those who are counted. */
const wordsAfter = 8;
const wordsBefore = 3;
/** Words between "the number of dead" or "the toll" and the number. */
const wordsFromTotal = 16;
const longestStretch = 200;

/**
 * The classes of counted things that the words fall under (`dead`; `dead, injured`): those of what is counted,
 * else of the words that follow up to "and" or a mark, else of those just before, else of the total that is given
 * ("raised the number of dead in the town to"). Null without any.
 */
export function classOf(counts: string | null, before: string, after: string): string | null {
  const counted = wordsIn(counts ?? "");
  const told = counted.filter((word) => !whoever.has(word));
  const stretch = before.slice(-longestStretch);
  return (
    namesIn(told.join(" ")) ??
    namesIn(firstWords(after.slice(0, longestStretch))) ??
    namesIn(counted.join(" ")) ??
    namesIn(lastWords(stretch)) ??
    ofTotal(counted) ??
    ofTotal(wordsIn(lastStretch(stretch)))
  );
}

function namesIn(words: string): string | null {
  const key = ` ${wordsIn(words).join(" ")} `;
  const found = classes.filter(([, forms]) => forms.some((form) => key.includes(` ${form} `)));
  return found.length === 0 ? null : found.map(([name]) => name).join(", ");
}

/** "The death toll … has reached", "the number of missing … to"; a toll of nothing else is one of deaths. */
function ofTotal(words: readonly string[]): string | null {
  const at = words.findLastIndex((word) => totals.has(word));
  if (at < 0 || words.length - at > wordsFromTotal) return null;
  const named = namesIn(words.slice(Math.max(0, at - 1)).join(" "));
  return named ?? (deathTolls.has(words[at] ?? "") ? "dead" : null);
}

const marks = /[,;:.—–]| and /u;

function firstWords(after: string): string {
  return wordsIn(after.split(marks)[0] ?? "")
    .slice(0, wordsAfter)
    .filter((word) => !whoever.has(word))
    .join(" ");
}

function lastWords(before: string): string {
  return lastStretch(before).trim().split(/\s+/u).slice(-wordsBefore).join(" ");
}

function lastStretch(before: string): string {
  return before.split(marks).at(-1) ?? "";
}

/**
 * The last noun before "of", "who", a comma and the like, as a stem; "engineers" of "engineers seized". People whose
 * class is known need none.
 */
export function headOf(counts: string | null, ofClass: string | null): string | null {
  if (counts === null) return null;
  const phrase = counts.split(",")[0] ?? "";
  const words = [...wordsIn(phrase)];
  const end = words.findIndex((word, index) => index > 0 && small.has(word));
  const nouns = end < 0 ? words : words.slice(0, end);
  if (nouns.length > 1 && isParticiple(nouns.at(-1) ?? "")) nouns.pop();
  const head = nouns.at(-1) ?? "";
  if (head === "" || (ofClass !== null && saysNoMore(head, ofClass))) return null;
  return stemOf(head);
}

/** "People", "arrests" and "custody" say nothing that the class does not. */
function saysNoMore(head: string, ofClass: string): boolean {
  if (anyone.has(head) || isParticiple(head)) return true;
  return classes.some(
    ([name, forms]) =>
      ofClass.includes(name) && forms.some((form) => form.split(" ").includes(head)),
  );
}

function isParticiple(word: string): boolean {
  return comparing.participles.some((ending) => word.endsWith(ending));
}

/** True for a noun that could be counted in any story: the words around must be alike as well. */
export function isGeneric(head: string | null): boolean {
  return head === null || genericStems.has(head);
}

const genericStems = new Set([...anyone].map(stemOf));
