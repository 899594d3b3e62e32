import { addMention, type Work } from "./draft.js";
import { dependentsBy, isPlural, phraseOf, relationOf } from "./tree.js";

/**
 * "The airport's operator, Orsk Air, said", "his coalition partner, the Green List": a single thing that a body's name stands
 * beside in apposition is that body. Lists ("parties, the Greens and the League") tell of several and are left alone.
 */
export function tieApposed(work: Work): void {
  const { tree } = work;
  for (const name of work.names) {
    const draft = work.nameAt.get(name.head);
    if (draft?.kind !== "organization" || relationOf(tree, name.head) !== "appos") continue;
    const head = tree.tokens[name.head]?.head ?? -1;
    const noun = tree.tokens[head];
    if (noun?.upos !== "NOUN" || isPlural(noun) || head > name.head) continue;
    if (work.byHead.has(head) || work.inName.has(head) || !isDefinite(work, head)) continue;
    if (dependentsBy(tree, name.head, "conj").length > 0) continue;
    if (noun.mention !== "organization" && noun.mention !== "person") continue;
    draft.nouns.add(noun.lemma.toLowerCase());
    addMention(work, draft, {
      tokens: phraseOf(tree, head),
      head,
      form: "noun",
      rule: "beside-name",
    });
  }
}

/** "the", "its", "Kelmar's". */
function isDefinite({ tree }: Work, head: number): boolean {
  const words = dependentsBy(tree, head, "det").map((at) => tree.tokens[at]?.form.toLowerCase());
  return words.includes("the") || dependentsBy(tree, head, "nmod:poss").length > 0;
}
