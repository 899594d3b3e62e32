import data from "../../language/en/name-kinds.json" with { type: "json" };
import { addMention, type NamePhrase, type Work } from "./draft.js";
import { dependentsBy, lemmaAt, phraseOf, relationOf, wordAt } from "./tree.js";

const naming = new Set(data.selfNaming);
const reflexive = /^(?:himself|herself|itself|themselves)$/;

/** "The hackers, who call themselves Night Heron", "a man who identified himself as Abu Nasr": one with the name that follows. */
export function tieSelfNamed(work: Work): void {
  for (const name of work.names) {
    const draft = work.nameAt.get(name.head);
    const noun = draft ? namedSo(work, name) : -1;
    if (!draft || noun < 0 || work.byHead.has(noun) || work.inName.has(noun)) continue;
    draft.nouns.add(lemmaAt(work.tree, noun));
    draft.plural ||= wordAt(work.tree, name.tokens.from - 1) === "themselves";
    addMention(work, draft, {
      tokens: phraseOf(work.tree, noun),
      head: noun,
      form: "noun",
      rule: "beside-name",
    });
  }
}

/** The noun that is said to call itself so, or -1. */
function namedSo({ tree }: Work, { tokens: { from } }: NamePhrase): number {
  const at = wordAt(tree, from - 1) === "as" ? from - 2 : from - 1;
  const verb = tree.tokens[at]?.head ?? -1;
  if (!reflexive.test(wordAt(tree, at)) || !naming.has(wordAt(tree, verb))) return -1;
  if (relationOf(tree, verb) === "acl:relcl") return tree.tokens[verb]?.head ?? -1;
  const [subject = -1] = dependentsBy(tree, verb, "nsubj");
  return tree.tokens[subject]?.upos === "NOUN" ? subject : -1;
}
