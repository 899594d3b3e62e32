/**
 * Characters that could hide or turn other words: control characters, halves of characters, and the marks that
 * override the direction of text. They stand in the page by their number instead of working.
 */
const odd = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
const harmless = new Set(["\n", "\t", "\r"]);

/** Text as it may be shown; `odd` is the name of a character that may not, and its length in units. */
export type Shown = { readonly text: string } | { readonly odd: string; readonly units: number };

/** Splits a text at its odd characters. Whatever is shown keeps its length by `text` or `units`. */
export function cutOdd(text: string): readonly Shown[] {
  const parts: Shown[] = [];
  let at = 0;
  for (const match of text.matchAll(odd)) {
    if (harmless.has(match[0])) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ odd: nameOdd(match[0]), units: match[0].length });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** A text on one line, its odd characters by their number, for places where only words can stand. */
export function plain(text: string): string {
  return cutOdd(text.replace(/\s+/g, " "))
    .map((part) => ("text" in part ? part.text : `⟨${part.odd}⟩`))
    .join("");
}

function nameOdd(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
