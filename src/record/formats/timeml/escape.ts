const special: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** What XML 1.0 has no way to write: control characters but tab and line ends, halves of characters, U+FFFE and U+FFFF. */
const unwritable = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Text as the content of an element. Each character that XML cannot hold becomes U+FFFD, so that
 * offsets in code points stay true; a carriage return is written by number, or a parser would make it a line feed.
 */
export function escapeText(text: string): string {
  return text
    .replace(unwritable, "\uFFFD")
    .replace(/[&<>\r]/g, (character) => special[character] as string);
}

/** Text as a quoted attribute; line ends and tabs by number, or a parser would make them spaces. */
export function escapeAttribute(text: string): string {
  return text
    .replace(unwritable, "\uFFFD")
    .replace(/[&<>"\r\n\t]/g, (character) => special[character] as string);
}

/** An empty element, or with `end` left off the start of one; attributes that are null are left out. */
export function writeTag(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  end: "/>" | ">" = ">",
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeAttribute(value)}"`],
  );
  return `<${name}${written.join("")}${end}`;
}
