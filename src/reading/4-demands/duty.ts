import type { Token } from "../../language/analysis.js";
import data from "../../language/en/factuality.json" with { type: "json" };
import { dependentsBy, dependentsOf, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { isInfinitive } from "./clause.js";

const words = new Set(data.duty);
const undutiful = new Set(data.undutiful);

/** The word of duty of a clause: "must", or the verb that it hangs on ("has to"), of those given; -1 when there is none. */
export function dutyOf(tree: Tree, verb: number, governors: ReadonlySet<string>): number {
  const own = dependentsBy(tree, verb, "aux").find((at) => words.has(wordAt(tree, at)));
  if (own !== undefined) return own;
  const token = tree.tokens[verb];
  if (token?.deprel !== "xcomp" || !isInfinitive(tree, verb)) return -1;
  return governors.has(wordAt(tree, token.head)) ? token.head : -1;
}

/** "should win", "a client who must be brave", "what she has to say": nobody is asked for it. */
export function isNoDeed(tree: Tree, { index, deprel, head }: Token): boolean {
  if (undutiful.has(lemmaAt(tree, index))) return true;
  const above = deprel === "xcomp" ? (tree.tokens[head]?.deprel ?? "") : deprel;
  return /^(?:acl|csubj)/.test(above);
}

/** "should have gone", "will have to go": too late, or only foreseen. */
export function isForeseen(tree: Tree, verb: number, duty: number): boolean {
  const late = dependentsBy(tree, verb, "aux").some((at) => wordAt(tree, at) === "have");
  return late || near(tree, verb, duty).some((word) => foreseen.test(word));
}

const foreseen = /^(?:will|would|'ll|’ll|may|might|could)$/;

/** "A state that fears papers should fear itself", "people need to talk": a saying asks nobody. */
export function isAnyone(tree: Tree, at: number): boolean {
  if (wordAt(tree, at) === "people" && dependentsOf(tree, at).length === 0) return true;
  return dependentsBy(tree, at, "det").some((det) => /^(?:an?|no|every)$/.test(wordAt(tree, det)));
}

/** "must not", "shouldn't". */
export function isForbidden(tree: Tree, verb: number, duty: number): boolean {
  return near(tree, verb, duty).some((word) => /^(?:not|n't|n’t|never)$/.test(word));
}

function near(tree: Tree, verb: number, duty: number): readonly string[] {
  return [...dependentsOf(tree, verb), ...dependentsOf(tree, duty)].map((at) => wordAt(tree, at));
}
