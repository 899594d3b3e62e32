import type { Token } from "../../language/analysis.js";
import data from "../../language/en/name-kinds.json" with { type: "json" };
import orgData from "../../language/en/org-words.json" with { type: "json" };
import { countryByName } from "./country-of.js";
import type { NamePhrase } from "./draft.js";

const areas = new Set([
  ...orgData.places.area,
  ...orgData.places.city,
  ...orgData.placeTails,
  ...data.governed,
]);
const landed = new Set(data.landed);
const adjectival = data.peoples.filter((end) => end.length > 1 || end === "i");
const longWord = 5;

/** "The desert province of Sahl", "the governor of Sahl". */
export function isAreasName(tokens: readonly Token[], { tokens: { from } }: NamePhrase): boolean {
  if (tokens[from - 1]?.form !== "of") return false;
  const before = tokens[from - 2];
  return before !== undefined && areas.has(before.form.toLowerCase());
}

/** "Lesandra minister": an office or body of state that a bare name stands before, as in headlines. */
export function isBeforeOffice(tokens: readonly Token[], name: NamePhrase): boolean {
  const {
    head,
    tokens: { to },
  } = name;
  const [next, after] = [tokens[to], tokens[to + 1]];
  if (!/^(?:compound|amod|nmod(?::poss)?)$/.test(tokens[head]?.deprel ?? "")) return false;
  if (!/^\p{Ll}/u.test(next?.form ?? "")) return false;
  const words = [next, after].map((token) => token?.form.toLowerCase() ?? "");
  return landed.has(words[0] ?? "") || landed.has(words.join(" "));
}

/**
 * One-word names that stand nowhere but before nouns and end as a people's adjective does ("the Tesmari prime minister",
 * "two Karvian envoys"): they name nobody.
 */
export function adjectivesOf(
  tokens: readonly Token[],
  names: readonly NamePhrase[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const other = new Set<string>();
  for (const {
    words,
    head,
    kind,
    tokens: { to },
  } of names) {
    const [word = "", more] = words;
    if (more !== undefined) continue;
    const token = tokens[head];
    const isBefore =
      /^(?:amod|compound)$/.test(token?.deprel ?? "") && /^\p{Ll}/u.test(tokens[to]?.form ?? "");
    const mayBe =
      kind !== "organization" ||
      token?.upos === "ADJ" ||
      tokens[to]?.mention === "person" ||
      landed.has(tokens[to]?.form ?? "");
    const isLike =
      word.length >= longWord &&
      adjectival.some((end) => word.endsWith(end)) &&
      !countryByName(words);
    (isBefore && mayBe && isLike ? found : other).add(word);
  }
  return new Set([...found].filter((word) => !other.has(word)));
}
