import cues from "../../language/en/cues.json" with { type: "json" };
import speech from "../../language/en/speech.json" with { type: "json" };
import { acts } from "../reading.js";

const irregular: Readonly<Record<string, string>> = cues.irregular;
const known = new Map<string, string>();
const lexicon = acts.flatMap((act) => cues.acts[act]).map(firstWord);
for (const verb of new Set([...lexicon, ...Object.keys(speech.doings)])) {
  for (const form of regularForms(verb)) if (!known.has(form)) known.set(form, verb);
}
for (const act of acts)
  for (const words of cues.acts[act]) known.set(firstWord(words), firstWord(words));
for (const [form, lemma] of Object.entries(irregular)) known.set(form, lemma);

/** The lemma of a word that the lexicon of cues knows in this form, else `other`. */
export function cueLemma(form: string, other: string): string {
  return known.get(form.toLowerCase()) ?? other.toLowerCase();
}

function firstWord(words: string): string {
  return words.split(" ", 1)[0] ?? words;
}

function regularForms(verb: string): readonly string[] {
  if (!/^[a-z]{2,30}$/.test(verb)) return [];
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (verb.endsWith("e")) {
    const stem = verb.slice(0, -1);
    return [`${verb}s`, `${verb}d`, `${stem}ing`];
  }
  const plural = /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const doubled = /[aeiou][bdgmnprt]$/.test(verb) ? `${verb}${verb.at(-1)}` : verb;
  return [plural, `${verb}ed`, `${verb}ing`, `${doubled}ed`, `${doubled}ing`];
}
