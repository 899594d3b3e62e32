import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Analysis, Gap, Name, Sentence, Token, Upos } from "../../src/language/analysis.js";
import { tokenize } from "../../src/language/tokenize.js";
import type { FigureTime } from "../../src/reading/6-figures/find-figures.js";
import type { FigureEntry, Statement } from "../../src/reading/reading.js";
import { type Case, type Mark, marksOf, parseCase } from "../cases.js";

const folder = new URL("../cases/figures/", import.meta.url);

/** What the trained reader found in a case, kept so that the rules are tested apart from the weights. */
export interface KeptAnalysis {
  readonly text: string;
  /** One a token: `[lemma, upos, feats, head, deprel, sentence, mention]`. */
  readonly tokens: readonly (readonly [
    string,
    string,
    string,
    number,
    string,
    number,
    string | null,
  ])[];
  /** `[from, to, kind]`. */
  readonly names: readonly (readonly [number, number, string])[];
}

/** The cases of `test/cases/figures/sentences.txt`; its first lines say how figures are marked. */
export function readFigureCases(): readonly Case[] {
  return readFileSync(new URL("sentences.txt", folder), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map(parseCase);
}

/** The kept analyses by their text (`writeKept` writes them). */
export function readKept(): ReadonlyMap<string, Analysis> {
  const file = new URL("analyses.jsonl", folder);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const kept = JSON.parse(line) as KeptAnalysis;
      return [kept.text, analysisOf(kept)];
    }),
  );
}

/** One JSON line an analysis, in the order given. */
export function writeKept(analyses: readonly Analysis[]): void {
  const lines = new Set(analyses.map((analysis) => JSON.stringify(keep(analysis))));
  writeFileSync(new URL("analyses.jsonl", folder), `${[...lines].join("\n")}\n`);
}

function keep({ text, tokens, names }: Analysis): KeptAnalysis {
  return {
    text,
    tokens: tokens.map((token) => [
      token.lemma,
      token.upos,
      token.feats,
      token.head,
      token.deprel,
      token.sentence,
      token.mention,
    ]),
    names: names.map(({ from, to, kind }) => [from, to, kind]),
  };
}

/** Throws when the text is cut into other tokens than when it was kept. */
function analysisOf({ text, tokens: kept, names }: KeptAnalysis): Analysis {
  const raw = tokenize(text);
  if (raw.length !== kept.length) throw new Error(`Not the tokens that were kept: ${text}`);
  const tokens = raw.map((place, index) => tokenOf(text, place, index, kept[index]));
  const sentences: Sentence[] = [];
  for (const token of tokens) {
    const last = sentences[token.sentence];
    const paragraph = last?.paragraph ?? (sentences.at(-1)?.paragraph ?? -1) + 1;
    sentences[token.sentence] = { from: last?.from ?? token.index, to: token.index + 1, paragraph };
  }
  return {
    text,
    tokens,
    sentences,
    names: names.map(([from, to, kind]) => ({ from, to, kind: kind as Name["kind"], score: 1 })),
    attributions: [],
  };
}

function tokenOf(
  text: string,
  place: { readonly from: number; readonly to: number; readonly gap: Gap },
  index: number,
  kept: KeptAnalysis["tokens"][number] | undefined,
): Token {
  if (!kept) throw new Error(`No token ${index} was kept: ${text}`);
  const [lemma, upos, feats, head, deprel, sentence, mention] = kept;
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
    antecedent: -1,
    antecedentScore: 0,
  };
}

/** The statements that `{content … = actor}` marks spell out, each with the actor's name as its id. */
export function statementsOf({ marks }: Case): readonly Statement[] {
  return marksOf(marks, "content").map(({ span, value }, index) => ({
    id: `s${index + 1}`,
    source: { spans: [], actor: value, implied: null },
    cue: { spans: [], lemma: null },
    content: { spans: [span] },
    form: "indirect",
    act: "say",
    addressees: [],
    sourcing: "named",
    medium: null,
    time: null,
    place: null,
    within: null,
    confidence: 1,
  }));
}

export function timesOf({ marks }: Case): readonly FigureTime[] {
  return marksOf(marks, "time").map(({ span, value }) => ({ id: value ?? "t0", span }));
}

/** What a case expects, one line a figure. */
export function expectedOf({ marks }: Case): readonly string[] {
  return marksOf(marks, "figure").map((mark: Mark) => `${mark.words} = ${mark.value}`);
}

/** What was found, in the notation of the cases. */
export function toldOf(text: string, figure: FigureEntry): string {
  const words = figure.spans.map(({ from, to }) => text.slice(from, to)).join(" … ");
  const comparator = figure.comparator === "exactly" ? [] : [figure.comparator];
  const fields = [
    [boundsIn(figure), ...comparator].join(" "),
    ...(figure.counts === null ? [] : [figure.counts]),
    ...(figure.unit === null ? [] : [`unit ${figure.unit}`]),
    ...(figure.currency === null ? [] : [`money ${figure.currency}`]),
    ...(figure.according === null ? [] : [`by ${figure.according}`]),
    ...(figure.asOf === null ? [] : [`as-of ${figure.asOf}`]),
  ];
  return `${words} = ${fields.join("; ")}`;
}

function boundsIn({ min, max }: FigureEntry): string {
  return min === max ? `${min}` : `${min ?? ""}..${max ?? ""}`;
}
