import data from "../../language/en/org-words.json" with { type: "json" };
import { addMention, type Work } from "./draft.js";
import { coreOfPhrase, dependentsBy, lemmaAt } from "./tree.js";

const classes = new Set([
  ...data.kinds.company,
  ...data.kinds.body,
  ...data.places.city,
  ...data.places.area,
]);

/** "the Tarn movement", "the Halden company": a class word that a name stands before means what is named. */
export function tieClassNouns(work: Work): void {
  for (const name of work.names) {
    const draft = work.nameAt.get(name.head);
    const token = work.tree.tokens[name.head];
    if (!draft || draft.kind === "person" || token?.deprel !== "compound") continue;
    const head = token.head;
    const noun = work.tree.tokens[head];
    if (noun?.upos !== "NOUN" || head !== name.tokens.to || !classes.has(lemmaAt(work.tree, head)))
      continue;
    if (draft.kind === "place" || noun.feats.includes("Number=Plur") || work.byHead.has(head))
      continue;
    if (dependentsBy(work.tree, head, "compound").length > 1) continue;
    draft.nouns.add(noun.lemma.toLowerCase());
    addMention(work, draft, {
      tokens: coreOfPhrase(work.tree, head),
      head,
      form: "noun",
      rule: "class-noun",
    });
  }
}
