import { spanOf } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import type { Span } from "../../text/span.js";
import { wordsOf } from "../../text/span.js";
import { coreOfPhrase, dependentsBy, hasCase, lemmaAt } from "../2-actors/tree.js";
import type { Ground } from "./draft.js";

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
  const span: Span = spanOf(analysis, coreOfPhrase(tree, head));
  return wordsOf(analysis.text, span);
}

/** The noun of the phrase that opens the cue's sentence: "In the letter, …, the board said". */
function fronted(cue: number, { analysis }: Ground): number {
  const sentence = analysis.sentences[analysis.tokens[cue]?.sentence ?? -1];
  const first = analysis.tokens[sentence?.from ?? -1];
  return first?.upos === "ADP" && first.head < cue ? first.head : -1;
}
