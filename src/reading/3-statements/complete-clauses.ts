import type { TokenRange } from "../../language/analysis.js";
import { dependentsOf, headOfRange } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";
import { holds, tidied } from "./ranges.js";

const apart = new Set(["parataxis", "discourse", "punct", "vocative"]);

/** How many tokens a clause may go on. */
const FAR = 80;
const CLIMB = 4;
/** How far a word may stand behind its preposition or article. */
const NEAR = 6;

/** A content outside quotation marks that stops inside a clause goes on to the clause's end, by the tree. */
export function completeClauses(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => {
    const content = draft.content.map((range) => completed(range, draft, ground));
    return { ...draft, content: tidied(content, (at) => isParagraph(at, ground)) };
  });
}

function completed(range: TokenRange, draft: Draft, ground: Ground): TokenRange {
  const { tokens } = ground.analysis;
  const end = ground.quotedAt[range.to - 1] ?? -1;
  if (end !== -1) return range;
  const head = headOver(range, ground);
  const inside = reachOf(head, range, ground);
  let to = range.to;
  while (inside.has(to) && !isTaken(to, draft)) to++;
  const last = tokens[to - 1];
  const broken = last && /^(?:ADP|DET|ADJ|NUM)$/.test(last.upos) && last.head > last.index;
  if (broken && last.head < to + NEAR && !isTaken(last.head, draft)) to = last.head + 1;
  while (to > range.to && tokens[to - 1]?.upos === "PUNCT" && ground.quotedAt[to - 1] === -1) to--;
  return { from: range.from, to };
}

/** The head of the clause that the range begins, also where the range stops before that head. */
function headOver(range: TokenRange, ground: Ground): number {
  const { tokens } = ground.analysis;
  let head = headOfRange(tokens, range);
  for (let step = 0; step < CLIMB; step++) {
    const over = tokens[head]?.head ?? -1;
    if (over < range.to || over > range.to + FAR) break;
    head = over;
  }
  return head;
}

/** Tokens that hang below `head`, not far after the range. */
function reachOf(head: number, range: TokenRange, ground: Ground): ReadonlySet<number> {
  const inside = new Set<number>([head]);
  const waiting = [head];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const child of dependentsOf(ground.tree, at)) {
      if (child >= range.to + FAR || child < range.from) continue;
      const relation = ground.analysis.tokens[child]?.deprel ?? "";
      if (at === head && apart.has(relation) && relation !== "punct") continue;
      inside.add(child);
      waiting.push(child);
    }
  }
  return inside;
}

function isTaken(token: number, draft: Draft): boolean {
  if (draft.cue && holds(draft.cue, token)) return true;
  return draft.source.some((range) => holds(range, token));
}

function isParagraph(token: number, ground: Ground): boolean {
  return ground.analysis.tokens[token]?.gap === "paragraph";
}
