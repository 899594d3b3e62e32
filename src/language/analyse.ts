import { availableParallelism } from "node:os";
import type { Span } from "../text/span.js";
import type { Analysis, Attribution, Sentence, TokenRange } from "./analysis.js";
import { cutsOf } from "./cuts.js";
import { findDateline } from "./datelines.js";
import { encode } from "./encode.js";
import { assemble } from "./merge/assemble.js";
import { findSentences } from "./merge/find-sentences.js";
import { emptyFindings } from "./merge/findings.js";
import { insertDateline } from "./merge/insert-dateline.js";
import { leaveUnread } from "./merge/leave-unread.js";
import { parseSentences } from "./merge/parse-sentences.js";
import { takeRelations } from "./merge/take-relations.js";
import { takeRoles } from "./merge/take-roles.js";
import { loadModel, ownModelFolder, type Weights } from "./model.js";
import { readPart, tieAll } from "./run-part.js";
import { stretchesOf } from "./stretches.js";
import { type RawToken, tokenize } from "./tokenize.js";
import { partsOf } from "./windows.js";

/** Reads texts with the trained network. */
export interface LanguageReader {
  /** Name of the weights, such as "en-1". */
  readonly model: string;
  /** Any string will do; no token lies in the spans `leftOut`. Equal texts give equal analyses. */
  analyse(text: string, leftOut?: readonly Span[]): Promise<Analysis>;
  /** Frees the network; `analyse` must not be called after it. */
  close(): Promise<void>;
}

export interface LanguageOptions {
  /** Where the weights are; the package's own otherwise. */
  readonly folder?: string;
  /** Threads that the network may use, from 1; as many as there are processors, up to 4, otherwise. */
  readonly threads?: number;
}

/** Opens the trained reader. Throws a ModelProblem when its files are missing or damaged. */
export async function loadLanguage(options: LanguageOptions = {}): Promise<LanguageReader> {
  const threads = options.threads ?? Math.min(4, availableParallelism());
  const model = await loadModel(options.folder ?? ownModelFolder, threads);
  return {
    model: model.labels.model,
    analyse: (text, leftOut) => analyse(model, text, leftOut),
    close: model.close,
  };
}

/**
 * As `LanguageReader.analyse`, with any weights; tests give a network of their own. The network is not shown a
 * dateline, which it would read into the sentence behind it.
 */
export async function analyse(
  weights: Weights,
  text: string,
  leftOut: readonly Span[] = [],
): Promise<Analysis> {
  const tokens = tokenize(text, leftOut);
  const dateline = findDateline(text, tokens);
  if (!dateline) return analyseTokens(weights, text, tokens);
  const { from, to } = dateline;
  const [opening, gap] = [tokens[to], tokens[from]?.gap];
  if (!opening || !gap) throw new RangeError(`no dateline from ${from} to ${to}`);
  const shown = [...tokens.slice(0, from), { ...opening, gap }, ...tokens.slice(to + 1)];
  return insertDateline(await analyseTokens(weights, text, shown), tokens, dateline);
}

async function analyseTokens(
  weights: Weights,
  text: string,
  tokens: readonly RawToken[],
): Promise<Analysis> {
  const findings = emptyFindings(tokens.length);
  const encoded = encode(text, tokens, weights.words);
  const layout = { first: encoded.first, cuts: cutsOf(text, tokens) };
  const sentences: Sentence[] = [];
  const attributions: Attribution[] = [];
  const sentencesOf = (part: TokenRange) => {
    const last = sentences.at(-1)?.paragraph ?? -1;
    const paragraph = layout.cuts[part.from] === 2 ? last + 1 : last;
    const found = findSentences(tokens, findings.starts, layout.cuts, part, paragraph);
    for (const sentence of found) sentences.push(sentence);
    return found;
  };
  for (const stretch of stretchesOf(text, tokens)) {
    if (stretch.barren) leaveUnread(findings, sentencesOf(stretch), weights.labels);
    for (const part of stretch.barren ? [] : partsOf(layout, stretch)) {
      const read = await readPart(weights, encoded, layout, part, findings);
      const decodedIn = parseSentences(findings, read, sentencesOf(part));
      const tied = await tieAll(weights.network, read);
      takeRelations(findings, read, decodedIn, tied);
      attributions.push(...takeRoles(tied));
    }
  }
  return assemble(text, tokens, weights, findings, sentences, attributions);
}
