import vague from "../../../language/en/vague-times.json" with { type: "json" };
import type { Found, Rule } from "../found.js";
import { type Ground, phrasesOf, readPhrase, tokenAt, wordAt } from "../ground.js";
import { unitAt } from "../lexicon.js";
import { plain } from "../place.js";

const references = phrasesOf(
  Object.entries(vague.references).flatMap(([value, phrases]) =>
    phrases.map((words) => [words, value] as const),
  ),
);
const adjectives = new Map(Object.entries(vague.adjectives));
const notAfter = new Map(Object.entries(vague.notAfter)) as ReadonlyMap<string, readonly string[]>;

/** "now", "recently", "soon", "the future", "the current": times that only lie before, at or after the present. */
export const readVague: Rule = (ground, at) => {
  const phrase = readPhrase(ground, at, references);
  if (phrase && fits(ground, at, phrase.to)) return found(at, phrase.to, phrase.value);
  const adjective = adjectives.get(wordAt(ground, at));
  return adjective && isAttribute(ground, at) ? found(at, at + 1, adjective) : null;
};

function found(from: number, to: number, value: string): Found {
  return { from, to, type: "DATE", mod: null, rule: "vague", place: () => plain(value) };
}

/** "as soon as the rain stops" and "the past five days" are none. */
function fits(ground: Ground, at: number, to: number): boolean {
  const word = wordAt(ground, at);
  if (word === "soon")
    return (
      !/^(?:as|too|how|so|very)$/.test(wordAt(ground, at - 1)) &&
      !/^(?:as|after)$/.test(wordAt(ground, to))
    );
  if (word === "now") return wordAt(ground, to) !== "-";
  if (word !== "the") return true;
  const next = tokenAt(ground, to);
  return (
    !next ||
    !(next.upos === "NOUN" || next.upos === "NUM" || next.upos === "ADJ" || unitAt(ground, to))
  );
}

function isAttribute(ground: Ground, at: number): boolean {
  const next = wordAt(ground, at + 1);
  if (notAfter.get(wordAt(ground, at))?.includes(next)) return false;
  const token = tokenAt(ground, at);
  return token?.upos === "ADJ" && token.deprel === "amod" && !unitAt(ground, at + 1);
}

/** "one day" as some day to come. */
export const readOneDay: Rule = (ground, at) => {
  if (wordAt(ground, at) !== "one" || wordAt(ground, at + 1) !== "day") return null;
  const next = tokenAt(ground, at + 2);
  const previous = tokenAt(ground, at - 1);
  const loose = next?.upos === "VERB" || next?.upos === "AUX" || previous?.upos === "AUX";
  return loose ? found(at, at + 2, "FUTURE_REF") : null;
};
