import type { Notice } from "../../text/notice.js";
import type { PageDocument } from "./dom.js";
import { plainTextOf } from "./plain-text.js";

/** What a page holds before its article is taken out of it. */
export interface PageParts {
  readonly words: number;
  /** How many there are of each kind of part that is seldom the report's own. */
  readonly counts: readonly (readonly [name: string, count: number])[];
}

const kinds: readonly (readonly [selector: string, one: string, many: string])[] = [
  ["nav", "navigation", "navigations"],
  ["aside", "side box", "side boxes"],
  ["form", "form", "forms"],
  ["footer", "footer", "footers"],
  ["table", "table", "tables"],
  ["iframe, embed, object", "embedded frame", "embedded frames"],
  ["video, audio", "recording", "recordings"],
  ["img, picture > source", "picture", "pictures"],
];

/** To be counted before Readability takes the document apart. */
export function countParts(document: PageDocument): PageParts {
  const counts = kinds.map(([selector, one, many]) => {
    const count = [...document.querySelectorAll(selector)].length;
    return [count === 1 ? one : many, count] as const;
  });
  const words = document.body ? wordsIn(plainTextOf(document.body).text) : 0;
  return { words, counts: counts.filter(([, count]) => count > 0) };
}

/** Says what of the page is not in the report's text; nothing if all its words are. */
export function leftOutNotice(parts: PageParts, text: string): readonly Notice[] {
  const left = parts.words - wordsIn(text);
  if (left <= 0) return [];
  const held = parts.counts.map(([name, count]) => `${count} ${name}`).join(", ");
  const has = held === "" ? "" : ` The page has ${held}.`;
  const message = `Of the page's ${parts.words} words ${left} stand outside the article and were left out.${has}`;
  return [{ code: "page-parts-left-out", message, spans: [] }];
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
