const special: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters, halves of characters, and the marks that turn or override the direction of text. */
const odd = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** Text as HTML shows it, for content and quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => special[character] as string);
}

/**
 * Text from outside as HTML shows it: nothing in it is markup, line ends become "\n", and characters that
 * could hide or turn other words stand there by their number instead of working.
 */
export function showText(text: string): string {
  return escapeHtml(text.replace(/\r\n?/g, "\n")).replace(odd, (character) =>
    character === "\n" || character === "\t" ? character : nameOdd(character),
  );
}

function nameOdd(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `<bdi class="odd" title="a character that cannot be shown">U+${number}</bdi>`;
}
