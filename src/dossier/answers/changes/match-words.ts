/** Splits of a stretch that are followed, and cells of a table filled, for one stretch; what is beyond stays unmatched. */
const deepest = 64;
const mostCells = 40_000;

interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly depth: number;
}

/**
 * Which words of one text are which of another, in order: for each word of `a` its index in `b`, or -1. Common
 * beginnings and ends first, then words that stand once in both (patience), then the longest common row of short
 * stretches. Nearly linear in the number of words.
 */
export function matchWords(a: readonly string[], b: readonly string[]): Int32Array {
  const matches = new Int32Array(a.length).fill(-1);
  const open: Stretch[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const stretch = matchEnds(a, b, next, matches);
    if (stretch.a === stretch.aEnd || stretch.b === stretch.bEnd) continue;
    const anchors = stretch.depth < deepest ? findAnchors(a, b, stretch) : [];
    if (anchors.length === 0) matchShort(a, b, stretch, matches);
    else open.push(...splitAt(anchors, stretch));
    for (const [one, other] of anchors) matches[one] = other;
  }
  return matches;
}

function matchEnds(
  a: readonly string[],
  b: readonly string[],
  stretch: Stretch,
  matches: Int32Array,
): Stretch {
  let { a: from, aEnd: to, b: start, bEnd: end } = stretch;
  while (from < to && start < end && a[from] === b[start]) matches[from++] = start++;
  while (from < to && start < end && a[to - 1] === b[end - 1]) matches[--to] = --end;
  return { a: from, aEnd: to, b: start, bEnd: end, depth: stretch.depth };
}

type Pair = readonly [one: number, other: number];

/** Words that stand once in each stretch, as many as keep their order. */
function findAnchors(
  a: readonly string[],
  b: readonly string[],
  stretch: Stretch,
): readonly Pair[] {
  const inA = onceIn(a, stretch.a, stretch.aEnd);
  const inB = onceIn(b, stretch.b, stretch.bEnd);
  const pairs = [...inA].flatMap(([word, one]) => {
    const other = inB.get(word);
    return one < 0 || other === undefined || other < 0 ? [] : [[one, other] as const];
  });
  return longestRising(pairs);
}

/** Where each word stands; -1 where it stands twice. */
function onceIn(words: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const word = words[at] as string;
    places.set(word, places.has(word) ? -1 : at);
  }
  return places;
}

/** Of pairs ordered by their first numbers, the most whose second numbers rise. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, other]] of pairs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] as number] as Pair)[1] < other) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (piles[low - 1] as number) : -1;
    piles[low] = index;
  }
  const rising: Pair[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at] as number)
    rising.push(pairs[at] as Pair);
  return rising.reverse();
}

function splitAt(anchors: readonly Pair[], stretch: Stretch): readonly Stretch[] {
  const depth = stretch.depth + 1;
  const stops: readonly Pair[] = [...anchors, [stretch.aEnd, stretch.bEnd]];
  return stops.map(([aEnd, bEnd], index) => {
    const [a, b] = anchors[index - 1] ?? [stretch.a - 1, stretch.b - 1];
    return { a: a + 1, aEnd, b: b + 1, bEnd, depth };
  });
}

/** The longest common row of a short stretch. */
function matchShort(
  a: readonly string[],
  b: readonly string[],
  { a: from, aEnd, b: start, bEnd }: Stretch,
  matches: Int32Array,
): void {
  const [rows, columns] = [aEnd - from, bEnd - start];
  if (rows * columns > mostCells) return;
  const lengths = new Int32Array((rows + 1) * (columns + 1));
  const cell = (row: number, column: number) => row * (columns + 1) + column;
  const at = (row: number, column: number) => lengths[cell(row, column)] as number;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      lengths[cell(row, column)] =
        a[from + row] === b[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (a[from + row] === b[start + column]) matches[from + row++] = start + column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
}
