import data from "../../language/en/demands.json" with { type: "json" };
import { actorAtHead } from "../2-actors/actor-index.js";
import { dependentsBy, type Tree, wordAt } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import { doersOf, isPassive } from "./clause.js";
import { peopleOf } from "./find-people.js";
import { introducedBy, isIntroducedBy } from "./words.js";

const states = new Set(data.states);
const longestName = 8;

/**
 * Of whom something is demanded, by the verb or noun that demands it: whom it is said to, else who is to act in the
 * clause that follows. `by` is never among them. Empty when the words name nobody.
 */
export function whoIsAsked(ground: People, cue: number, by: string | null): readonly string[] {
  for (const find of [spokenTo, objectOfClause, subjectOfClause, spokenToAbove, firstNamed]) {
    const found = find(ground, cue).filter((id) => id !== by);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** "urged the board", "called on the board", "demanded of the board", "an appeal to the board". */
function spokenTo(ground: People, cue: number): readonly string[] {
  const { tree } = ground;
  const isDemand = /^demand/.test(wordAt(tree, cue));
  const direct = dependentsBy(
    tree,
    cue,
    "iobj",
    isPassive(tree, cue) ? "nsubj:pass" : "obj",
  ).filter((at) => isTold(ground, at) && !isDemand);
  const oblique = dependentsBy(tree, cue, "obl", "nmod").filter(
    (at) =>
      isIntroducedBy(tree, at, ["on", "upon", "to", "of", "from", "with"]) ||
      isCalledOn(ground, cue, at),
  );
  const from = dependentsBy(tree, cue, "obj")
    .flatMap((at) => dependentsBy(tree, at, "nmod"))
    .filter((at) => isIntroducedBy(tree, at, ["from"]));
  return [...direct, ...oblique, ...from].flatMap((at) => peopleOf(ground, at));
}

/** "called on Premier Ilse Tammer": the preposition was taken for a particle of the verb. */
export function isCalledOn({ tree }: People, cue: number, at: number): boolean {
  const [particle] = dependentsBy(tree, cue, "compound:prt");
  if (particle === undefined || introducedBy(tree, at).length > 0) return false;
  return /^(?:on|upon)$/.test(wordAt(tree, particle)) && at > particle;
}

/** "urged the board to mend the cranes", where the board was hung on "mend". */
function objectOfClause(ground: People, cue: number): readonly string[] {
  const { tree } = ground;
  return dependentsBy(tree, cue, "xcomp", "advcl").flatMap((clause) => {
    const to = dependentsBy(tree, clause, "mark").find((at) => wordAt(tree, at) === "to") ?? -1;
    return dependentsBy(tree, clause, "obj", "iobj", "nsubj")
      .filter((at) => at > cue && at < to && isTold(ground, at))
      .flatMap((at) => peopleOf(ground, at));
  });
}

/** "demanded that Orsk Mills hand over the maps", whatever the tree made of it: whoever is named behind "that". */
function firstNamed(ground: People, cue: number): readonly string[] {
  const { tree, index } = ground;
  const that = [cue + 1, cue + 2].find((at) => wordAt(tree, at) === "that") ?? -1;
  if (that < 0) return [];
  for (let at = that + 1; at < that + longestName; at++) {
    const token = tree.tokens[at];
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN)$/.test(token.upos)) return [];
    const id = token.upos === "PROPN" ? actorAtHead(index, at) : null;
    if (id !== null) return isBe(wordAt(tree, at + 1)) ? [] : [id];
  }
  return [];
}

function isBe(word: string): boolean {
  return /^(?:be|is|are|was|were|not)$/.test(word);
}

/** "that observers be present": how it is to be, and nobody does it. */
export function isState(tree: Tree, clause: number): boolean {
  return dependentsBy(tree, clause, "cop").length > 0 && states.has(wordAt(tree, clause));
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
    dependentsBy(tree, clause, "nsubj").length > 0 && !isState(tree, clause)
      ? doersOf(tree, clause).flatMap((at) => peopleOf(ground, at))
      : [],
  );
}

/** "sent a message to the guilds, urging them to strike": those whom the verb above is said to. */
function spokenToAbove(ground: People, cue: number): readonly string[] {
  const { tree } = ground;
  const token = tree.tokens[cue];
  if (!token || token.head < 0 || !/^(?:advcl|conj|acl)$/.test(token.deprel)) return [];
  const objects = dependentsBy(tree, cue, "obj", "iobj");
  if (token.deprel === "conj" && objects.length === 0) return [];
  if (!objects.every((at) => tree.tokens[at]?.upos === "PRON")) return [];
  return spokenTo(ground, token.head);
}
