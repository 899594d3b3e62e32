// wink-nlp with its English model, all of its stages on: sentences, tokens with tags and lemmas, entities.
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readEach } from "./reports.mjs";

const nlp = winkNLP(model);
const { its } = nlp;

await readEach((text) => {
  const document = nlp.readDoc(text);
  const tokens = document.tokens();
  return {
    sentences: document.sentences().out(),
    forms: tokens.out(),
    tags: tokens.out(its.pos),
    lemmas: tokens.out(its.lemma),
    entities: document.entities().out(its.detail),
  };
});
