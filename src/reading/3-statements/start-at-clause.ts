import type { TokenRange } from "../../language/analysis.js";
import { dependentsBy, dependentsOf, headOfRange } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";
import { covers, holds, meets } from "./ranges.js";

/**
 * "The guilds will meet in May after a long break, they said": where only the end of the clause before the cue was
 * read, without the clause's own verb, the content is the clause from its start.
 */
export function startAtClause(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => {
    const [only, ...more] = draft.content;
    if (!draft.cue || !only || more.length > 0 || isQuoted(only, ground)) return draft;
    const clause = clauseBefore(headOfRange(ground.analysis.tokens, draft.cue), ground);
    if (!clause || holds(only, clause.head) || !covers(clause, only)) return draft;
    const before = { from: clause.from, to: only.from };
    if (isQuoted(before, ground) || draft.source.some((range) => meets(before, range)))
      return draft;
    return { ...draft, content: [{ from: clause.from, to: only.to }] };
  });
}

function isQuoted({ from, to }: TokenRange, { quotedAt }: Ground): boolean {
  for (let at = from; at < to; at++) if (quotedAt[at] !== -1) return true;
  return false;
}

/** The clause that a verb of saying stands behind: all before the verb that hangs below the clause's head. */
function clauseBefore(
  cue: number,
  { tree }: Ground,
): (TokenRange & { readonly head: number }) | null {
  const token = tree.tokens[cue];
  if (token?.upos !== "VERB") return null;
  const told = dependentsBy(tree, cue, "ccomp").find((at) => at < cue);
  const head = told ?? (token.deprel === "parataxis" ? token.head : -1);
  if (head < 0 || head >= cue || tree.tokens[head]?.sentence !== token.sentence) return null;
  let from = head;
  const waiting = [head];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const under of dependentsOf(tree, at)) {
      if (under >= cue) continue;
      from = Math.min(from, under);
      waiting.push(under);
    }
  }
  while (from < head && /^(?:PUNCT|CCONJ)$/.test(tree.tokens[from]?.upos ?? "")) from++;
  return { from, to: cue, head };
}
