import type { TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import {
  dependentsBy,
  headOfRange,
  lemmaAt,
  relationOf,
  type Tree,
  wordAt,
} from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";
import { wholePhrase } from "./phrases.js";
import { covers } from "./ranges.js";

const rejecting = new Set(speech.rejecting);
const shortest = 4;
const remarks = new Set(speech.remarks);

/**
 * What stands beside a statement is no part of it: "…, a charge that the ministry denied" behind it; what the sentence says of
 * "the deal, first reported by a daily"; a sentence before that of "aides said".
 */
export function leaveAsides(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => {
    const told = ofParticiple(draft, ground) ?? ownSentence(draft, drafts, ground);
    const content = told.map((range) => beforeRemark(range, draft, drafts, ground));
    return { ...draft, content };
  });
}

/** Of "quoted him as saying" only what was said, once the quotation is found. */
export function leaveQuoted(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    content: withoutPronoun(draft.content, draft, ground),
  }));
}

/** Up to the comma before "a charge the ministry termed false", where that is somebody else's statement. */
function beforeRemark(
  range: TokenRange,
  draft: Draft,
  drafts: readonly Draft[],
  { tree, quotedAt }: Ground,
): TokenRange {
  for (let at = range.from + 3; at < range.to - 2; at++) {
    if (!remarks.has(lemmaAt(tree, at)) || quotedAt[at] !== -1) continue;
    const isAside = wordAt(tree, at - 2) === "," && /^an?$/.test(wordAt(tree, at - 1));
    if (!isAside || !isAnswered(at, range, draft, drafts, tree)) continue;
    return { from: range.from, to: at - 2 };
  }
  return range;
}

/** Another statement's cue is the verb of the noun's relative clause. */
function isAnswered(
  noun: number,
  range: TokenRange,
  draft: Draft,
  drafts: readonly Draft[],
  tree: Tree,
): boolean {
  const clauses = dependentsBy(tree, noun, "acl:relcl", "acl");
  const answers = clauses.some(
    (at) =>
      (rejecting.has(lemmaAt(tree, at)) ||
        /^turned down$/.test(`${wordAt(tree, at)} ${wordAt(tree, at + 1)}`)) &&
      dependentsBy(tree, at, "nsubj").length > 0,
  );
  if (answers) return true;
  return drafts.some(({ cue, source }) => {
    if (!cue || source[0]?.from === draft.source[0]?.from) return false;
    const verb = headOfRange(tree.tokens, cue);
    return verb > noun && verb < range.to && clauses.includes(verb);
  });
}

/** "The deal, first reported by a daily, needs leave": what is reported is the deal. */
function ofParticiple(
  { cue, source, content }: Draft,
  { tree }: Ground,
): readonly TokenRange[] | null {
  if (!cue || content.length < 2 || (source[0]?.from ?? 0) < cue.to) return null;
  const verb = headOfRange(tree.tokens, cue);
  const noun = tree.tokens[verb]?.head ?? -1;
  const isAside = relationOf(tree, verb) === "acl" && wordAt(tree, cue.from - 1) === ",";
  if (!isAside || noun >= cue.from) return null;
  const phrase = wholePhrase(tree, noun, (at) => at >= cue.from - 1);
  const before = content.filter(({ to }) => to <= cue.from);
  return before.length > 0 && before.every((range) => covers(range, phrase)) ? [phrase] : null;
}

/** A sentence before that of the cue, without quotation marks, in which another statement is told already. */
function ownSentence(
  { cue, content }: Draft,
  drafts: readonly Draft[],
  { tree, quotedAt }: Ground,
): readonly TokenRange[] {
  if (!cue || content.length < 2) return content;
  const sentence = tree.tokens[cue.from]?.sentence;
  const own = content.filter(({ from }) => tree.tokens[from]?.sentence === sentence);
  const isToldOf = (range: TokenRange) =>
    quotedAt[range.from] === -1 &&
    quotedAt[range.to - 1] === -1 &&
    drafts.some((other) => other.cue && covers(range, other.cue));
  const kept = content.filter((range) => own.includes(range) || !isToldOf(range));
  return own.length > 0 ? kept : content;
}

/** Whom the cue has for its object beside what is said: "quoted him", "quoted the envoy as saying". */
function withoutPronoun(
  content: readonly TokenRange[],
  { cue }: Draft,
  { tree, quotedAt }: Ground,
): readonly TokenRange[] {
  if (!cue || content.length < 2) return content;
  const verb = headOfRange(tree.tokens, cue);
  const kept = content.filter(({ from, to }) => {
    if (from !== cue.to || quotedAt[from] !== -1 || to - from > shortest) return true;
    const isPronoun = to === from + 1 && tree.tokens[from]?.feats.includes("Case=Acc");
    const [object = -1] = dependentsBy(tree, verb, "obj");
    return !(isPronoun || lemmaAt(tree, verb) === "quote") || object < from || object >= to;
  });
  return kept.length > 0 ? kept : content;
}
