import { isGlued, isHyphen, type Page, type Quantity, wordOf } from "../draft.js";
import { beforeOne, notOne, oneVerbs } from "./data.js";

/** "one" is a figure when it counts a person ("one villager") or stands for one ("one was killed"); else a pronoun. */
export function isOne(page: Page, quantity: Quantity): boolean {
  const at = quantity.core.from;
  const bare = quantity.core.to - at === 1 && wordOf(page, at) === "one";
  if (!bare || quantity.measured || quantity.isRange) return false;
  const token = page.tokens[at];
  if (!token || beforeOne.has(wordOf(page, quantity.from - 1))) return true;
  if (isHyphen(page, at + 1) && isGlued(page, at + 1)) return true;
  if (notOne.has(wordOf(page, at + 1))) return true;
  const head = page.tokens[token.head];
  if (!head) return true;
  if (token.deprel === "nummod" && head.index > at)
    return notOne.has(wordOf(page, head.index)) || !isCountedHead(quantity, head.mention);
  return (
    !oneVerbs.has(wordOf(page, head.index)) &&
    !oneVerbs.has(head.lemma.toLowerCase()) &&
    !oneVerbs.has(wordOf(page, at + 1))
  );
}

function isCountedHead({ comparator }: Quantity, mention: string | null): boolean {
  return (
    comparator !== "exactly" || mention === "person" || mention === "animal" || mention === "object"
  );
}
