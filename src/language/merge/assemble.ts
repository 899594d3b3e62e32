import type { Analysis, Attribution, Name, NameKind, Sentence, Token } from "../analysis.js";
import type { Labels } from "../labels.js";
import { applyLemmaRule, mendLemma } from "../lemma.js";
import type { Weights } from "../model.js";
import type { RawToken } from "../tokenize.js";
import { bioRanges } from "../viterbi.js";
import { completeNames } from "./complete-names.js";
import type { Findings } from "./findings.js";

/** Turns numbers into words: the analysis of a text from all that was found. */
export function assemble(
  text: string,
  raw: readonly RawToken[],
  { labels, words }: Pick<Weights, "labels" | "words">,
  findings: Findings,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): Analysis {
  const tokens: Token[] = [];
  sentences.forEach((sentence, number) => {
    for (let t = sentence.from; t < sentence.to; t++) {
      const token = raw[t];
      if (token)
        tokens.push(tokenOf(text, t, token, number, { labels, findings, isWord: words.isWord }));
    }
  });
  const names = completeNames(namesOf(labels, findings), tokens);
  return { text, tokens, sentences, names, attributions };
}

interface Told {
  readonly labels: Labels;
  readonly findings: Findings;
  readonly isWord: (word: string) => boolean;
}

function tokenOf(
  text: string,
  index: number,
  { from, to, gap }: RawToken,
  sentence: number,
  { labels, findings, isWord }: Told,
): Token {
  const form = text.slice(from, to);
  const upos = labels.upos[findings.upos[index] ?? 0] ?? "X";
  const rule = labels.lemma[findings.lemma[index] ?? 0];
  const lemma = rule ? applyLemmaRule(rule, form, upos) : form;
  const head = findings.heads[index] ?? -1;
  const deprel = labels.deprel[findings.deprel[index] ?? 0] ?? "dep";
  return {
    index,
    from,
    to,
    form,
    gap,
    lemma: upos === "VERB" ? mendLemma(lemma, form, isWord) : lemma,
    upos,
    feats: labels.feats[findings.feats[index] ?? 0] ?? "",
    head,
    deprel: relation(head, deprel, upos),
    sentence,
    mention: labels.mentions[findings.mention[index] ?? 0] ?? null,
    antecedent: findings.antecedent[index] ?? -1,
    antecedentScore: findings.antecedentScore[index] ?? 0,
  };
}

/** "root" belongs to the root and to nothing else. */
function relation(head: number, deprel: string, upos: string): string {
  if (head === -1) return "root";
  if (deprel !== "root") return deprel;
  return upos === "PUNCT" ? "punct" : "dep";
}

function namesOf({ names }: Labels, findings: Findings): Name[] {
  return bioRanges(names, findings.names).map(({ from, to, kind }) => {
    const scores = findings.nameScores.subarray(from, to);
    const mean = scores.reduce((sum, score) => sum + score, 0) / (to - from);
    return { from, to, kind: kind as NameKind, score: Math.min(1, Math.exp(mean)) };
  });
}
