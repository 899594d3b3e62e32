// compromise, the whole library: sentences, terms with tags, people, places, organisations, quotations.
import nlp from "compromise";
import { readEach } from "./reports.mjs";

await readEach((text) => {
  const document = nlp(text);
  return {
    sentences: document.json(),
    people: document.people().out("array"),
    places: document.places().out("array"),
    organizations: document.organizations().out("array"),
    quotations: document.quotations().out("array"),
  };
});
