/**
 * Turns UTF-16 units (how spans stand in memory) into Unicode code points (how they stand in a record), and back.
 *
 * Made once a text in one pass; each answer then costs a search among the text's characters beyond
 * the basic plane, so text without any costs nothing. A lone surrogate counts as one code point.
 */
export interface OffsetMap {
  /** Length of the text in code points. */
  readonly length: number;
  /** Code points before a unit, 0 to `length`; null outside the text or in the middle of a character. */
  toPoint(unit: number): number | null;
  /** The unit at which a code point starts, 0 to `text.length`; null outside the text. */
  toUnit(point: number): number | null;
}

export function mapOffsets(text: string): OffsetMap {
  const astral = findAstral(text);
  const length = text.length - astral.length;
  return {
    length,
    toPoint(unit) {
      if (!Number.isInteger(unit) || unit < 0 || unit > text.length) return null;
      const before = countBelow(astral, (start) => start < unit);
      if (before > 0 && astral[before - 1] === unit - 1) return null;
      return unit - before;
    },
    toUnit(point) {
      if (!Number.isInteger(point) || point < 0 || point > length) return null;
      return point + countBelow(astral, (start, index) => start - index < point);
    },
  };
}

/** The units at which characters of two units start. */
function findAstral(text: string): readonly number[] {
  const starts: number[] = [];
  for (let unit = 0; unit < text.length - 1; unit++) {
    if ((text.charCodeAt(unit) & 0xfc00) !== 0xd800) continue;
    if ((text.charCodeAt(unit + 1) & 0xfc00) !== 0xdc00) continue;
    starts.push(unit);
    unit++;
  }
  return starts;
}

/** How many leading entries hold the condition, which must be true up to some entry and false after it. */
function countBelow(
  starts: readonly number[],
  isBelow: (start: number, index: number) => boolean,
): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(starts[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
