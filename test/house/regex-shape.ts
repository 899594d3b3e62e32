/**
 * Looks at a regular expression for what can make a hostile text cost more than its length.
 *
 * A heuristic, not a proof. Without an anchor every place of the text is a start, so a run without bound that
 * can still fail behind its end costs the square of the run; runs inside runs cost more than that. With an
 * anchor one wide run (`.`, a negated class) is fine.
 */
export function slowShapeOf(source: string, flags: string): string | null {
  const runs = findRuns(source);
  if (runs.some(({ nests }) => nests)) return "a repetition without bound inside another";
  const unbounded = runs.filter(({ isBounded }) => !isBounded);
  const isPinned = flags.includes("y") || (source.startsWith("^") && !flags.includes("m"));
  const wide = unbounded.filter(({ atom }) => isWide(atom));
  if (isPinned) return wide.length > 1 ? "two wide repetitions without bound" : null;
  const open = unbounded.find(({ end }) => canFailAfter(source, end));
  return open ? `“${open.atom}” repeated without bound, with more to match after it` : null;
}

interface Run {
  readonly atom: string;
  /** Just behind the quantifier. */
  readonly end: number;
  readonly isBounded: boolean;
  /** Repeats something that itself repeats without bound. */
  readonly nests: boolean;
}

const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/;

/** Every quantified atom that may match more than once. */
function findRuns(source: string): readonly Run[] {
  const runs: Run[] = [];
  const opened: number[] = [];
  let at = 0;
  while (at < source.length) {
    const from = at;
    at = endOfPiece(source, at);
    if (source[from] === "(") {
      opened.push(from);
      at = from + 1;
      continue;
    }
    const start = source[from] === ")" ? (opened.pop() ?? from) : from;
    const [words = ""] = quantifier.exec(source.slice(at)) ?? [];
    if (words === "") continue;
    const atom = source.slice(start, at);
    at += words.length;
    if (/^\?|^\{[01]\}|^\{0,1\}/.test(words)) continue;
    const isBounded = /^\{\d+(?:,\d+)?\}/.test(words);
    const inside = runs.filter((run) => run.end > start && !run.isBounded);
    runs.push({ atom, end: at, isBounded, nests: !isBounded && inside.length > 0 });
  }
  return runs;
}

/** One behind a character, an escape or a whole class. */
function endOfPiece(source: string, at: number): number {
  if (source[at] === "\\") {
    const named =
      /^\\(?:[pP]\{[^}]{1,60}\}|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w{1,60}>|.)/s;
    return at + (named.exec(source.slice(at, at + 80))?.[0].length ?? 1);
  }
  if (source[at] !== "[") return at + 1;
  let end = at + 1;
  while (end < source.length && source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
  return end + 1;
}

function isWide(atom: string): boolean {
  return atom === "." || atom.startsWith("[^") || /^\\[SDWP]/.test(atom);
}

/** True if something behind a place must still match: more than the ends of groups and of the expression. */
function canFailAfter(source: string, end: number): boolean {
  let at = end;
  while (at < source.length) {
    if (source[at] === ")") at++;
    else if (source[at] === "|") at = endOfGroup(source, at);
    else {
      const optional = /^(?:[*?]|\{0,\d*\})\??/.exec(source.slice(endOfPiece(source, at)));
      if (!optional || source[at] === "(") return true;
      at = endOfPiece(source, at) + optional[0].length;
    }
  }
  return false;
}

/** Where the alternatives after a `|` end: the closing bracket of their group, or the end. */
function endOfGroup(source: string, at: number): number {
  let depth = 0;
  for (let place = at; place < source.length; place = endOfPiece(source, place)) {
    if (source[place] === "(") depth++;
    else if (source[place] === ")" && depth-- === 0) return place;
  }
  return source.length;
}
