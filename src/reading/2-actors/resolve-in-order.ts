import type { Token } from "../../language/analysis.js";
import { type Discourse, note } from "./discourse.js";
import { type Draft, type DraftMention, isAgency, sourceTokens, type Work } from "./draft.js";
import { isAgent } from "./part-states.js";
import { resolveNoun } from "./resolve-noun.js";
import { type Pronoun, pronouns } from "./resolve-pronoun.js";
import { besides } from "./stand-beside.js";

export type PronounRule = (
  work: Work,
  discourse: Discourse,
  token: Token,
  pronoun: Pronoun,
) => void;

/** Goes through the text once and ties noun phrases and pronouns to what was named before them. */
export function resolveInOrder(work: Work, resolvePronoun: PronounRule): void {
  const discourse: Discourse = {
    recent: [],
    called: new Map(),
    contentOf: contentsOf(work),
    sources: sourceTokens(work),
    besides: besides(work),
  };
  for (const token of work.tree.tokens) {
    if (isAgency(work, token.index)) continue;
    const known = work.byHead.get(token.index);
    if (known) known.acted ||= acts(work, discourse, token.index);
    if (known) note(discourse, known, token.index, formAt(work, known, token.index));
    else if (token.upos === "NOUN" || token.upos === "PROPN") resolveNoun(work, discourse, token);
    else if (token.upos === "PRON") {
      const pronoun = pronouns[token.form.toLowerCase()];
      if (pronoun) resolvePronoun(work, discourse, token, pronoun);
    }
  }
}

function acts(work: Work, discourse: Discourse, head: number): boolean {
  return discourse.sources.has(head) || isAgent(work, head);
}

function formAt(work: Work, draft: Draft, head: number): DraftMention["form"] {
  return work.nameAt.get(head) === draft ? "name" : "noun";
}

function contentsOf(work: Work): Int32Array {
  const contents = new Int32Array(work.tree.tokens.length).fill(-1);
  const size = (at: number) =>
    work.analysis.attributions[at]?.content.reduce((sum, { from, to }) => sum + to - from, 0) ?? 0;
  const order = work.analysis.attributions.map((_, at) => at).sort((a, b) => size(b) - size(a));
  for (const at of order) {
    for (const { from, to } of work.analysis.attributions[at]?.content ?? [])
      contents.fill(at, from, to);
  }
  return contents;
}
