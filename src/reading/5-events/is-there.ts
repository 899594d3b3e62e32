import { actorAtHead } from "../2-actors/actor-index.js";
import { dependentsBy, type Tree, wordAt } from "../2-actors/tree.js";
import { below } from "../4-demands/words.js";
import type { EventType } from "../reading.js";
import type { Ground } from "./draft.js";

/** Nobody is asked who is yet to be: "called for a unity government" names no recipient, "a" says so. */
export function isThere(ground: Ground, type: EventType, verb: number, id: string): boolean {
  if (type !== "REQUEST") return true;
  const { tree, index, cast } = ground;
  const heads = below(tree, verb).filter(
    (at) => (actorAtHead(index, at) ?? cast.byHead.get(at)) === id,
  );
  return heads.length === 0 || !heads.every((at) => isIndefinite(tree, at));
}

function isIndefinite(tree: Tree, at: number): boolean {
  const articles = dependentsBy(tree, at, "det").map((det) => wordAt(tree, det));
  return tree.tokens[at]?.upos === "NOUN" && articles.some((word) => /^an?$/.test(word));
}
