import type { Analysis } from "../../language/analysis.js";
import orgData from "../../language/en/org-words.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import type { NamePhrase } from "./draft.js";
import { foldName, formOf } from "./fold-name.js";

const bodies = new Set(orgData.bodies);
const common = new Set([
  ...orgData.words,
  ...orgData.generic,
  ...orgData.common,
  ...titleData.portfolios,
]);

/**
 * "Kelmar's Foreign Ministry": where any land may have one, whose it is belongs to the name, or the ministries of two lands
 * would be one body. The land keeps its own name.
 */
export function takeOwners(
  { tokens, text }: Analysis,
  names: readonly NamePhrase[],
): readonly NamePhrase[] {
  const ends = new Map(names.map((name) => [name.tokens.to, name]));
  return names.map((name) => {
    const { from, to } = name.tokens;
    if (name.kind !== "organization" || !/^['’]s?$/.test(tokens[from - 1]?.form ?? "")) return name;
    if (!bodies.has(name.words.at(-1) ?? "") || !name.words.every((word) => common.has(word)))
      return name;
    const owner = ends.get(from - 1);
    if (owner?.kind !== "place" && owner?.kind !== "organization") return name;
    const range = { from: owner.tokens.from, to };
    const form = formOf(text, tokens, range);
    return { ...name, tokens: range, form, words: foldName(form) };
  });
}
