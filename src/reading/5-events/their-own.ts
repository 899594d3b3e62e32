import { dependentsBy, wordAt } from "../2-actors/tree.js";
import { peopleOf } from "../4-demands/find-people.js";
import type { Ground } from "./draft.js";

const furthest = 20;

/**
 * "wrote to the guild and the board before their meeting": those who meet are the two named last before "their" in the
 * sentence, joined by "and"; nobody where no two stand there.
 */
export function theirOwn(ground: Ground, noun: number): readonly string[] {
  const { tree } = ground;
  const their = dependentsBy(tree, noun, "nmod:poss").find((at) => wordAt(tree, at) === "their");
  if (their === undefined) return [];
  const sentence = tree.tokens[their]?.sentence;
  for (let at = their - 1; at >= their - furthest; at--) {
    const token = tree.tokens[at];
    if (!token || token.sentence !== sentence) return [];
    if (token.deprel !== "conj" || !/^(?:NOUN|PROPN)$/.test(token.upos)) continue;
    const both = peopleOf(ground, token.head);
    return both.length > 1 && isTogether(ground, token.head) ? both : [];
  }
  return [];
}

/** Those to whom something is done: who does it would be meant by "their" alone. */
function isTogether({ tree }: Ground, head: number): boolean {
  let at = head;
  for (let step = 0; step < 3; step++) {
    const token = tree.tokens[at];
    if (!token) return false;
    if (/^(?:obj|iobj|obl)$/.test(token.deprel)) return true;
    if (!/^nmod/.test(token.deprel)) return false;
    at = token.head;
  }
  return false;
}
