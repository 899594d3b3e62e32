/**
 * What a label of the network's lemma list says: replace the form, or keep (`k`) or lower (`l`) its letters,
 * cut `cut` UTF-16 units from its end and append `end`. training/lemma-rules.mjs makes the same labels.
 */
export type LemmaRule =
  | { readonly whole: string }
  | { readonly lower: boolean; readonly cut: number; readonly end: string };

/** Reads a label such as `l-3+y` or `=be`; undefined when it is none. */
export function readLemmaRule(label: string): LemmaRule | undefined {
  if (label.length > 1 && label.startsWith("=")) return { whole: label.slice(1) };
  const match = /^([kl])-(\d{1,4})\+(.*)$/su.exec(label);
  if (!match) return undefined;
  return { lower: match[1] === "l", cut: Number(match[2]), end: match[3] ?? "" };
}

/** The lemma of a form; where the rule does not fit, the form itself, lower-cased unless it is a proper noun. */
export function applyLemmaRule(rule: LemmaRule, form: string, upos: string): string {
  if ("whole" in rule) return rule.whole;
  const base = rule.lower ? form.toLowerCase() : form;
  const lemma = rule.cut <= base.length ? base.slice(0, base.length - rule.cut) + rule.end : "";
  if (lemma !== "") return lemma;
  return upos === "PROPN" ? form : form.toLowerCase();
}

/**
 * The lemma of a verb, where the network's ("postpon", "threatene", "brie") is no word and its form, cut as English verbs are
 * inflected, gives one ("postpone", "threaten", "brief"); else the lemma as it is.
 */
export function mendLemma(lemma: string, form: string, isWord: (word: string) => boolean): string {
  if (isWord(lemma)) return lemma;
  return bareForms(form.toLowerCase()).find((word) => word.length > 2 && isWord(word)) ?? lemma;
}

/** What a form may be inflected from: with the "e" first, so that "stared" is from "stare". */
function bareForms(form: string): readonly string[] {
  const ending = /(?:i?ed|ing|i?es|s)$/u.exec(form)?.[0] ?? "";
  const stem = form.slice(0, form.length - ending.length);
  if (ending === "" || stem.length < 2) return [];
  if (ending.startsWith("i") && ending !== "ing") return [`${stem}y`, `${stem}ie`];
  const undoubled = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
  return ending === "s" ? [stem] : [`${stem}e`, stem, ...undoubled];
}
