import type { Token, TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, hasCase, lemmaAt } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";
import { subtreeOf, wholePhrase } from "./phrases.js";

/** Stands for the network's probability of the cue. */
const SCORE = 0.7;
const estimating = new Set(speech.estimating);

/** "The guild put the number of dead at 19": whoever puts a figure on something says so. */
export function addEstimates(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  const taken = new Set(drafts.flatMap(({ cue }) => (cue ? rangeOf(cue) : [])));
  const found = tokens.flatMap((token): Draft[] => {
    if (token.upos !== "VERB" || !estimating.has(lemmaAt(ground.tree, token.index))) return [];
    if (ground.depthAt[token.index] !== 0) return [];
    if (taken.has(token.index)) return [];
    const draft = estimateOf(token, ground);
    return draft ? [draft] : [];
  });
  return [...drafts, ...found];
}

function rangeOf({ from, to }: TokenRange): readonly number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

function estimateOf({ index: verb }: Token, { tree }: Ground): Draft | null {
  const subject = dependentsBy(tree, verb, "nsubj").find((at) => at < verb);
  const thing = dependentsBy(tree, verb, "obj").find((at) => at > verb);
  const amount = dependentsBy(tree, verb, "obl").find((at) => at > verb && hasCase(tree, at, "at"));
  if (subject === undefined || thing === undefined || amount === undefined || amount < thing)
    return null;
  const number = [amount, ...dependentsBy(tree, amount, "nummod")];
  if (!number.some((at) => tree.tokens[at]?.upos === "NUM")) return null;
  const first = subtreeOf(tree, thing, verb + 1);
  const last = subtreeOf(tree, amount, verb + 1);
  if (!first || !last) return null;
  const content: TokenRange = { from: first.from, to: last.to };
  return {
    cue: { from: verb, to: verb + 1 },
    source: [wholePhrase(tree, subject, (at) => at >= verb)],
    content: [content],
    score: SCORE,
    speaker: [],
    implied: null,
  };
}
