import groups from "../../language/en/groups.json" with { type: "json" };
import { isAfterBodyNoun, isBeforeBodyNoun, isBodyNoun } from "./class-of-name.js";
import { addMention, type NamePhrase, type Work } from "./draft.js";
import { nounBeside } from "./noun-beside.js";
import {
  dependentsBy,
  isPlural,
  lemmaAt,
  phraseOf,
  relationOf,
  type Tree,
  wordAt,
} from "./tree.js";

const persons = new Set(groups.persons);
/** What a company may be to others. */
const bodyRoles = new Set(groups.bodyRoles);

/**
 * "The airport's operator, Orsk Air, said", "his coalition partner, the Green List", "the rights group Vesla", "Halden, a
 * company in Tarn": a single thing that stands beside a body's name is that body. Lists ("parties, the Greens and the League")
 * tell of several and are left alone.
 */
export function tieApposed(work: Work): void {
  for (const name of work.names) {
    const draft = work.nameAt.get(name.head);
    if (draft?.kind !== "organization") continue;
    const noun = nounBefore(work, name) ?? nounBehind(work, name);
    if (noun === null || work.byHead.has(noun) || work.inName.has(noun)) continue;
    draft.nouns.add(lemmaAt(work.tree, noun));
    addMention(work, draft, {
      tokens: phraseOf(work.tree, noun),
      head: noun,
      form: "noun",
      rule: "beside-name",
    });
  }
}

/** The noun that the name hangs on in apposition, or right behind a word for a body. */
function nounBefore({ tree }: Work, name: NamePhrase): number | null {
  const head = tree.tokens[name.head]?.head ?? -1;
  const noun = tree.tokens[head];
  if (isAfterBodyNoun(tree.tokens, name.tokens.from, name.head) || isRightBefore(tree, name))
    return name.tokens.from - 1;
  const beside = nounBeside(tree, name.head);
  const body = tree.tokens[beside];
  const mayBe = body?.mention === "organization" || bodyRoles.has(body?.form ?? "");
  if (body && mayBe && !isPlural(body)) return beside;
  if (relationOf(tree, name.head) !== "appos") return null;
  if (noun?.upos !== "NOUN" || isPlural(noun) || head > name.head) return null;
  if (!isDefinite(tree, head) || dependentsBy(tree, name.head, "conj").length > 0) return null;
  return noun.mention === "organization" || noun.mention === "person" ? head : null;
}

/** "the rebel Marsh Front": a word for one of them, right before the name that the tree ties to it. */
function isRightBefore({ tokens }: Tree, { head, words, tokens: { from } }: NamePhrase): boolean {
  const [noun, name] = [tokens[from - 1], tokens[head]];
  if (words.length < 2 || !noun || !name || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return false;
  if (!/^\p{Ll}/u.test(noun.form) || isPlural(noun)) return false;
  const isSomebody =
    noun.mention === "person" || persons.has(noun.form) || noun.form === "opposition";
  const isTwin = /^(?:conj|nsubj)$/.test(name.deprel) && name.head === noun.head;
  const isTied = name.head === noun.index || isTwin;
  return isSomebody && isTied && /^(?:flat|appos|conj|nsubj)$/.test(name.deprel);
}

/** The word for a body that hangs on the name behind a comma. */
function nounBehind({ tree }: Work, { head, tokens: { to } }: NamePhrase): number | null {
  if (!isBeforeBodyNoun(tree.tokens, to, head)) return null;
  return (
    dependentsBy(tree, head, "appos").find((at) => at > to && isBodyNoun(tree.tokens[at])) ?? null
  );
}

/** "the", "its", "Kelmar's". */
function isDefinite(tree: Tree, head: number): boolean {
  const words = dependentsBy(tree, head, "det").map((at) => wordAt(tree, at));
  return words.includes("the") || dependentsBy(tree, head, "nmod:poss").length > 0;
}
