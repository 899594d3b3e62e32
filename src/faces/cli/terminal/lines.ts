import stringWidth from "string-width";

/** Columns that a text takes on a terminal: wide characters two, combining marks none. */
export function widthOf(text: string): number {
  return oneColumnEach.test(text) ? text.length : stringWidth(text);
}

/** Latin letters without combining marks, punctuation and lines: what most reports are written in. */
const oneColumnEach = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2500-\u257F]*$/;

/**
 * Breaks a text at its spaces into lines of at most `width` columns; a word that is longer is cut between
 * characters. Empty text gives no lines. Linear in the length of the text.
 */
export function wrapWords(text: string, width: number): readonly string[] {
  return [...wrapLazily(text, width)];
}

/**
 * The first `most` lines of a text; if words are left, the last line ends in `… (+N words)`.
 * Costs no more for a long text than counting its words.
 */
export function foldWords(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let used = 0;
  for (const line of wrapLazily(text, width)) {
    if (lines.length === most) return [...lines.slice(0, -1), closeFold(lines, text, used, width)];
    used += line.length;
    while (text[used] === " ") used++;
    lines.push(line);
  }
  return lines;
}

/** Shortens the last line until the mark fits. */
function closeFold(lines: readonly string[], text: string, used: number, width: number): string {
  let last = lines.at(-1) ?? "";
  let left = countWords(text.slice(used));
  let mark = markOf(left);
  while (last.includes(" ") && widthOf(`${last} ${mark}`) > width) {
    last = last.slice(0, last.lastIndexOf(" "));
    left++;
    mark = markOf(left);
  }
  return `${last} ${mark}`;
}

function markOf(left: number): string {
  return `… (+${left} ${left === 1 ? "word" : "words"})`;
}

function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text[at] === " ";
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
}

function* wrapLazily(text: string, width: number): Generator<string> {
  let line = "";
  let lineWidth = 0;
  for (const word of wordsIn(text, width)) {
    const wordWidth = widthOf(word.text);
    const space = line === "" || word.isGlued ? 0 : 1;
    if (line !== "" && lineWidth + space + wordWidth > width) {
      yield line;
      line = "";
      lineWidth = 0;
    }
    line = line === "" ? word.text : `${line}${space ? " " : ""}${word.text}`;
    lineWidth = lineWidth === 0 ? wordWidth : lineWidth + space + wordWidth;
  }
  if (line !== "") yield line;
}

interface Piece {
  readonly text: string;
  /** Cut from the piece before it. */
  readonly isGlued: boolean;
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The words of a text, long ones cut to pieces that fit a line. */
function* wordsIn(text: string, width: number): Generator<Piece> {
  let at = 0;
  while (at < text.length) {
    const space = text.indexOf(" ", at);
    const end = space < 0 ? text.length : space;
    if (end > at) yield* cutWord(text.slice(at, end), width);
    at = end + 1;
  }
}

function* cutWord(word: string, width: number): Generator<Piece> {
  if (word.length * 2 <= width || (word.length < 1000 && widthOf(word) <= width)) {
    yield { text: word, isGlued: false };
    return;
  }
  let piece = "";
  let pieceWidth = 0;
  let isGlued = false;
  for (const { segment } of characters.segment(word)) {
    const columns = widthOf(segment);
    if (pieceWidth + columns > width && piece !== "") {
      yield { text: piece, isGlued };
      isGlued = true;
      piece = "";
      pieceWidth = 0;
    }
    piece += segment;
    pieceWidth += columns;
  }
  if (piece !== "") yield { text: piece, isGlued };
}
