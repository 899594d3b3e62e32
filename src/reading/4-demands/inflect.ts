import irregular from "../../language/en/irregular-verbs.json" with { type: "json" };

const odd: Readonly<Record<string, readonly string[]>> = irregular;

/**
 * The forms that an English verb may take, lower case, the bare form first. Forms that no one writes
 * ("baned") are among them: the list is for looking words up, not for writing them.
 */
export function verbForms(verb: string): readonly string[] {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const forms = [verb, plural(verb), `${stem}ed`, `${stem}ing`, ...(odd[verb] ?? [])];
  if (/[^aeiou]y$/.test(verb)) forms.push(`${verb.slice(0, -1)}ied`);
  if (verb.endsWith("ee") || verb.endsWith("ye")) forms.push(`${verb}ing`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(verb)) {
    const doubled = verb + verb.slice(-1);
    forms.push(`${doubled}ed`, `${doubled}ing`);
  }
  return forms;
}

/** The singular and the regular plural of a noun, lower case. */
export function nounForms(noun: string): readonly string[] {
  return [noun, plural(noun)];
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
