import { dependentsBy, isPlural } from "../../2-actors/tree.js";
import { type Page, type Quantity, wordOf } from "../draft.js";
import { phraseFrom } from "../phrases.js";
import { ageAfter, aged, agePeople } from "./data.js";

const OLDEST = 130;
const OPENS = /^[,(–—-]$/;
const CLOSES = /^[,).;–—]$/;

/** "42-year-old", "aged 42", "Orla Fenn, 42,", "children under five", "the over-65s". */
export function isAge(page: Page, quantity: Quantity): boolean {
  const { from, to, low } = quantity;
  if (phraseFrom(ageAfter, page, quantity.core.to)) return true;
  if (quantity.measured || low > OLDEST) return false;
  const before = wordOf(page, from - 1);
  if (aged.has(before)) return true;
  if (before === "of" && aged.has(wordOf(page, from - 2))) return true;
  if (before === "between" && aged.has(wordOf(page, from - 2))) return true;
  return (
    isPredicate(page, quantity) || isBesideName(page, quantity) || isLimit(page, from, to, quantity)
  );
}

/** "Jon was 19 when": said of one person, with nothing counted. */
function isPredicate(page: Page, { core, from }: Quantity): boolean {
  const at = core.to - 1;
  if (from !== core.from || dependentsBy(page.tree, at, "cop").length === 0) return false;
  const subject = dependentsBy(page.tree, at, "nsubj")[0];
  const who = page.tokens[subject ?? -1];
  return who !== undefined && who.mention === "person" && !isPlural(who);
}

/** A number alone between a person and a comma, a bracket or the end. */
function isBesideName(page: Page, { from, to, core }: Quantity): boolean {
  if (from !== core.from || !OPENS.test(wordOf(page, from - 1))) return false;
  if (!CLOSES.test(wordOf(page, to)) && page.tokens[to] !== undefined) return false;
  const person = page.tokens[from - 2];
  if (!person) return false;
  if (page.nameAt.get(person.index)?.kind === "person" || person.upos === "PROPN") return true;
  return person.upos === "NOUN" && person.mention === "person" && !isPlural(person);
}

/** "under 18", "over 65" said of people, with nothing counted after it. */
function isLimit(page: Page, from: number, to: number, { core }: Quantity): boolean {
  const word = wordOf(page, core.from - 1);
  if (!/^(?:under|over|below|above)$/.test(word)) return false;
  const next = page.tokens[to];
  const counts = next && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos) && !/ing$/.test(next.form);
  return !counts && agePeople.has(wordOf(page, from - 1));
}
