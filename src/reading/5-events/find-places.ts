import { dependentsBy, wordAt } from "../2-actors/tree.js";
import { byAnchor, eventAbove, tokensOf } from "./climb.js";
import type { Draft, Ground } from "./draft.js";

const where = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "around",
  "throughout",
  "through",
  "across",
  "over",
]);

/** Where each event happens: a place that stands behind "in", "at", "near" below its anchor. */
export function findPlaces(drafts: readonly Draft[], ground: Ground): ReadonlyMap<Draft, string> {
  const anchors = byAnchor(drafts);
  const found = new Map<Draft, string>();
  const { tree } = ground;
  for (const actor of ground.cast.known.values()) {
    if (actor.kind !== "place") continue;
    for (const { head, span } of actor.mentions) {
      const token = tree.tokens[head];
      const phrase =
        /^(?:appos|nmod:unmarked)$/.test(token?.deprel ?? "") && token ? token.head : head;
      const located = dependentsBy(tree, phrase, "case").some((at) => where.has(wordAt(tree, at)));
      const draft = located ? eventAbove(tokensOf(span, ground), anchors, ground) : null;
      if (draft && !found.has(draft)) found.set(draft, actor.id);
    }
  }
  return found;
}
