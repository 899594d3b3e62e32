import { dependentsBy } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import { doersOf, isPassive } from "./clause.js";
import { peopleOf } from "./find-people.js";
import { isIntroducedBy } from "./words.js";

/**
 * Of whom something is demanded, by the verb or noun that demands it: whom it is said to, else who is to act in the
 * clause that follows. `by` is never among them. Empty when the words name nobody.
 */
export function whoIsAsked(ground: People, cue: number, by: string | null): readonly string[] {
  for (const find of [spokenTo, subjectOfClause, spokenToAbove]) {
    const found = find(ground, cue).filter((id) => id !== by);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** "urged the board", "called on the board", "demanded of the board", "an appeal to the board". */
function spokenTo(ground: People, cue: number): readonly string[] {
  const { tree } = ground;
  const direct = dependentsBy(
    tree,
    cue,
    "iobj",
    isPassive(tree, cue) ? "nsubj:pass" : "obj",
  ).filter((at) => isTold(ground, at));
  const oblique = dependentsBy(tree, cue, "obl", "nmod").filter((at) =>
    isIntroducedBy(tree, at, ["on", "upon", "to", "of", "from", "with"]),
  );
  const from = dependentsBy(tree, cue, "obj")
    .flatMap((at) => dependentsBy(tree, at, "nmod"))
    .filter((at) => isIntroducedBy(tree, at, ["from"]));
  return [...direct, ...oblique, ...from].flatMap((at) => peopleOf(ground, at));
}

/** Someone, not a thing that is demanded. */
function isTold({ tree }: People, at: number): boolean {
  return !/^(?:abstract|event|object|time|substance)$/.test(tree.tokens[at]?.mention ?? "");
}

/** "demanded that the board resign", "called for the board to resign". */
function subjectOfClause(ground: People, cue: number): readonly string[] {
  const { tree } = ground;
  const clauses = dependentsBy(tree, cue, "ccomp", "xcomp", "advcl", "acl").filter(
    (at) => tree.tokens[at]?.deprel !== "advcl" || isIntroducedBy(tree, at, ["for", "to"]),
  );
  return clauses.flatMap((clause) =>
    dependentsBy(tree, clause, "nsubj").length > 0
      ? doersOf(tree, clause).flatMap((at) => peopleOf(ground, at))
      : [],
  );
}

/** "sent a message to the guilds, urging them to strike": those whom the verb above is said to. */
function spokenToAbove(ground: People, cue: number): readonly string[] {
  const { tree } = ground;
  const token = tree.tokens[cue];
  if (!token || token.head < 0 || !/^(?:advcl|conj|acl)$/.test(token.deprel)) return [];
  const objects = dependentsBy(tree, cue, "obj");
  if (!objects.every((at) => tree.tokens[at]?.upos === "PRON")) return [];
  return spokenTo(ground, token.head);
}
