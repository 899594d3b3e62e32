import { dependentsBy, relationOf, type Tree, wordAt } from "./tree.js";

/** So many steps up from a name to the noun whose relative clause ends before it. */
const steps = 6;

/**
 * The noun that a name stands beside though the tree does not hang it there: "the guild's secretary, Orla Fenn, said", where
 * both are subjects of one verb, and "the company that hires the men, Tarn Ferries, said", where the name was hung on a word of
 * the relative clause. -1 when there is none.
 */
export function nounBeside(tree: Tree, name: number): number {
  const token = tree.tokens[name];
  if (!token || wordAt(tree, startOf(tree, name) - 1) !== ",") return -1;
  if (/^nsubj/.test(token.deprel)) return twinOf(tree, name);
  if (token.deprel === "conj") return alone(tree, name);
  return token.deprel === "appos" ? behindClause(tree, name) : -1;
}

/** The first word of the name's own phrase. */
function startOf(tree: Tree, head: number): number {
  const before = /^(?:det|compound|flat|amod|nmod:desc)$/;
  let start = Math.min(
    head,
    ...dependentsBy(tree, head, "det", "compound", "flat", "amod", "nmod:desc"),
  );
  while (before.test(relationOf(tree, start - 1)) && (tree.tokens[start - 1]?.head ?? -1) <= head) {
    if ((tree.tokens[start - 1]?.head ?? -1) < start) break;
    start--;
  }
  return start;
}

/** Another subject of the same verb that ends at the comma before the name. */
function twinOf(tree: Tree, name: number): number {
  const token = tree.tokens[name];
  const comma = startOf(tree, name) - 1;
  const twin = dependentsBy(tree, token?.head ?? -1, token?.deprel ?? "").find((at) => at < name);
  if (twin === undefined || tree.tokens[twin]?.upos !== "NOUN") return -1;
  return twin === comma - 1 || isOwned(tree, twin, comma) ? twin : -1;
}

/** "Their employer, Tarn Lines, …", where the name was taken for the rest of a list without "and". */
function alone(tree: Tree, name: number): number {
  const noun = tree.tokens[name]?.head ?? -1;
  const isList =
    dependentsBy(tree, noun, "conj").length > 1 || dependentsBy(tree, name, "cc").length > 0;
  const isBefore = noun === startOf(tree, name) - 2;
  return !isList && isBefore && tree.tokens[noun]?.upos === "NOUN" ? noun : -1;
}

/** "the secretary of the guild, Orla Fenn": only what belongs to the noun stands between it and the comma. */
function isOwned(tree: Tree, noun: number, comma: number): boolean {
  for (let at = noun + 1; at < comma; at++) {
    let up = at;
    for (let step = 0; step < steps && up > noun; step++) up = tree.tokens[up]?.head ?? -1;
    if (up !== noun || tree.tokens[at]?.upos === "PUNCT") return false;
  }
  return true;
}

/** The noun over the relative clause whose last words the name was hung on; its verb goes on behind the name. */
function behindClause(tree: Tree, name: number): number {
  let at = tree.tokens[name]?.head ?? -1;
  for (let step = 0; step < steps && at >= 0; step++) {
    const isClause = relationOf(tree, at) === "acl:relcl";
    at = tree.tokens[at]?.head ?? -1;
    if (isClause) return goesOn(tree, at, name) ? at : -1;
  }
  return -1;
}

/** The noun is a subject whose verb stands right behind the name and its comma. */
function goesOn(tree: Tree, noun: number, name: number): boolean {
  const token = tree.tokens[noun];
  if (token?.upos !== "NOUN" || token.deprel !== "nsubj" || token.head < name) return false;
  const end = Math.max(name, ...dependentsBy(tree, name, "flat")) + 1;
  const verb = wordAt(tree, end) === "," ? end + 1 : -1;
  return verb > 0 && token.head - verb >= 0 && token.head - verb < 4;
}
