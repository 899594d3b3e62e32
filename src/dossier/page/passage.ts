import type { Pin } from "../answers/types/index.js";
import { html, type Markup } from "./markup.js";

/** A passage, verbatim, with the words that matter in it marked. */
export function writePassage(passage: Pin, words: Pin): Markup {
  const [start] = passage.spans;
  // Of a passage in several pieces only the pieces are known, so nothing can be marked in it.
  if (start === undefined || passage.spans.length > 1 || passage.report !== words.report)
    return html`<q class="said" dir="auto">${passage.text}</q>`;
  const points = [...passage.text];
  const parts: Markup[] = [];
  let at = 0;
  for (const [from, to] of words.spans) {
    const [begin, end] = [from - start[0], to - start[0]];
    if (begin < at || end > points.length) continue;
    parts.push(
      html`${points.slice(at, begin).join("")}<b>${points.slice(begin, end).join("")}</b>`,
    );
    at = end;
  }
  return html`<q class="said" dir="auto">${parts}${points.slice(at).join("")}</q>`;
}
