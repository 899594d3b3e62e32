import type { TokenRange } from "./analysis.js";
import { cutsOf } from "./cuts.js";
import calendar from "./en/calendar-words.json" with { type: "json" };
import data from "./en/datelines.json" with { type: "json" };
import type { RawToken } from "./tokenize.js";

/** Where a report was filed, before its first sentence: "PORT ALDEN, June 3 (Tide News) —", dash included. */
export interface Dateline extends TokenRange {
  /** At least one: "PORT ALDEN", "Kelmar". */
  readonly places: readonly TokenRange[];
  /** The words in the brackets. */
  readonly agency: TokenRange | null;
}

const labels = new Set(data.labels);
const joins = new Set(data.joins);
const dashes = new Set(data.dashes);
const dateWords = new Set([
  ...Object.keys(calendar.months),
  ...Object.keys(calendar.shortMonths),
  ...Object.keys(calendar.weekdays),
  ...Object.keys(calendar.shortWeekdays),
]);
/** A dateline opens one of the first paragraphs; a headline or a byline may stand before it. */
const firstParagraphs = 4;
const longestName = 5;
const mostPlaces = 3;
const longestAgency = 6;
const longestDate = 6;
/** So far behind a dateline without capitals, date or agency is looked for what speaks against it. */
const proofTokens = 60;

/**
 * The dateline of a report, or null. Capitals, a date or an agency in brackets make one certain; mere capitalised
 * words before a dash are one only if a whole sentence follows that has no second dash.
 */
export function findDateline(text: string, tokens: readonly RawToken[]): Dateline | null {
  const cuts = cutsOf(text, tokens);
  const forms = (at: number) => text.slice(tokens[at]?.from ?? 0, tokens[at]?.to ?? 0);
  const gap = (at: number) => tokens[at]?.gap ?? "paragraph";
  for (let at = 0, seen = 0; at < tokens.length && seen < firstParagraphs; at++) {
    if (cuts[at] !== 2) continue;
    seen++;
    const found = readDateline({ forms, gap, cuts, length: tokens.length }, at);
    if (found) return found;
  }
  return null;
}

interface Words {
  /** The words of a token; empty outside the text. */
  readonly forms: (at: number) => string;
  readonly gap: (at: number) => RawToken["gap"];
  readonly cuts: Uint8Array;
  readonly length: number;
}

function readDateline(words: Words, from: number): Dateline | null {
  const { forms } = words;
  const { places, to: behind } = readPlaces(words, from);
  if (places.length === 0) return null;
  const dated = pastDate(words, behind);
  const agency = readAgency(words, dated);
  const at = agency ? pastDate(words, agency.to + 1) : dated;
  if (!isDash(words, at, agency !== null) || !opensSentence(words, at + 1)) return null;
  const certain = agency !== null || dated > behind || isUpper(words, places[0]);
  if (!(certain ? goesOn(words, at + 1) : isPlainSentence(words, at + 1))) return null;
  return labels.has(forms(from).toLowerCase()) ? null : { from, to: at + 1, places, agency };
}

function readPlaces(words: Words, from: number): { places: TokenRange[]; to: number } {
  const places: TokenRange[] = [];
  let at = from;
  while (places.length < mostPlaces) {
    const to = pastName(words, at);
    if (to === at) break;
    places.push({ from: at, to });
    at = to;
    if (!/^[,/]$/.test(words.forms(at))) break;
    at++;
  }
  return { places, to: at };
}

/** The token behind the name that begins at `from`; `from` itself when none does. */
function pastName({ forms, gap }: Words, from: number): number {
  let to = from;
  for (let at = from; at < from + longestName; at++) {
    if (at > from && gap(at) !== "space" && gap(at) !== "none") break;
    const form = forms(at);
    if (dateWords.has(bare(form))) break;
    if (/^\p{Lu}/u.test(form)) to = at + 1;
    else if (!(to > from && (joins.has(form) || (form === "-" && gap(at) === "none")))) break;
  }
  return to;
}

function pastDate({ forms }: Words, from: number): number {
  let to = from;
  for (let at = from; at < from + longestDate; at++) {
    const form = forms(at);
    if (dateWords.has(bare(form)) || /^\d{1,4}$/.test(form)) to = at + 1;
    else if (form !== "," && !(form === "." && to === at)) break;
  }
  return to;
}

function readAgency({ forms }: Words, at: number): TokenRange | null {
  if (forms(at) !== "(" || !/^\p{Lu}/u.test(forms(at + 1))) return null;
  for (let to = at + 2; to <= at + 1 + longestAgency; to++)
    if (forms(to) === ")") return { from: at + 1, to };
  return null;
}

function isDash({ forms, gap }: Words, at: number, closed: boolean): boolean {
  if (!dashes.has(forms(at))) return false;
  if (/^(?:—|―|--)/.test(forms(at))) return true;
  return (closed || gap(at) === "space") && gap(at + 1) === "space";
}

function opensSentence({ forms, cuts, length }: Words, at: number): boolean {
  return at < length && cuts[at] !== 2 && /^[\p{Lu}\p{N}"“‘'«$€£]/u.test(forms(at));
}

/** Not just a headline in capitals. */
function goesOn({ forms, cuts, length }: Words, from: number): boolean {
  for (let at = from; at < length && at < from + proofTokens && cuts[at] !== 2; at++)
    if (/^\p{Ll}{2,}$/u.test(forms(at))) return true;
  return false;
}

/** A sentence that ends as one, without a second dash: "Orla Venn — Kelmar's envoy — said" is no dateline. */
function isPlainSentence({ forms, cuts, length }: Words, from: number): boolean {
  for (let at = from; at < length && at < from + proofTokens && cuts[at] !== 2; at++) {
    const form = forms(at);
    if (/^[.!?]$/.test(form)) return at - from >= 4;
    if (form.length > 0 && dashes.has(form) && form !== "-") return false;
  }
  return false;
}

function isUpper({ forms }: Words, place: TokenRange | undefined): boolean {
  if (!place) return false;
  const words = Array.from({ length: place.to - place.from }, (_, i) => forms(place.from + i));
  const whole = words.join(" ");
  return /\p{Lu}{2}/u.test(whole) && !/\p{Ll}/u.test(whole);
}

function bare(form: string): string {
  return form.toLowerCase().replace(/\.$/, "");
}
