import type { TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import {
  dependentsBy,
  hasCase,
  headOfRange,
  lemmaAt,
  relationOf,
  type Tree,
} from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";
import { wholePhrase } from "./phrases.js";
import { holds, without } from "./ranges.js";

/** Relations over which a verb shares the subject of the verb above it. */
const shared = new Set(["conj", "xcomp", "advcl", "ccomp", "parataxis"]);
const seeming = new Set(speech.seeming);
const asking = new Set(speech.questioning);
const CLIMB = 4;

/** A cue that is a verb and has no source yet gets its subject, or the agent of its passive, by the tree. */
export function findMissingSource(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.cue) return draft;
    const cue = headOfRange(ground.analysis.tokens, draft.cue);
    if (draft.source.length > 0)
      return isAnswering(draft, cue, ground.tree) ? { ...draft, source: [] } : draft;
    if (relationOf(ground.tree, cue) === "case") return withGoverned(draft, cue, ground);
    const head = subjectOf(ground.tree, cue);
    if (head === null || inContent(head, draft)) return draft;
    const barred = (token: number) =>
      inContent(token, draft) || (draft.cue !== null && holds(draft.cue, token));
    return { ...draft, source: [wholePhrase(ground.tree, head, barred)] };
  });
}

/** "According to the harbour police": what the preposition governs is the source, not content. */
function withGoverned(draft: Draft, cue: number, ground: Ground): Draft {
  const head = ground.analysis.tokens[cue]?.head ?? -1;
  const end = draft.cue?.to ?? 0;
  if (head < end) return draft;
  const phrase = wholePhrase(ground.tree, head, (at) => at < end);
  const content = draft.content
    .flatMap((range) => without(range, phrase))
    .filter((range) => range.to - range.from > 1);
  return content.length > 0 ? { ...draft, source: [phrase], content } : draft;
}

function subjectOf(tree: Tree, cue: number): number | null {
  let verb = cue;
  for (let step = 0; step < CLIMB; step++) {
    const token = tree.tokens[verb];
    if (!token || (token.upos !== "VERB" && token.upos !== "AUX")) return null;
    if (seeming.has(token.lemma.toLowerCase())) return null;
    if (
      dependentsBy(tree, verb, "nsubj:pass", "aux:pass", "expl").length > 0 ||
      isAsked(tree, verb)
    ) {
      return agentOf(tree, verb);
    }
    const subject = dependentsBy(tree, verb, "nsubj")[0];
    if (subject !== undefined) return lemmaAt(tree, subject) === "there" ? null : subject;
    if (!shared.has(relationOf(tree, verb))) return null;
    verb = token.head;
  }
  return null;
}

/** "Asked whether he would go, he said": who asked is not told. */
function isAsked(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  return (
    token?.deprel === "advcl" &&
    asking.has(lemmaAt(tree, verb)) &&
    token.feats.includes("Tense=Past") &&
    (token.feats.includes("VerbForm=Part") || token.head > verb) &&
    dependentsBy(tree, verb, "aux", "nsubj").length === 0
  );
}

/** The one who is asked was taken for who asks. */
function isAnswering({ source: [only] }: Draft, cue: number, tree: Tree): boolean {
  if (!only || !isAsked(tree, cue)) return false;
  const agent = agentOf(tree, cue);
  return agent === null || !holds(only, agent);
}

function agentOf(tree: Tree, verb: number): number | null {
  const agent = dependentsBy(tree, verb, "obl:agent", "obl").find((at) => hasCase(tree, at, "by"));
  return agent ?? null;
}

function inContent(token: number, draft: Draft): boolean {
  return draft.content.some((range: TokenRange) => holds(range, token));
}
