import type { Analysis } from "../../language/analysis.js";
import data from "../../language/en/accidents.json" with { type: "json" };
import type { NamePhrase } from "./draft.js";

const crafts = new Set(data.crafts);

/** Leaves out the names of ships: "the ferry Alda", and "the Alda" wherever else it stands. */
export function leaveCrafts(
  { tokens }: Analysis,
  names: readonly NamePhrase[],
): readonly NamePhrase[] {
  const ships = new Set(
    names
      .filter(({ tokens: range, head }) => {
        const before = tokens[range.from - 1];
        if (before?.upos !== "NOUN" || !crafts.has(before.lemma.toLowerCase())) return false;
        const hung = tokens[head]?.head === before.index;
        return hung && /^(?:appos|flat|nmod)/.test(tokens[head]?.deprel ?? "");
      })
      .map(({ words }) => words.join(" ")),
  );
  return ships.size === 0 ? names : names.filter(({ words }) => !ships.has(words.join(" ")));
}
