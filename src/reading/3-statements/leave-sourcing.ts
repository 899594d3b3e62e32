import { dependentsBy, headOfRange, lemmaAt } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";

const naming = new Set(["name", "identify", "quote"]);

/** "to be named", "to give his name". */
function isNaming(at: number, { tree }: Ground): boolean {
  if (lemmaAt(tree, at) === "give")
    return dependentsBy(tree, at, "obj").some((object) => lemmaAt(tree, object) === "name");
  return (
    naming.has(lemmaAt(tree, at)) &&
    dependentsBy(tree, at, "aux:pass").length > 0 &&
    dependentsBy(tree, at, "nsubj:pass").length === 0 &&
    dependentsBy(tree, at, "obl").every((by) => lemmaAt(tree, by) === "name")
  );
}

/** "who asked not to be named" tells how a source is named; it is nothing that was said of the news. */
export function leaveSourcing(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tree } = ground;
  return drafts.filter(({ cue }) => {
    if (!cue) return true;
    const head = headOfRange(ground.analysis.tokens, cue);
    return !dependentsBy(tree, head, "xcomp", "ccomp", "conj").some((at) => isNaming(at, ground));
  });
}
