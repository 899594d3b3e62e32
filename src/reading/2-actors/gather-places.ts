import data from "../../language/en/org-words.json" with { type: "json" };
import { countryByCapital, countryByName } from "./country-of.js";
import { addName, type Draft, newDraft, type Work } from "./draft.js";

const tails = new Set(data.placeTails);

/** Gathers the names of places: the same name, the same country ("U.S.", "United States"), "Strip" left off. */
export function gatherPlaces(work: Work): void {
  const byKey = new Map<string, Draft>();
  for (const name of work.names) {
    if (name.kind !== "place") continue;
    const country = countryByName(name.words);
    const key = country ?? shortKey(name.words);
    const same = byKey.get(key);
    const draft = same ?? newDraft(work, "place");
    byKey.set(key, draft);
    draft.country ??= country ?? countryByCapital(name.words);
    if (country) draft.isState = true;
    addName(work, draft, name, same ? "same-name" : "name");
  }
}

function shortKey(words: readonly string[]): string {
  const bare = words.length > 1 && tails.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;
  return bare.join(" ");
}
