import type { TokenRange } from "../../language/analysis.js";
import { headOfRange, type Tree } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";
import { wholePhrase } from "./phrases.js";
import { covers, holds } from "./ranges.js";

/** Words that stand before the head of their phrase. */
const before = new Set(["det", "amod", "compound", "nummod", "det:predet", "nmod:desc", "flat"]);

/** A source that is part of a noun phrase ("the" of "the mayor of Tarn, Orla Fenn") becomes the whole of it, by the tree. */
export function widenSource(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    source: draft.source.map((range) => widened(range, draft, ground)),
  }));
}

function widened(range: TokenRange, draft: Draft, ground: Ground): TokenRange {
  const head = nounOver(headOfRange(ground.analysis.tokens, range), ground.tree);
  if (ground.analysis.tokens[head]?.upos === "PRON") return range;
  const barred = (token: number) =>
    (draft.cue !== null && holds(draft.cue, token)) ||
    draft.content.some((content) => holds(content, token));
  if (barred(head)) return range;
  const whole = wholePhrase(ground.tree, head, barred);
  return covers(whole, { from: range.from, to: range.to - closing(range, ground) })
    ? { from: Math.min(whole.from, range.from), to: Math.max(whole.to, range.to) }
    : range;
}

function nounOver(token: number, tree: Tree): number {
  let at = token;
  for (let step = 0; step < 4; step++) {
    const { deprel = "", head = -1 } = tree.tokens[at] ?? {};
    if (!before.has(deprel) || head < 0) break;
    at = head;
  }
  return at;
}

function closing(range: TokenRange, ground: Ground): number {
  return ground.analysis.tokens[range.to - 1]?.upos === "PUNCT" ? 1 : 0;
}
