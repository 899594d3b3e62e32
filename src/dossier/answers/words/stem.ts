import comparing from "../../../language/en/comparing.json" with { type: "json" };
import irregular from "../../../language/en/irregular-verbs.json" with { type: "json" };

const lemmas: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular).flatMap(([lemma, forms]) =>
    forms.map((form) => [form, lemma] as const),
  ),
);
/** A stem shorter than that would stand for too much. */
const shortest = 3;

/** What forms of a word have in common: "raises", "raised" and "raising" are one. Crude, and for comparison only. */
export function stemOf(word: string): string {
  const base = lemmas.get(word) ?? word;
  for (const [ending, instead] of Object.entries(comparing.endings)) {
    if (!base.endsWith(ending) || base.length - ending.length < shortest) continue;
    return single(base.slice(0, base.length - ending.length) + instead);
  }
  return single(base);
}

/** "stopp" of "stopped" and "stop"; "publish" and "publishe". */
function single(stem: string): string {
  const last = stem.at(-1) ?? "";
  if (last === stem.at(-2) && stem.length > shortest) return stem.slice(0, -1);
  return last === "e" && stem.length > shortest ? stem.slice(0, -1) : stem;
}
