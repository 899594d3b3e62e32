import type { Analysis, Attribution, Sentence, Token } from "../../src/language/analysis.js";
import { tokenize } from "../../src/language/tokenize.js";

/** A text as tokens without a model: every paragraph is one flat sentence; what is given replaces the rest. */
export function plainAnalysis(
  text: string,
  attributions: readonly Attribution[] = [],
  details: ReadonlyMap<number, Partial<Token>> = new Map(),
): Analysis {
  const raw = tokenize(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let first = 0;
  for (const [index, { from, to, gap }] of raw.entries()) {
    if (gap === "paragraph") first = index;
    const form = text.slice(from, to);
    tokens.push({
      index,
      from,
      to,
      form,
      gap,
      lemma: form.toLowerCase(),
      upos: /^[\p{L}]/u.test(form) ? "NOUN" : "PUNCT",
      feats: "",
      head: index === first ? -1 : first,
      deprel: index === first ? "root" : "dep",
      sentence: sentences.length,
      mention: null,
      antecedent: -1,
      antecedentScore: 0,
      ...details.get(index),
    });
    const next = raw[index + 1];
    if (next && next.gap !== "paragraph") continue;
    sentences.push({ from: first, to: index + 1, paragraph: sentences.length });
  }
  return { text, tokens, sentences, names: [], attributions };
}
