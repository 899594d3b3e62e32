import type { TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, lemmaAt, type Tree } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import { isInfinitive, isOtherVerb } from "./clause.js";
import { rangeUnder } from "./range-under.js";

const remarks = new Set(speech.remarks);

/**
 * What is demanded, without what the statement's content holds too much and with what it lost: "the board to act and
 * [called for talks]", "its members [on Monday to gather]".
 */
export function fitAction(
  ground: People,
  action: readonly TokenRange[],
  cue: number,
): readonly TokenRange[] {
  const cut = cutAtNextVerb(ground, action).map((range) =>
    withoutEnd(ground, withoutAside(ground, range)),
  );
  return cut.some((range) => hasVerb(ground, range))
    ? cut
    : [...cut, ...clauseLeftOut(ground, cut, cue)];
}

/** Up to where another verb of the speaker begins, which goes on with something else. */
function cutAtNextVerb({ tree }: People, action: readonly TokenRange[]): readonly TokenRange[] {
  for (const [index, { from, to }] of action.entries()) {
    for (let at = from + 1; at < to; at++) {
      if (!isOtherVerb(tree, at, tree.tokens[at]?.head ?? -1)) continue;
      const [and = at] = dependentsBy(tree, at, "cc");
      const kept = action.slice(0, index);
      return and > from ? [...kept, { from, to: and }] : kept;
    }
  }
  return action;
}

/** Up to a comma and a participle: "a rise of a tenth[, offering three per cent instead]". */
export function withoutAside({ tree }: People, range: TokenRange): TokenRange {
  for (let at = range.from + 2; at < range.to; at++) {
    const token = tree.tokens[at];
    const isAside = token?.upos === "VERB" && /^(?:acl|advcl)$/.test(token.deprel);
    if (isAside && /ing$/.test(token.form) && tree.tokens[at - 1]?.form === ",")
      return { from: range.from, to: at - 1 };
    if (isRemark(tree, at)) return { from: range.from, to: at - 2 };
  }
  return range;
}

/** "…, a demand that the board rejected". */
function isRemark(tree: Tree, at: number): boolean {
  return (
    remarks.has(lemmaAt(tree, at)) &&
    /^an?$/.test(tree.tokens[at - 1]?.form ?? "") &&
    tree.tokens[at - 2]?.form === "," &&
    dependentsBy(tree, at, "acl:relcl", "acl").length > 0
  );
}

/** Without "and" and marks at its end; a quotation keeps its mark. */
function withoutEnd({ tree }: People, { from, to }: TokenRange): TokenRange {
  let end = to;
  while (end > from + 1 && isLoose(tree.tokens[end - 1])) end--;
  return { from, to: end };
}

function isLoose(token: { readonly upos: string; readonly form: string } | undefined): boolean {
  return token?.upos === "CCONJ" || /^[,;:]$/.test(token?.form ?? "");
}

function hasVerb({ tree }: People, { from, to }: TokenRange): boolean {
  return tree.tokens.slice(from, to).some(({ upos }) => upos === "VERB" || upos === "AUX");
}

/** "to gather in Orsk": the infinitive below the cue that no range holds, where only those it is said to were left. */
function clauseLeftOut(
  { tree }: People,
  action: readonly TokenRange[],
  cue: number,
): readonly TokenRange[] {
  const end = action.at(-1)?.to ?? 0;
  const told = dependentsBy(tree, cue, "obl", "obj", "iobj").some((at) =>
    action.some(({ from, to }) => at >= from && at < to),
  );
  const clause = dependentsBy(tree, cue, "xcomp", "advcl").find(
    (at) => at >= end && isInfinitive(tree, at),
  );
  if (!told || clause === undefined) return [];
  const range = rangeUnder(tree, clause);
  return range.from >= end ? [range] : [];
}
