import type { Span } from "./span.js";

/**
 * Folding of typography, for comparison only: two texts that differ just in what is declared here fold to
 * the same string. Nothing is ever stored folded, and a fold keeps its way back to the exact text.
 *
 * What is folded, and nothing else:
 * - soft hyphens and variation selectors vanish;
 * - curly single and double quotes become straight ones (guillemets stay);
 * - a run of white space, line ends and no-break spaces included, becomes one space;
 * - characters come in Unicode's composed form (NFC).
 */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of the folded text, where the characters that gave it begin in the exact text. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of the folded text, where the characters that gave it end in the exact text. */
  readonly ends: Uint32Array;
}

const vanishing = /\u00AD|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/u;
const whiteSpace = /\s/u;
const joinsTheOneBefore = /[\p{M}\u1160-\u11FF]/u;
const straightened: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201A": "'",
  "\u201B": "'",
  "\u201C": '"',
  "\u201D": '"',
  "\u201E": '"',
  "\u201F": '"',
};

interface Draft {
  pieces: string[];
  length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Characters that Unicode may compose into one: a base with its marks, without what vanishes. */
interface Cluster {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Folds a text; time and memory are linear in its length. */
export function fold(text: string): Folded {
  // NFC lengthens a few characters, at most threefold.
  const draft: Draft = {
    pieces: [],
    length: 0,
    starts: new Uint32Array(text.length * 3),
    ends: new Uint32Array(text.length * 3),
  };
  for (const cluster of clustersOf(text)) append(draft, cluster);
  return {
    text: draft.pieces.join(""),
    starts: draft.starts.slice(0, draft.length),
    ends: draft.ends.slice(0, draft.length),
  };
}

const allVanishing = new RegExp(vanishing.source, "gu");
const curly = new RegExp(`[${Object.keys(straightened).join("")}]`, "g");

/** The same folded text without the way back, which costs much less. */
export function foldText(text: string): string {
  return text
    .replace(allVanishing, "")
    .normalize("NFC")
    .replace(curly, (mark) => straightened[mark] ?? mark)
    .replace(/\s+/g, " ");
}

/** The stretch of the exact text that a stretch of the folded text was made from. */
export function unfold(folded: Folded, span: Span): Span {
  const from = folded.starts[span.from];
  const to = folded.ends[span.to - 1];
  if (from === undefined || to === undefined || span.from >= span.to) {
    throw new RangeError(`no words at ${span.from} to ${span.to} of the folded text`);
  }
  return { from, to };
}

function* clustersOf(text: string): Generator<Cluster> {
  let from = 0;
  let to = 0;
  let words: string[] = [];
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (character > "~" && vanishing.test(character)) continue;
    const joins = words.length > 0 && character > "~" && joinsTheOneBefore.test(character);
    if (!joins) {
      if (words.length > 0) yield { words: words.join(""), from, to };
      words = [];
      from = start;
    }
    words.push(character);
    to = at;
  }
  if (words.length > 0) yield { words: words.join(""), from, to };
}

function append(draft: Draft, cluster: Cluster): void {
  const composed = cluster.words.normalize("NFC");
  for (const character of composed) {
    const folded = whiteSpace.test(character) ? " " : (straightened[character] ?? character);
    if (folded === " " && draft.pieces.at(-1) === " ") {
      draft.ends[draft.length - 1] = cluster.to;
      continue;
    }
    draft.pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      draft.starts[draft.length] = cluster.from;
      draft.ends[draft.length] = cluster.to;
      draft.length++;
    }
  }
}
