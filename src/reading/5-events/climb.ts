import type { TokenRange } from "../../language/analysis.js";
import type { Span } from "../../text/span.js";
import { dependentsBy, headOfRange, type Tree, wordAt } from "../2-actors/tree.js";
import { tokensOf as tokensIn } from "../3-statements/owners-of.js";
import { isInfinitive } from "../4-demands/clause.js";
import { isIntroducedBy } from "../4-demands/words.js";
import type { Draft, Ground } from "./draft.js";

const steps = 8;
const nearest = 12;
const matters = ["after", "over", "about", "before", "since", "following", "despite", "against"];

/** Draft by each token of its anchor. */
export function byAnchor(drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  return new Map(drafts.flatMap((draft) => draft.anchor.map((at) => [at, draft] as const)));
}

/** The tokens of a span. */
export function tokensOf(span: Span, { analysis }: Ground): TokenRange {
  return tokensIn(analysis.tokens, span);
}

/**
 * The event that a phrase goes with: the first that stands above it in the tree. A clause of saying in between ends
 * the search ("said on Monday that he will resign" does not tell when he resigns), as does a clause of its own and a
 * purpose ("urged plans to march in May" does not tell when they were urged). From what is said of a noun the search
 * goes to that noun and no further: "the meeting planned for Monday", but not "met a man wanted for years".
 */
export function eventAbove(
  range: TokenRange,
  drafts: ReadonlyMap<number, Draft>,
  ground: Ground,
): Draft | null {
  for (const at of tokensAbove(range, ground)) {
    const found = drafts.get(at);
    if (found) return found;
  }
  return null;
}

/** "the crew seized last week is free": a time between a participle of the subject and the verb goes with the participle. */
function participleBefore(tree: Tree, at: number): number | null {
  const verb = tree.tokens[at]?.head ?? -1;
  if (!/^obl/.test(tree.tokens[at]?.deprel ?? "") || verb < at) return null;
  const helpers = dependentsBy(tree, verb, "aux", "aux:pass", "cop");
  if (!helpers.some((helper) => helper > at)) return null;
  for (let before = at - 1; before > at - nearest; before--) {
    const token = tree.tokens[before];
    if (!token || token.upos === "PUNCT" || token.sentence !== tree.tokens[at]?.sentence)
      return null;
    if (token.upos === "VERB") return token.deprel === "acl" ? before : null;
  }
  return null;
}

/** "was lifted and was to end on Monday": a clause joined to another with verbs of its own. */
function isOtherClause(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  if (token?.deprel !== "conj" || token.upos !== "VERB") return false;
  return dependentsBy(tree, at, "aux", "aux:pass", "nsubj", "nsubj:pass").length > 0;
}

/** "arrested over Monday's attack": what was on Monday is only what it is about, or comes after. */
function isOtherMatter(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.upos === "NOUN" && isIntroducedBy(tree, at, matters);
}

/** The head of a phrase and what stands above it, up to the clause that it belongs to. */
export function tokensAbove(range: TokenRange, { tree }: Ground): readonly number[] {
  if (range.to <= range.from) return [];
  const found: number[] = [];
  let at = headOfRange(tree.tokens, range);
  for (let step = 0; step < steps && at >= 0; step++) {
    found.push(at);
    const token = tree.tokens[at];
    if (!token || /^(?:ccomp|parataxis|advcl)$/.test(token.deprel)) break;
    if (found.length > 1 && /^(?:deadline|ultimatum)s?$/.test(wordAt(tree, at))) return [];
    if (isOtherClause(tree, at) || (found.length > 1 && isOtherMatter(tree, at))) break;
    if (token.deprel === "acl" && isInfinitive(tree, at)) break;
    at = found.length === 1 ? (participleBefore(tree, at) ?? token.head) : token.head;
    if (!/^acl|:relcl$/.test(token.deprel)) continue;
    found.push(at);
    break;
  }
  return found;
}
