import { readFileSync } from "node:fs";
import type { Analysis, Name, Sentence, Token, Upos } from "../../src/language/analysis.js";
import { tokenize } from "../../src/language/tokenize.js";

type Pair = readonly [from: number, to: number];
type Numbered = readonly [
  lemma: string,
  upos: string,
  feats: string,
  head: number,
  deprel: string,
  sentence: number,
  mention: string | null,
  antecedent: number,
  antecedentScore: number,
];

/** What the trained reader found in a sentence, as `node bench/cases.mjs --keep FILE` writes it. */
interface Kept {
  readonly text: string;
  readonly tokens: readonly Numbered[];
  readonly names: readonly (readonly [number, number, string])[];
  readonly attributions: readonly (readonly [Pair, readonly Pair[], readonly Pair[], number])[];
}

/** Kept analyses of test/cases by their text, so that the rules are tested apart from the weights. */
export function readKept(file: string): ReadonlyMap<string, Analysis> {
  const lines = readFileSync(new URL(`../cases/${file}`, import.meta.url), "utf8").split("\n");
  const kept = lines.filter(Boolean).map((line): Kept => JSON.parse(line));
  return new Map(kept.map((one) => [one.text, analysisOf(one)]));
}

/** Throws when the text is cut into other tokens than when it was kept. */
function analysisOf({ text, tokens: kept, names, attributions }: Kept): Analysis {
  const places = tokenize(text);
  if (places.length !== kept.length) throw new Error(`Not the tokens that were kept: ${text}`);
  const tokens = kept.map((numbered, index) => tokenOf(text, numbered, index, places[index]));
  const range = ([from, to]: Pair) => ({ from, to });
  return {
    text,
    tokens,
    sentences: sentencesOf(tokens),
    names: names.map(([from, to, kind]) => ({ from, to, kind: kind as Name["kind"], score: 1 })),
    attributions: attributions.map(([cue, source, content, score]) => ({
      cue: range(cue),
      source: source.map(range),
      content: content.map(range),
      score,
    })),
  };
}

function tokenOf(
  text: string,
  [lemma, upos, feats, head, deprel, sentence, mention, antecedent, antecedentScore]: Numbered,
  index: number,
  place: ReturnType<typeof tokenize>[number] | undefined,
): Token {
  if (!place) throw new Error(`No token ${index}: ${text}`);
  return {
    ...place,
    index,
    form: text.slice(place.from, place.to),
    lemma,
    upos: upos as Upos,
    feats,
    head,
    deprel,
    sentence,
    mention: mention as Token["mention"],
    antecedent,
    antecedentScore,
  };
}

function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const { sentence, index } of tokens) {
    const from = sentences[sentence]?.from ?? index;
    sentences[sentence] = { from, to: index + 1, paragraph: 0 };
  }
  return sentences;
}
