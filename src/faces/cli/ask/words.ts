import type {
  ActorRef,
  Alikeness,
  Count,
  Pin,
  Voice,
} from "../../../dossier/answers/types/index.js";
import { foldWords, wrapWords } from "../terminal/lines.js";
import type { View } from "../terminal/view.js";
import { onOneLine } from "../terminal/visible.js";
import type { Marks } from "./marks.js";

/** Words that the views of all answers share. */

/** `3 reports`. */
export function count(number: number, noun: string): string {
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.toLocaleString("en-US")} ${number === 1 ? noun : plural}`;
}

/** The last line of a list: `3 reports`, or that there are more and how to see them. */
export function closing(shown: number, noun: string, next: string | null): string {
  const some = count(shown, noun);
  return next === null ? some : `${some} here; --most shows more, --next ${next} goes on.`;
}

/** `3 reports`, and where some are copies `3 reports, 1 origin`. */
export function carried({ reports, origins }: Count): string {
  const all = count(reports, "report");
  return reports === origins ? all : `${all}, ${count(origins, "origin")}`;
}

/** `2025-03-12`, or `2025-03-12 to 2025-03-14`. */
export function period(first: string | null, last: string | null): string {
  if (first === null && last === null) return "no date";
  const [from, to] = [day(first ?? last), day(last ?? first)];
  return from === to ? from : `${from} to ${to}`;
}

export function day(date: string | null): string {
  return date === null ? "no date" : onOneLine(date.slice(0, 10));
}

export function names(actors: readonly ActorRef[]): string {
  return actors.map(({ name }) => onOneLine(name)).join(", ");
}

/** `The Verrin Courier 2025-03-12 [12 s3]`: who tells it, and where it stands. */
export function whereOf(pin: Pin, marks: Marks): string {
  const { outlet, published } = pin;
  return [
    outlet === null ? null : onOneLine(outlet),
    published === null ? null : day(published),
    entryOf(pin, marks),
  ]
    .filter((part) => part !== null)
    .join(" ");
}

/** `cut`, and `shorter wording` where nobody knows that anything was cut. */
export function alikeWords(alike: Alikeness): string {
  return alike === "shorter" ? "shorter wording" : alike;
}

/** Holds words together on one line; `show` writes it as a space. */
export const unbroken = "\u00A0";

/** `[12 s3]`, or `[12 s3, corrected by Runa]`. */
export function entryOf(pin: Pin, marks: Marks): string {
  const mark = marks.of(pin);
  return `[${pin.report}${unbroken}${pin.entry}${mark === null ? "" : `, ${mark}`}]`;
}

/** In quotation marks, unless the words bring their own around all of them; single ones where they bring some. */
export function quoted(text: string): string {
  const words = onOneLine(text);
  if (!/["“”„«»]/.test(words)) return `“${words}”`;
  return isOneQuotation(words) ? words : `‘${words}’`;
}

/** `“Quay four stays shut,”`: a mark at each end and none between. */
function isOneQuotation(words: string): boolean {
  return /^["“„«][^"“”„«»]{0,4000}["”“»]$/u.test(words);
}

/** Whose words something stands in: null is the report's own voice. */
export function voiceOf(voice: Voice | null | undefined): readonly string[] {
  if (!voice) return [];
  return [`according to ${voice.speaker === null ? "somebody unnamed" : names([voice.speaker])}`];
}

/** Lines under an item, set in by four columns; the rest of long words is counted. */
export function under(text: string, view: View, most = 3): readonly string[] {
  return foldWords(text, view.width - 4, most).map((line) => `    ${line}`);
}

export function faintUnder(text: string, view: View, most = 3): readonly string[] {
  return under(text, view, most).map(view.paint.faint);
}

/** The first line of an item, and its other lines set in by four columns. */
export function head(text: string, view: View): readonly string[] {
  const [first = "", ...rest] = wrapWords(text, view.width - 4);
  return [view.paint.strong(first), ...rest.map((line) => `    ${view.paint.strong(line)}`)];
}
