import comparing from "../../../language/en/comparing.json" with { type: "json" };
import { stemOf } from "./stem.js";

/** Words of a phrase at most. */
const longest = 3;

/** The stem of the word that a phrase stands for, by the phrase: its first word as a stem, the rest as written. */
const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries(comparing.sameMeaning).flatMap(([word, phrases]) =>
    phrases.map((phrase) => {
      const [first = "", ...rest] = phrase.split(" ");
      return [[stemOf(first), ...rest].join(" "), stemOf(word)] as const;
    }),
  ),
);
const leads = new Set([...meanings.keys()].map((phrase) => phrase.split(" ")[0]));

/** A phrase at a place that has the meaning of another word, and how many words it has: "set free" is "release". */
export function phraseAt(
  words: readonly string[],
  at: number,
  lead: string,
): { readonly meaning: string; readonly words: number } | null {
  if (!leads.has(lead)) return null;
  for (let end = Math.min(words.length, at + longest); end > at; end--) {
    const meaning = meanings.get([lead, ...words.slice(at + 1, end)].join(" "));
    if (meaning !== undefined) return { meaning, words: end - at };
  }
  return null;
}
