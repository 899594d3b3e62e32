import { mapOffsets } from "../../record/offsets.js";

/** Code points taken in on each side, at the most. */
const around = 80;

export interface Passage {
  /** Code point of the report's text at which `text` begins. */
  readonly start: number;
  /** Verbatim. */
  readonly text: string;
  /** The entry's own words, in code points of the report's text. */
  readonly marks: readonly (readonly [number, number])[];
}

/**
 * The words around an entry: to the ends of words within 80 code points on each side, and not past its paragraph.
 * `text` is the report's; `spans` count its code points. Null where the spans do not lie in it.
 */
export function passageOf(
  text: string,
  spans: readonly (readonly [number, number])[],
): Passage | null {
  const { toUnit, toPoint } = mapOffsets(text);
  const first = Math.min(...spans.map(([from]) => from));
  const last = Math.max(...spans.map(([, to]) => to));
  const [from, to] = [toUnit(first), toUnit(last)];
  if (from === null || to === null) return null;
  const before = text.slice(toUnit(Math.max(0, first - around)) ?? 0, from);
  const after = text.slice(to, toUnit(last + around) ?? text.length);
  const begin = from - endOf(before, before.length < from);
  const end = to + startOf(after, to + after.length < text.length);
  return { start: toPoint(begin) ?? 0, text: text.slice(begin, end), marks: spans };
}

/** How much of the end of `words` belongs to the passage; a first word that may be cut is left out. */
function endOf(words: string, isCut: boolean): number {
  const line = words.slice(words.lastIndexOf("\n") + 1);
  if (line.length < words.length || !isCut) return line.trimStart().length;
  const space = line.search(/\s/u);
  return space < 0 ? 0 : line.slice(space).trimStart().length;
}

function startOf(words: string, isCut: boolean): number {
  const [line = ""] = words.split("\n", 1);
  if (line.length < words.length || !isCut) return line.trimEnd().length;
  const space = line.search(/\s\S{0,80}$/u);
  return space < 0 ? 0 : line.slice(0, space).trimEnd().length;
}
