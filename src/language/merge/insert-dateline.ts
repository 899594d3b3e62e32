import type { Analysis, Attribution, Name, Token, TokenRange, Upos } from "../analysis.js";
import type { Dateline } from "../datelines.js";
import type { RawToken } from "../tokenize.js";

/**
 * Puts a dateline's tokens into the analysis of the text without them, as a sentence of its own before the first of
 * its paragraph: places and an agency, each flat, all hung on the first. `raw` are all tokens of the text. What the network
 * took for one from before the dateline to behind it is two.
 */
export function insertDateline(
  analysis: Analysis,
  raw: readonly RawToken[],
  dateline: Dateline,
): Analysis {
  const { from, to } = dateline;
  const { text } = analysis;
  const move = (at: number) => (at < from ? at : at + to - from);
  const shift = <T extends TokenRange>(range: T): T => ({
    ...range,
    from: move(range.from),
    to: move(range.to - 1) + 1,
  });
  const parted = ({ from: first, to: end }: TokenRange): TokenRange[] =>
    first < from && from < end
      ? [
          { from: first, to: from },
          { from, to: end },
        ]
      : [{ from: first, to: end }];
  const number = analysis.sentences.filter((sentence) => sentence.from < from).length;
  const paragraph = analysis.sentences[number]?.paragraph ?? 0;
  const moved = analysis.tokens.map((token) => movedToken(token, number, move));
  const behind = moved[from];
  if (behind) moved[from] = { ...behind, gap: raw[to]?.gap ?? "space" };
  const own = raw
    .slice(from, to)
    .map((token, i) => tokenOf(text, token, from + i, number, dateline));
  const sentences = analysis.sentences.map(shift);
  const names = analysis.names.map(shift);
  const firstName = names.filter((name) => name.from < from).length;
  return {
    text,
    tokens: [...moved.slice(0, from), ...own, ...moved.slice(from)],
    sentences: sentences.toSpliced(number, 0, { from, to, paragraph }),
    names: names.toSpliced(firstName, 0, ...namesOf(dateline)),
    attributions: analysis.attributions.map(
      (one): Attribution => ({
        ...one,
        cue: shift(one.cue),
        source: one.source.flatMap(parted).map(shift),
        content: one.content.flatMap(parted).map(shift),
      }),
    ),
  };
}

function movedToken(token: Token, sentence: number, move: (at: number) => number): Token {
  return {
    ...token,
    index: move(token.index),
    head: token.head < 0 ? -1 : move(token.head),
    antecedent: token.antecedent < 0 ? -1 : move(token.antecedent),
    sentence: token.sentence < sentence ? token.sentence : token.sentence + 1,
  };
}

function tokenOf(
  text: string,
  { from, to, gap }: RawToken,
  index: number,
  sentence: number,
  { from: root, places, agency }: Dateline,
): Token {
  const form = text.slice(from, to);
  const named = [...places, ...(agency ? [agency] : [])].find(
    (range) => range.from <= index && index < range.to,
  );
  const upos = uposOf(form);
  const isHead = named?.from === index;
  const relation = named && named !== agency ? "appos" : "parataxis";
  return {
    ...{ index, from, to, form, gap, lemma: form, upos, feats: "", sentence },
    head: index === root ? -1 : named && !isHead ? named.from : root,
    deprel: index === root ? "root" : isHead ? relation : named ? "flat" : looseOf(upos),
    mention: !isHead ? null : named === agency ? "organization" : "place",
    antecedent: -1,
    antecedentScore: 0,
  };
}

function uposOf(form: string): Upos {
  if (!/[\p{L}\p{N}]/u.test(form)) return "PUNCT";
  return /^\p{N}/u.test(form) ? "NUM" : "PROPN";
}

function looseOf(upos: Upos): string {
  return upos === "PUNCT" ? "punct" : "dep";
}

function namesOf({ places, agency }: Dateline): Name[] {
  const found = places.map(({ from, to }): Name => ({ from, to, kind: "place", score: 1 }));
  return agency ? [...found, { ...agency, kind: "organization", score: 1 }] : found;
}
