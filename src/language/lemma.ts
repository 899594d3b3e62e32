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
