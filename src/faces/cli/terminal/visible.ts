/**
 * Text from outside made fit for a terminal: what would steer it, hide text or turn its order round is shown
 * as a sign instead. White space stays as it is; soft hyphens and variation selectors pass, joiners too (emoji
 * and Persian need them).
 */
export function showControls(text: string): string {
  return text.replace(steering, sign);
}

/** As `showControls`, on one line: runs of white space become one space. */
export function onOneLine(text: string): string {
  return showControls(text.replace(/\s+/gu, " ").trim());
}

/** Control characters but tab and line feed, format characters but the harmless ones, halves of characters. */
const steering = /(?![\t\n\u00AD\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
