import comparing from "../../../language/en/comparing.json" with { type: "json" };
import { wordsIn } from "../words/wording.js";

/** What the words around an amount make of it. */
export interface Around {
  /** The words before it and after it in its sentence, up to other figures. */
  readonly before: string;
  readonly after: string;
  /** Its whole sentence. */
  readonly sentence: string;
}

/** Words beside a number that are looked at. */
const nearWords = 6;
const wordsAfter = 8;
const veryNear = 3;

/** It adds to another number, is a part of one, or is what was told before: none is a count of its own. */
export type Portion = "part" | "addition" | "earlier";

/** "80 of 120", "nine of them", "the first 150"; "three more", "another five"; "an earlier figure of 18", "up from 18". */
export function portionOf({ before, after, sentence }: Around): Portion | null {
  const [last, next] = [endOf(before, veryNear), beginOf(after, veryNear)];
  if (endsWithAny(endOf(before, nearWords), comparing.earlierBefore)) return "earlier";
  if (after.trim().toLowerCase() === "of") return "part";
  if (endsWithAny(last, comparing.partsBefore) || beginsWithAny(next, comparing.partsAfter))
    return "part";
  if (beginsWithAny(beginOf(sentence, 1), comparing.partsOpening) && before.trimEnd().endsWith(","))
    return "part";
  if (endsWithAny(last, comparing.additionsBefore)) return "addition";
  return beginsWithAny(next, comparing.additionsAfter) ? "addition" : null;
}

/** A total without saying of what: "put the number at", "spoke of", "a figure of"; or those who "took part". */
export function givesTotal({ before, after }: Around): boolean {
  return (
    endsWithAny(endOf(before, nearWords), comparing.givesTotal) ||
    comparing.takingPart.some((form) => beginOf(after, nearWords).includes(` ${form} `))
  );
}

/**
 * Over what stretch it is counted, where that is longer than an event: `since` a year or long ago, in the year `2014`;
 * null otherwise. The year of publication is no other one.
 */
export function stretchOf({ sentence, after }: Around, published: string | null): string | null {
  const isOther = (year: string | undefined) =>
    year !== undefined && year !== published?.slice(0, 4);
  if (isOther(yearAfter(sentence, comparing.sinceYear))) return "since";
  const opening = sentence.split(/\s+/u, 4).join(" ");
  const during =
    yearAfter(opening, comparing.inYear) ?? yearAfter(clauseOf(after), comparing.inYear);
  if (during !== undefined && isOther(during)) return during;
  const key = ` ${wordsIn(sentence).join(" ")} `;
  const near = beginOf(after, wordsAfter);
  const isLong =
    comparing.longStretches.some((form) => key.includes(` ${form} `)) ||
    comparing.longStretchesAfter.some((form) => near.includes(` ${form} `));
  return isLong ? "since" : null;
}

/** "2019" behind one of some words, or behind the word after it: "since 2019", "since March 2019". */
function yearAfter(words: string, leads: readonly string[]): string | undefined {
  const tokens = words.toLowerCase().split(/\s+/u);
  const at = tokens.findIndex(
    (token, index) =>
      /^(?:19|20)\d{2}(?!\d)(?!,\d)/.test(token) &&
      [tokens[index - 1], tokens[index - 2]].some((lead) => leads.includes(lead ?? "")),
  );
  return at < 0 ? undefined : tokens[at]?.slice(0, 4);
}

function clauseOf(after: string): string {
  return (after.split(/[,;]/u)[0] ?? "").slice(0, 80);
}

/** True if the sentence tells of parts of a vote. */
export function isOfVotes(sentence: string): boolean {
  return wordsIn(sentence).some((word) => comparing.shares.includes(word));
}

function endOf(words: string, most: number): string {
  return ` ${wordsIn(words.slice(-200)).slice(-most).join(" ")} `;
}

function beginOf(words: string, most: number): string {
  return ` ${wordsIn(words.slice(0, 200)).slice(0, most).join(" ")} `;
}

function endsWithAny(words: string, forms: readonly string[]): boolean {
  return forms.some((form) => words.endsWith(` ${form} `));
}

function beginsWithAny(words: string, forms: readonly string[]): boolean {
  return forms.some((form) => words.startsWith(` ${form} `));
}
