import type { TokenRange } from "../../language/analysis.js";
import { dependentsBy, headOfRange, relationOf, type Tree, wordAt } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";
import { nameOver } from "./name-over.js";
import { wholePhrase } from "./phrases.js";
import { covers, holds, without } from "./ranges.js";

/** Words that stand before the head of their phrase. */
const before = new Set(["det", "amod", "compound", "nummod", "det:predet", "nmod:desc", "flat"]);

/** A source that breaks off inside a noun phrase ("the" of "the mayor", "the mayor of") becomes the whole of it, by the tree. */
export function widenSource(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((given) => {
    const draft = withoutNounBefore(withSubject(given, ground), ground);
    const source = draft.source.map((range) =>
      withWholeName(widened(range, draft, ground), ground),
    );
    return { ...draft, source };
  });
}

/** "The office run by the Front said": who says so is the subject of the cue, though the reader marked but the Front. */
function withSubject(draft: Draft, ground: Ground): Draft {
  const { tree } = ground;
  const [only, ...more] = draft.source;
  if (!draft.cue || !only || more.length > 0) return draft;
  const verb = headOfRange(tree.tokens, draft.cue);
  const own = headOfRange(tree.tokens, only);
  const subject = dependentsBy(tree, verb, "nsubj").find((at) => at < only.from);
  if (tree.tokens[verb]?.upos !== "VERB" || subject === undefined) return draft;
  if (!isUnder(own, subject, tree)) return draft;
  const { cue } = draft;
  const phrase = wholePhrase(tree, subject, (token) => holds(cue, token));
  const whole = { from: phrase.from, to: Math.max(phrase.to, only.to) };
  if (phrase.to < only.to - closing(only, ground) || phrase.to > only.to) return draft;
  const content = draft.content.flatMap((range) => without(range, whole));
  const source = { from: whole.from, to: asideOf(tree, subject, only.from) ?? whole.to };
  return content.length > 0 ? { ...draft, source: [source], content } : draft;
}

/** "A question the ministry said it would answer": who says so is the ministry, and not what it is about. */
function withoutNounBefore(draft: Draft, { tree }: Ground): Draft {
  const [only, ...more] = draft.source;
  if (!draft.cue || !only || more.length > 0) return draft;
  const verb = headOfRange(tree.tokens, draft.cue);
  const [subject = -1] = dependentsBy(tree, verb, "nsubj");
  const head = headOfRange(tree.tokens, only);
  if (!holds(only, subject) || head >= subject || relationOf(tree, subject) !== "nsubj")
    return draft;
  if (wordAt(tree, only.from - 1) !== "," || !/^an?$/.test(wordAt(tree, only.from))) return draft;
  const phrase = wholePhrase(tree, subject, (at) => at < only.from || at >= only.to);
  return head < phrase.from ? { ...draft, source: [{ from: phrase.from, to: only.to }] } : draft;
}

/** Where what is told of the noun in passing begins: the comma or dash of "the mayor, facing a strike led by dockers, said". */
function asideOf(tree: Tree, noun: number, before: number): number | null {
  for (let at = noun + 1; at < before; at++)
    if (tree.tokens[at]?.upos === "PUNCT" && /^(?:,|[–—―-]+|\()$/.test(wordAt(tree, at))) {
      const glued = tree.tokens[at]?.gap === "none" && wordAt(tree, at) === "-";
      if (!glued) return at;
    }
  return null;
}

/** True where a verb that tells of the noun stands between: "run by", "that holds". */
function isUnder(token: number, noun: number, tree: Tree): boolean {
  let at = token;
  let told = false;
  for (let step = 0; step < 6 && at >= 0; step++) {
    if (at === noun) return told;
    told ||= relationOf(tree, at).startsWith("acl");
    at = tree.tokens[at]?.head ?? -1;
  }
  return false;
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
  if (head < range.to && whole.to - whole.from > longest) return range;
  return covers(whole, { from: range.from, to: range.to - closing(range, ground) })
    ? { from: Math.min(whole.from, range.from), to: Math.max(whole.to, range.to) }
    : range;
}

/** A phrase of more words runs through clauses of its own, in which the reader lost its way. */
const longest = 30;
const leading = /^(?:ADP|DET|ADJ|NUM|AUX|PART|SCONJ)$/;

/** True if the range ends with a word that leads on to another ("flown in 60 …", "not authorised to …"), or before one that begins a complement of what is in it. */
function endsBroken(range: TokenRange, { analysis: { tokens } }: Ground): boolean {
  const last = tokens[range.to - 1];
  if (last?.upos === "ADP") return true;
  if (last && leading.test(last.upos) && last.head >= range.to) return true;
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
