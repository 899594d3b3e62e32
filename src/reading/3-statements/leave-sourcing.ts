import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, headOfRange, lemmaAt } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";

const naming = new Set(["name", "identify", "quote"]);
const recalled = new Set(speech.recalled);

/** "recalled its ambassador" is nothing remembered. */
function isRecall(verb: number, { tree }: Ground): boolean {
  if (lemmaAt(tree, verb) !== "recall") return false;
  return dependentsBy(tree, verb, "obj").some((at) => recalled.has(lemmaAt(tree, at)));
}

/** "to be named", "to give his name". */
function isNaming(at: number, { tree }: Ground): boolean {
  if (lemmaAt(tree, at) === "give")
    return dependentsBy(tree, at, "obj").some((object) => lemmaAt(tree, object) === "name");
  return (
    naming.has(lemmaAt(tree, at)) &&
    dependentsBy(tree, at, "aux:pass").length > 0 &&
    dependentsBy(tree, at, "obl", "nsubj:pass").length === 0
  );
}

/** "who asked not to be named" tells how a source is named; it is nothing that was said of the news. */
export function leaveSourcing(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tree } = ground;
  return drafts.filter(({ cue }) => {
    if (!cue) return true;
    const head = headOfRange(ground.analysis.tokens, cue);
    if (isRecall(head, ground)) return false;
    const wanted = [
      ...dependentsBy(tree, head, "xcomp", "ccomp"),
      ...dependentsBy(tree, head, "conj"),
    ];
    return !wanted.some((at) => isNaming(at, ground));
  });
}
