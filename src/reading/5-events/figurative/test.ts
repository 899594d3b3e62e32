import { actorAtHead } from "../../2-actors/actor-index.js";
import { heartsOf } from "../../4-demands/find-people.js";
import type { Draft, Ground } from "../draft.js";

/** True for an event that is only put in such words. */
export type Test = (draft: Draft, ground: Ground) => boolean;

/** "its", "her". */
export const own = /^(?:its|his|her|their|our|my|your)$/;

export function isOfVerb(rule: string): boolean {
  return rule === "verb" || rule === "verb-passive";
}

/** A noun that the reader takes for an idea or a time and nobody goes by. */
export function isIdea(ground: Ground, at: number): boolean {
  return heartsOf(ground, at).every(
    (heart) =>
      /^(?:abstract|time)$/.test(ground.tree.tokens[heart]?.mention ?? "") &&
      actorAtHead(ground.index, heart) === null,
  );
}
