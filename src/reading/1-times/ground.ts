import type { Analysis, Token } from "../../language/analysis.js";
import type { Span } from "../../text/span.js";

/**
 * The words of a text as the rules of times ask for them. A position is an index of these lists: one a token,
 * but tokens like "mid-November" are three words here, since half of them may be a time.
 */
export interface Ground {
  readonly analysis: Analysis;
  /** Lower-case forms with straight apostrophes. */
  readonly words: readonly string[];
  /** Where each stands in the text. */
  readonly spans: readonly Span[];
  /** The token that each is, or is part of. */
  readonly tokens: readonly Token[];
  /** True for words inside the name of a person, whose words are no months: "April Vance". */
  readonly inPerson: readonly boolean[];
}

export function layGround(analysis: Analysis): Ground {
  const persons = analysis.tokens.map(() => false);
  for (const name of analysis.names) {
    if (name.kind === "person" && name.to - name.from > 1) persons.fill(true, name.from, name.to);
  }
  const words: string[] = [];
  const spans: Span[] = [];
  const tokens: Token[] = [];
  for (const token of analysis.tokens) {
    for (const { from, to } of piecesOf(token)) {
      words.push(analysis.text.slice(from, to).toLowerCase().replaceAll("’", "'"));
      spans.push({ from, to });
      tokens.push(token);
    }
  }
  return {
    analysis,
    words,
    spans,
    tokens,
    inPerson: tokens.map(({ index }) => persons[index] ?? false),
  };
}

function piecesOf(token: Token): readonly Span[] {
  const joined = /^(mid|post|pre)-./i.exec(token.form);
  if (!joined) return [token];
  const hyphen = token.from + (joined[1] ?? "").length;
  return [
    { from: token.from, to: hyphen },
    { from: hyphen, to: hyphen + 1 },
    { from: hyphen + 1, to: token.to },
  ];
}

/** Dependents of each token of the text. */
export type Dependents = readonly (readonly number[])[];

/** The word at a position; the empty string outside the text. */
export function wordAt(ground: Ground, at: number): string {
  return ground.words[at] ?? "";
}

export function tokenAt(ground: Ground, at: number): Token | undefined {
  return ground.tokens[at];
}

export function isCapital(ground: Ground, at: number): boolean {
  const first = ground.analysis.text[ground.spans[at]?.from ?? -1] ?? "";
  return first !== first.toLowerCase();
}

/** True for a hyphen or dash with nothing between it and the word before. */
export function isHyphen(ground: Ground, at: number): boolean {
  return /^[-‐‑–]$/.test(wordAt(ground, at)) && ground.spans[at - 1]?.to === ground.spans[at]?.from;
}

/** Past a hyphen at `at`, if one stands there. */
export function pastHyphen(ground: Ground, at: number): number {
  return isHyphen(ground, at) ? at + 1 : at;
}

/** Phrases by their first word, longest first; each with what it stands for. */
export type Phrases<T> = ReadonlyMap<string, readonly (readonly [readonly string[], T])[]>;

export function phrasesOf<T>(entries: Iterable<readonly [readonly string[], T]>): Phrases<T> {
  const found = new Map<string, (readonly [readonly string[], T])[]>();
  for (const entry of entries) {
    const first = entry[0][0] ?? "";
    found.set(first, [...(found.get(first) ?? []), entry]);
  }
  for (const list of found.values()) list.sort((a, b) => b[0].length - a[0].length);
  return found;
}

export interface Phrase<T> {
  readonly to: number;
  readonly value: T;
}

/** The longest of the phrases that begins at `at`. */
export function readPhrase<T>(ground: Ground, at: number, phrases: Phrases<T>): Phrase<T> | null {
  for (const [words, value] of phrases.get(wordAt(ground, at)) ?? []) {
    if (words.every((word, index) => wordAt(ground, at + index) === word)) {
      return { to: at + words.length, value };
    }
  }
  return null;
}
