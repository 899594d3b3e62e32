import type { Span } from "../text/span.js";

/**
 * What the trained reader finds in a text: tokens, sentences, tags, trees, names, and who is said to say what.
 *
 * Tokens stand in text order and are referred to by their index in `tokens`; ranges of tokens are half-open
 * (`from`, `to` are token indices). Sentences cover all tokens, in order, without gaps.
 * Nothing here is changed afterwards: later stages build their own findings beside it.
 * Interpretation (who "he" is, which act a cue is) is left to `reading/`.
 */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly attributions: readonly Attribution[];
}

/** One syntactic word in the manner of UD English; clitics (`'s`, `n't`) are tokens of their own. */
export interface Token {
  readonly index: number;
  /** UTF-16 units of the text; tokens never overlap. */
  readonly from: number;
  readonly to: number;
  /** The exact words: `text.slice(from, to)`. */
  readonly form: string;
  /** White space before it: "none" (glued to the token before), "space", "line" (one line end), "paragraph" (a blank line or the text's start). */
  readonly gap: Gap;
  readonly lemma: string;
  readonly upos: Upos;
  /** UD features as CoNLL-U writes them (`Number=Sing|Person=3`), or the empty string. */
  readonly feats: string;
  /** Index of the head token, -1 for the root of its sentence. */
  readonly head: number;
  /** UD relation with subtype, e.g. `nsubj:pass`. */
  readonly deprel: string;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** What sort of thing the phrase headed by this token mentions; null when it heads no mention. Pronouns have one too. */
  readonly mention: MentionKind | null;
  /**
   * Head token of an earlier mention of the same thing within the same window, as the network guesses, or -1;
   * `antecedentScore` is its probability, 0 to 1. A hint for `reading/2-actors`, not a verdict.
   */
  readonly antecedent: number;
  readonly antecedentScore: number;
}

/** GUM's entity types. */
export type MentionKind =
  | "person"
  | "organization"
  | "place"
  | "event"
  | "object"
  | "time"
  | "abstract"
  | "substance"
  | "animal"
  | "plant";

export type Gap = "none" | "space" | "line" | "paragraph";

export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** Half-open range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends TokenRange {
  /** Paragraphs are counted from 0; a blank line (or the only line breaks a text has) parts them. */
  readonly paragraph: number;
}

/** A proper name, without determiners or titles where the reader leaves them out. */
export interface Name extends TokenRange {
  readonly kind: NameKind;
  /** Probability that the reader gives this name, 0 to 1. */
  readonly score: number;
}

export type NameKind = "person" | "organization" | "place" | "event" | "object" | "time" | "other";

/** Someone is shown saying, writing, thinking, wanting or planning something, as PolNeAR draws it. */
export interface Attribution {
  /** The words that tie source to content; one unbroken range ("called for", "according to", ":"). */
  readonly cue: TokenRange;
  /** Whole noun phrases; usually one range, empty when the text names nobody. */
  readonly source: readonly TokenRange[];
  /** In text order; several when the cue or something else stands in between. Never empty. */
  readonly content: readonly TokenRange[];
  /** Probability that the reader gives the cue, 0 to 1. */
  readonly score: number;
}

/** The span of a range of tokens in the text. */
export function spanOf(analysis: Pick<Analysis, "tokens">, range: TokenRange): Span {
  const first = analysis.tokens[range.from];
  const last = analysis.tokens[range.to - 1];
  if (!first || !last) throw new RangeError(`no tokens at ${range.from} to ${range.to}`);
  return { from: first.from, to: last.to };
}
