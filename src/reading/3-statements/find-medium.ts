import { spanOf } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import type { Span } from "../../text/span.js";
import { wordsOf } from "../../text/span.js";
import { coreOfPhrase, dependentsBy, hasCase, lemmaAt } from "../2-actors/tree.js";
import type { Ground } from "./draft.js";
import { nameOver } from "./name-over.js";

const media = new Set(speech.medium);

/** Where it was said, verbatim ("a statement", "the letter", "Twitter"), or null. */
export function findMedium(cue: number, ground: Ground): string | null {
  const { tree, analysis } = ground;
  const isMedium = (at: number) =>
    media.has(lemmaAt(tree, at)) && hasCase(tree, at, ...speech.mediumPrepositions);
  const head = [
    ...dependentsBy(tree, cue, "obl", "obl:unmarked", "nmod"),
    fronted(cue, ground),
  ].find(isMedium);
  if (head === undefined) return null;
  const core = coreOfPhrase(tree, head);
  const to = endOf(head, core.to, ground);
  const span: Span = spanOf(analysis, { from: withNumber(core.from, ground), to });
  return wordsOf(analysis.text, span);
}

/** "the platform Chirp": the name right behind is part of it. */
function endOf(head: number, end: number, { tree, analysis: { names } }: Ground): number {
  const over = nameOver(names, head + 1);
  const name = over?.from === head + 1 ? over : null;
  const tied = dependentsBy(tree, head, "appos", "flat", "nmod:unmarked").includes(head + 1);
  return name && tied ? Math.max(name.to, end) : end;
}

/** "94-page report": the number that a hyphen ties to the phrase is part of it. */
function withNumber(from: number, { analysis: { tokens } }: Ground): number {
  const tied = tokens[from - 1]?.form === "-" && tokens[from - 1]?.gap === "none";
  return tied && tokens[from - 2]?.upos === "NUM" ? from - 2 : from;
}

/** The noun of the phrase that opens the cue's sentence: "In the letter, …, the board said". */
function fronted(cue: number, { analysis }: Ground): number {
  const sentence = analysis.sentences[analysis.tokens[cue]?.sentence ?? -1];
  const first = analysis.tokens[sentence?.from ?? -1];
  return first?.upos === "ADP" && first.head < cue ? first.head : -1;
}
