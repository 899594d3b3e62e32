import type { Draft, Work } from "./draft.js";
import { dependentsBy, hasCase } from "./tree.js";

/**
 * Nouns by lemma with those who stand beside them somewhere in the report: "the king with Orla Fenn", "Orla Fenn and the
 * king", "Orla Fenn invited the king". Two who stand beside each other are two.
 */
export function besides(work: Work): ReadonlyMap<string, ReadonlySet<Draft>> {
  const found = new Map<string, Set<Draft>>();
  for (const { upos, index, lemma } of work.tree.tokens) {
    if ((upos !== "NOUN" && upos !== "PROPN") || work.nameAt.has(index)) continue;
    for (const at of neighbours(work, index)) {
      const other = work.nameAt.get(at);
      if (!other) continue;
      const word = lemma.toLowerCase();
      found.set(word, (found.get(word) ?? new Set()).add(other));
    }
  }
  return found;
}

/** What is joined to a noun by "and", what stands behind "with", and what plays another part beside the same verb. */
function neighbours({ tree }: Work, noun: number): readonly number[] {
  const token = tree.tokens[noun];
  if (!token) return [];
  const along = (head: number) =>
    dependentsBy(tree, head, "nmod", "obl").filter((at) => hasCase(tree, at, "with"));
  const joined = [...dependentsBy(tree, noun, "conj"), ...along(noun)];
  if (token.deprel === "conj") return [...joined, token.head];
  if (token.head < 0 || !/^(?:nsubj|obj|iobj|nmod)$/.test(token.deprel)) return joined;
  const parts =
    token.deprel === "nmod" ? [] : dependentsBy(tree, token.head, "nsubj", "obj", "iobj");
  return [...joined, ...[...parts, ...along(token.head)].filter((at) => at !== noun)];
}
