import type { TokenRange } from "../../language/analysis.js";
import { headOfRange, type Tree } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";
import { nameOver } from "./name-over.js";
import { wholePhrase } from "./phrases.js";
import { covers, holds } from "./ranges.js";

/** Words that stand before the head of their phrase. */
const before = new Set(["det", "amod", "compound", "nummod", "det:predet", "nmod:desc", "flat"]);

/** A source that breaks off inside a noun phrase ("the" of "the mayor", "the mayor of") becomes the whole of it, by the tree. */
export function widenSource(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    source: draft.source.map((range) => withWholeName(widened(range, draft, ground), ground)),
  }));
}

/** "President Ilan" of "President Ilan Kray": no source ends inside a name. */
function withWholeName(range: TokenRange, { analysis: { names } }: Ground): TokenRange {
  const cut = nameOver(names, range.to);
  return cut && cut.from < range.to && cut.from >= range.from
    ? { from: range.from, to: cut.to }
    : range;
}

function widened(range: TokenRange, draft: Draft, ground: Ground): TokenRange {
  const own = headOfRange(ground.analysis.tokens, range);
  const head = nounOver(own, ground.tree);
  const broken = head >= range.to || endsBroken(range, ground);
  if (!broken || ground.analysis.tokens[head]?.upos === "PRON") return range;
  const barred = (token: number) =>
    (draft.cue !== null && holds(draft.cue, token)) ||
    draft.content.some((content) => holds(content, token));
  if (barred(head)) return range;
  const whole = wholePhrase(ground.tree, head, barred);
  return covers(whole, { from: range.from, to: range.to - closing(range, ground) })
    ? { from: Math.min(whole.from, range.from), to: Math.max(whole.to, range.to) }
    : range;
}

/** True if the range ends with a preposition, or before one that begins a complement of what is in it. */
function endsBroken(range: TokenRange, { analysis: { tokens } }: Ground): boolean {
  if (tokens[range.to - 1]?.upos === "ADP") return true;
  const next = tokens[range.to];
  const noun =
    next?.deprel === "case" && next.form.toLowerCase() === "of" ? tokens[next.head] : null;
  return noun != null && noun.deprel === "nmod" && holds(range, noun.head);
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
