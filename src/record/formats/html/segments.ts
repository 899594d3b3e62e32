import type { Span } from "../../../text/span.js";

/** A stretch of the text to be marked: one span of a part of a statement, of another entry, or of a credit. */
export interface Mark extends Span {
  readonly part: "source" | "cue" | "content" | "time" | "event" | "demand" | "figure" | "credit";
  /** The id in the page of the entry it belongs to; null for a credit. */
  readonly entry: string | null;
  /** Shown before the part of a statement that comes first, and empty for one of another entry; null elsewhere. */
  readonly label: string | null;
}

/** Which of the stacked lines under the text is this mark's, from 0. */
export interface LevelledMark extends Mark {
  readonly level: number;
}

/** A stretch in which the same marks hold from end to end, the outermost first. */
export interface Segment extends Span {
  readonly marks: readonly LevelledMark[];
}

/** Lines that can be told apart under a line of text. */
const mostLevels = 4;

/** Cuts a stretch of text wherever a mark begins or ends, so that overlapping marks can be written as HTML. */
export function cutSegments(within: Span, marks: readonly LevelledMark[]): readonly Segment[] {
  const inside = marks.filter((mark) => mark.from < within.to && within.from < mark.to);
  const cuts = new Set([within.from, within.to]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.from, within.from));
    cuts.add(Math.min(mark.to, within.to));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] as number;
    return { from, to, marks: inside.filter((mark) => mark.from <= from && to <= mark.to) };
  });
}

/** In text order, the longer first, each on the lowest line that is free where it begins. */
export function levelMarks(marks: readonly Mark[]): readonly LevelledMark[] {
  const ordered = [...marks].sort((a, b) => a.from - b.from || b.to - a.to);
  const ends: number[] = [];
  return ordered.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.from);
    const level = free >= 0 ? free : ends.length;
    ends[level] = mark.to;
    return { ...mark, level: Math.min(level, mostLevels - 1) };
  });
}
