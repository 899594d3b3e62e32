import data from "../../language/en/events.json" with { type: "json" };
import { dependentsBy, lemmaAt, wordAt } from "../2-actors/tree.js";
import { isInfinitive } from "../4-demands/clause.js";
import type { Draft, Ground, Rule } from "./draft.js";

const rights = new Set(data.rights);

/**
 * Leaves out what is but a form of words: talks that a source "was not authorised to discuss", and the days that somebody
 * is given to exercise a right ("gave parties until Saturday to file complaints"), which threaten nobody.
 */
export const dropFormal: Rule = (drafts, ground) =>
  drafts.filter((draft) => !isUnauthorised(draft, ground) && !isTerm(draft, ground));

function isUnauthorised({ type, head }: Draft, { tree }: Ground): boolean {
  const token = tree.tokens[head];
  return (
    type === "CONSULT" &&
    token?.deprel === "xcomp" &&
    /^(?:authori[sz]ed|allowed|permitted|entitled)$/.test(wordAt(tree, token.head))
  );
}

function isTerm({ type, clause }: Draft, { tree }: Ground): boolean {
  if (type !== "THREATEN" || clause < 0 || lemmaAt(tree, clause) !== "give") return false;
  const objects = dependentsBy(tree, clause, "obj", "iobj", "obl");
  const clauses = [clause, ...objects].flatMap((at) =>
    dependentsBy(tree, at, "xcomp", "advcl", "acl", "ccomp"),
  );
  return clauses.some((at) => isInfinitive(tree, at) && rights.has(lemmaAt(tree, at)));
}
