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
  const head = dependentsBy(tree, cue, "obl", "obl:unmarked", "nmod").find(
    (at) => media.has(lemmaAt(tree, at)) && hasCase(tree, at, ...speech.mediumPrepositions),
  );
  if (head === undefined) return null;
  const span: Span = spanOf(analysis, coreOfPhrase(tree, head));
  return wordsOf(analysis.text, span);
}
