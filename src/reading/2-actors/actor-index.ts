import type { Analysis, TokenRange } from "../../language/analysis.js";
import type { Actor } from "../reading.js";
import { headOfRange, type Tree, treeOf } from "./tree.js";

/** Finds actors by the tokens of their mentions. */
export interface ActorIndex {
  readonly tree: Tree;
  readonly byHead: ReadonlyMap<number, string>;
  readonly byToken: ReadonlyMap<number, string>;
}

/** Built once a report; looking up costs no more than the range is long. */
export function indexActors(
  analysis: Pick<Analysis, "tokens">,
  actors: readonly Actor[],
): ActorIndex {
  const byHead = new Map<number, string>();
  const byToken = new Map<number, string>();
  for (const actor of actors) {
    for (const { tokens, head, form } of actor.mentions) {
      byHead.set(head, actor.id);
      if (form !== "name") continue;
      for (let at = tokens.from; at < tokens.to; at++) byToken.set(at, actor.id);
    }
  }
  return { tree: treeOf(analysis), byHead, byToken };
}

/**
 * The actor that a phrase means: the one whose mention is the phrase's syntactic head, else the one named
 * beside the head ("the mayor of Tarn, Orla Fenn"), else the name that the tree hangs on the same verb ("rescue
 * chief Nils Aas"); null when the head means no actor, even where others are named inside the phrase ("a friend of Orla Fenn").
 */
export function actorOfRange(index: ActorIndex, range: TokenRange): string | null {
  const { tree } = index;
  const head = headOfRange(tree.tokens, range);
  const own = actorAtHead(index, head);
  if (own) return own;
  for (const at of tree.dependents[head] ?? []) {
    const relation = tree.tokens[at]?.deprel;
    if (at < range.from || at >= range.to) continue;
    if (relation === "appos" || relation === "flat" || relation === "nmod:desc") {
      const beside = actorAtHead(index, at);
      if (beside) return beside;
    }
  }
  return tree.tokens[head]?.upos === "PRON" ? null : twinOf(index, range, head);
}

/** The name behind a title, where the tree hangs both on the same verb. */
function twinOf({ tree, byToken }: ActorIndex, range: TokenRange, head: number): string | null {
  const verb = tree.tokens[head]?.head;
  for (let at = head + 1; at < range.to; at++) {
    const actor = tree.tokens[at]?.head === verb ? byToken.get(at) : undefined;
    if (actor !== undefined) return actor;
  }
  return null;
}

/** The actor whose mention has this token as its head or in its name, or null. */
export function actorAtHead(index: ActorIndex, token: number): string | null {
  return index.byHead.get(token) ?? index.byToken.get(token) ?? null;
}
