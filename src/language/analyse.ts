import { availableParallelism } from "node:os";
import type { Span } from "../text/span.js";
import type { Analysis, Attribution, Sentence, TokenRange } from "./analysis.js";
import { batchesOf, packBatch } from "./batch.js";
import { cutsOf } from "./cuts.js";
import { type Encoded, encode } from "./encode.js";
import type { Labels } from "./labels.js";
import { assemble } from "./merge/assemble.js";
import { findCues } from "./merge/find-cues.js";
import { findSentences } from "./merge/find-sentences.js";
import { type BatchRead, emptyFindings, type Findings, type WindowRead } from "./merge/findings.js";
import { parseSentences } from "./merge/parse-sentences.js";
import { takeRelations } from "./merge/take-relations.js";
import { takeRoles } from "./merge/take-roles.js";
import { takeTags } from "./merge/take-tags.js";
import { loadModel, ownModelFolder } from "./model.js";
import type { Network, TieOutput } from "./network.js";
import { tokenize } from "./tokenize.js";
import { tuning } from "./tuning.js";
import { type Layout, partsOf, windowsOf } from "./windows.js";
import type { WordPieces } from "./wordpiece.js";

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

/** What analysing needs of a model; tests give a network of their own. */
export interface Reading {
  readonly labels: Labels;
  readonly words: WordPieces;
  readonly network: Network;
}

export async function analyse(
  model: Reading,
  text: string,
  leftOut: readonly Span[] = [],
): Promise<Analysis> {
  const tokens = tokenize(text, leftOut);
  const findings = emptyFindings(tokens.length);
  const encoded = encode(text, tokens, model.words);
  const layout = { first: encoded.first, cuts: cutsOf(text, tokens) };
  const sentences: Sentence[] = [];
  const attributions: Attribution[] = [];
  for (const part of partsOf(layout)) {
    const last = sentences.at(-1)?.paragraph ?? -1;
    const paragraph = layout.cuts[part.from] === 2 ? last + 1 : last;
    const read = await readPart(model, encoded, layout, part, findings);
    const found = findSentences(findings.starts, layout.cuts, part, paragraph);
    const decodedIn = parseSentences(findings, read, found);
    const tied = await tieAll(model.network, read);
    takeRelations(findings, read, decodedIn, tied);
    sentences.push(...found);
    attributions.push(...takeRoles(tied));
  }
  return assemble(text, tokens, model.labels, findings, sentences, attributions);
}

/** Sends a part's windows through the reading graph; gives them in text order. */
async function readPart(
  { labels, words, network }: Reading,
  encoded: Encoded,
  layout: Layout,
  part: TokenRange,
  findings: Findings,
): Promise<WindowRead[]> {
  const reads: WindowRead[] = [];
  for (const windows of batchesOf(windowsOf(layout, part), encoded, tuning.batchWindows)) {
    const input = packBatch(windows, encoded, words);
    const output = await network.read(input);
    const heads = new Int32Array(input.rows * input.width);
    const batch: BatchRead = { input, output, heads, cues: [] };
    windows.forEach((window, row) => {
      const read = { window, row, batch };
      takeTags(findings, read, labels.names);
      findCues(read);
      reads.push(read);
    });
  }
  return reads.sort((a, b) => a.window.own.from - b.window.own.from);
}

async function tieAll(
  network: Network,
  reads: readonly WindowRead[],
): Promise<Map<BatchRead, TieOutput>> {
  const tied = new Map<BatchRead, TieOutput>();
  for (const batch of new Set(reads.map((read) => read.batch))) {
    const { input, output, heads, cues } = batch;
    const places = cues.flatMap(({ at, from, to }) => {
      const { window, row } = at;
      return [row, from - window.from, to - 1 - window.from];
    });
    const { rows, width } = input;
    const asked = { rows, width, carried: output.carried, heads, cues: Int32Array.from(places) };
    tied.set(batch, await network.tie(asked));
  }
  return tied;
}
