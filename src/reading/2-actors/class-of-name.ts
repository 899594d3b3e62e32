import type { Token } from "../../language/analysis.js";
import kindData from "../../language/en/name-kinds.json" with { type: "json" };
import orgData from "../../language/en/org-words.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import { isPlural } from "./tree.js";

const titles = new Set(titleData.titles);
const classes = new Set([
  ...kindData.papers,
  ...[...orgData.kinds.company, ...orgData.kinds.body].filter((word) => !titles.has(word)),
]);

/** "group", "company", "newspaper": a noun that says what sort of body a name stands for; not the "producer" that is somebody. */
export function isBodyNoun(token: Token | undefined): boolean {
  return token?.upos === "NOUN" && !isPlural(token) && classes.has(token.lemma.toLowerCase());
}

/** True where such a noun stands right before the words from `from` on and the tree hangs their head on it. */
export function isAfterBodyNoun(tokens: readonly Token[], from: number, head: number): boolean {
  const name = tokens[head];
  return (
    isBodyNoun(tokens[from - 1]) &&
    name?.head === from - 1 &&
    /^(?:appos|flat|nmod:desc)$/.test(name.deprel)
  );
}

/** "The company, Kelder Copper, said": the tree hangs the name on such a noun, behind a comma. */
export function isApposedToBody(tokens: readonly Token[], from: number, head: number): boolean {
  const name = tokens[head];
  const noun = tokens[name?.head ?? -1];
  return (
    name?.deprel === "appos" &&
    isBodyNoun(noun) &&
    (noun?.index ?? from) < from &&
    tokens[from - 1]?.form === ","
  );
}

/** True where such a noun stands beside a name, behind a comma: "Vesla, a rights group". */
export function isBeforeBodyNoun(tokens: readonly Token[], to: number, head: number): boolean {
  if (tokens[to]?.form !== ",") return false;
  for (let at = to + 1; at < Math.min(tokens.length, to + 8); at++) {
    const token = tokens[at];
    if (token?.head === head) return token.deprel === "appos" && isBodyNoun(token);
  }
  return false;
}
