import type { Span } from "../../../text/span.js";
import type { Mark, MarkPart } from "./marks.js";

/** A stretch of plain text, or a mark around further pieces. */
export type Piece = Span | MarkPiece;

/** A mark, or one of the parts that an overlap cuts it into. */
export interface MarkPiece extends Span {
  readonly mark: Mark;
  /** The mark begins, or ends, with this piece. */
  readonly opens: boolean;
  readonly closes: boolean;
  readonly pieces: readonly Piece[];
}

/** Of marks over the same words, the one that stands further to the left is outside. */
const order: readonly MarkPart[] = [
  "notice",
  "credit",
  "demand",
  "content",
  "source",
  "cue",
  "actor",
  "event",
  "figure",
  "time",
];
const ranks = new Map(order.map((part, rank) => [part, rank]));

function byNesting(a: Mark, b: Mark): number {
  return (
    a.from - b.from ||
    b.to - a.to ||
    (ranks.get(a.part) ?? 0) - (ranks.get(b.part) ?? 0) ||
    a.level - b.level
  );
}

interface Open {
  readonly mark: Mark;
  readonly from: number;
  readonly pieces: Piece[];
}

/**
 * A stretch of text as a tree of marks, as HTML needs it: the text is cut wherever a mark begins or ends, and a
 * mark that crosses another stands in several pieces. The pieces, read in order, are the text exactly.
 */
export function nestMarks(within: Span, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter((mark) => mark.from < within.to && within.from < mark.to);
  const ordered = [...inside].sort(byNesting);
  const ends = [...inside].sort((a, b) => a.to - b.to);
  const root: Piece[] = [];
  const stack: Open[] = [];
  let at = within.from;
  let nextStart = 0;
  let nextEnd = 0;
  const top = () => stack.at(-1)?.pieces ?? root;
  const close = (place: number) => {
    const { mark, from, pieces } = stack.pop() as Open;
    if (place > from) {
      const opens = from === mark.from;
      top().push({ from, to: place, mark, opens, closes: place === mark.to, pieces });
    }
  };
  while (at < within.to) {
    while ((ends[nextEnd]?.to ?? Number.POSITIVE_INFINITY) <= at) nextEnd++;
    const ended = stack.findIndex(({ mark }) => mark.to <= at);
    const reopened: Mark[] = [];
    while (ended >= 0 && stack.length > ended) {
      const { mark } = stack.at(-1) as Open;
      close(at);
      if (mark.to > at) reopened.unshift(mark);
    }
    while ((ordered[nextStart]?.from ?? Number.POSITIVE_INFINITY) <= at)
      reopened.push(ordered[nextStart++] as Mark);
    for (const mark of reopened) stack.push({ mark, from: at, pieces: [] });
    const to = Math.min(
      within.to,
      ends[nextEnd]?.to ?? within.to,
      ordered[nextStart]?.from ?? within.to,
    );
    top().push({ from: at, to });
    at = to;
  }
  while (stack.length > 0) close(within.to);
  return root;
}

export function isMarkPiece(piece: Piece): piece is MarkPiece {
  return "mark" in piece;
}
