import type { TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { headOfRange, lemmaAt, relationOf, wordAt } from "../2-actors/tree.js";
import type { Actor } from "../reading.js";
import { cueLemma } from "./cue-lemma.js";
import { actorAt, type Draft, type Ground } from "./draft.js";
import { documents, findIssues, issuerOf } from "./find-issuers.js";

export interface Speaker {
  readonly actor: Actor | null;
  /** How the actor was found when the words do not name it; null when they do or when nobody was found. */
  readonly implied: string | null;
}

const selves = new Set(speech.speaker);
const pronouns = new Set(speech.pronouns);
const relatives = new Set(speech.relatives);
const additive = new Set(speech.additive);
const continuing = new Set(speech.continuing);
/** Sentences between a statement and the one that goes on with "it also". */
const NEAR = 3;
const nobody: Speaker = { actor: null, implied: null };

/**
 * Says who each draft's source is. `drafts` stand in the order of their cues; `parents` gives for each the
 * index of the draft it is told inside, or -1. "I" in a quotation is its speaker; a document speaks for who
 * signed it; a pronoun that fits nobody is the last speaker.
 */
export function findSpeakers(
  drafts: readonly Draft[],
  parents: readonly number[],
  ground: Ground,
): readonly Speaker[] {
  const issues = findIssues(ground);
  const found: (Speaker | undefined)[] = [];
  const speakerOf = (index: number): Speaker => {
    const known = found[index];
    const draft = drafts[index];
    if (known || !draft) return known ?? nobody;
    found[index] = nobody;
    const speaker = resolve(draft, index);
    found[index] = speaker;
    return speaker;
  };
  for (const index of byDepth(parents)) speakerOf(index);
  return drafts.map((_, index) => found[index] ?? nobody);

  function resolve(draft: Draft, index: number): Speaker {
    const range = draft.source[0] ?? draft.speaker[0];
    if (!range) return nobody;
    const head = headOfRange(ground.analysis.tokens, range);
    const parent = parents[index] ?? -1;
    const word = wordAt(ground.tree, head);
    if (selves.has(word)) {
      return parent < 0 ? nobody : { actor: speakerOf(parent).actor, implied: "quoted-speaker" };
    }
    const same = pronouns.has(word) && goesOn(index, word) ? lastSpeaker(index, 1) : nobody;
    if (same.actor) return same;
    const own = ownSpeaker(range, head, word);
    if (own.actor) return draft.implied ? { ...own, implied: draft.implied } : own;
    return pronouns.has(word) && !relatives.has(word) ? lastSpeaker(index, 3) : nobody;
  }

  /** "It also called for", or "It urged" after "It called for": the pronoun opens a sentence beside the last statement's. */
  function goesOn(index: number, word: string): boolean {
    const range = drafts[index]?.source[0];
    const last = drafts[index - 1]?.source[0];
    if (!range || !last || (parents[index] ?? -1) >= 0) return false;
    const { tokens, sentences } = ground.analysis;
    const own = tokens[range.from]?.sentence ?? -1;
    const before = tokens[last.from]?.sentence ?? -1;
    if (sentences[own]?.from !== range.from || own - before > NEAR) return false;
    const again = wordAt(ground.tree, headOfRange(tokens, last)) === word;
    return again || isAdding(drafts[index], ground);
  }

  function ownSpeaker(range: TokenRange, head: number, word: string): Speaker {
    const { tokens } = ground.analysis;
    if (tokens[head]?.upos === "NOUN" && documents.has(lemmaAt(ground.tree, head))) {
      const actor = issuerOf(head, issues, ground.tree);
      return actor ? { actor, implied: "document-issuer" } : nobody;
    }
    const actor = actorAt(ground, range);
    if (actor) return { actor, implied: impliedBy(actor, range, word) };
    if (!relatives.has(word)) return nobody;
    const antecedent = antecedentOf(head, ground);
    const meant = antecedent === null ? null : actorAt(ground, antecedent);
    return meant ? { actor: meant, implied: "relative" } : nobody;
  }

  function lastSpeaker(index: number, reach: number): Speaker {
    for (let before = index - 1; before >= Math.max(0, index - reach); before--) {
      if ((parents[before] ?? -1) >= 0) continue;
      const { actor } = speakerOf(before);
      if (actor) return { actor, implied: "last-speaker" };
    }
    return nobody;
  }
}

/** True of cues that take up what was said before: "also called for", "continued". */
function isAdding(draft: Draft | undefined, { analysis }: Ground): boolean {
  if (!draft?.cue) return false;
  const forms = analysis.tokens.slice(Math.max(0, draft.cue.from - 1), draft.cue.to);
  return forms.some(({ form, lemma }) => {
    return additive.has(form.toLowerCase()) || continuing.has(cueLemma(form, lemma));
  });
}

/** Indices of drafts, outer before inner, else in order. */
function byDepth(parents: readonly number[]): readonly number[] {
  const depths: number[] = [];
  const depthOf = (index: number): number => {
    const parent = parents[index] ?? -1;
    depths[index] ??= parent < 0 ? 0 : depthOf(parent) + 1;
    return depths[index];
  };
  const order = parents.map((_, index) => index);
  return order.sort((a, b) => depthOf(a) - depthOf(b) || a - b);
}

function impliedBy(actor: Actor, range: TokenRange, word: string): string | null {
  if (pronouns.has(word)) return "pronoun";
  const inside = actor.mentions.filter(
    (mention) => range.from <= mention.head && mention.head < range.to,
  );
  if (inside.length === 0 || inside.some((mention) => mention.form === "name")) return null;
  return actor.mentions.some((mention) => mention.form === "name") ? "short-form" : null;
}

/** The noun that a relative clause ("the minister, who said") hangs on, as a range of one token. */
function antecedentOf(relative: number, { tree }: Ground): TokenRange | null {
  let at = relative;
  for (let step = 0; step < 4; step++) {
    const head = tree.tokens[at]?.head ?? -1;
    if (head < 0) return null;
    if (relationOf(tree, at) === "acl:relcl") return { from: head, to: head + 1 };
    at = head;
  }
  return null;
}
