import type { TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { headOfRange, wordAt } from "../2-actors/tree.js";
import { cueLemma } from "./cue-lemma.js";
import type { Draft, Ground } from "./draft.js";
import { findIssues, type Issue } from "./find-issuers.js";
import { nobody, ownSpeaker, type Speaker } from "./own-speaker.js";

const selves = new Set(speech.speaker);
const pronouns = new Set(speech.pronouns);
const relatives = new Set(speech.relatives);
const additive = new Set(speech.additive);
const continuing = new Set(speech.continuing);
/** Sentences between a statement and the one that goes on with "it also". */
const NEAR = 3;
/** How many statements back the last speaker is sought. */
const BACK = 3;

/** The statements, and who was found to make them so far. */
interface Talk {
  readonly drafts: readonly Draft[];
  readonly parents: readonly number[];
  readonly ground: Ground;
  readonly issues: readonly Issue[];
  readonly found: (Speaker | undefined)[];
}

/**
 * Says who each draft's source is. `drafts` stand in text order; `parents` gives for each the index of the
 * draft it is told inside, or -1. "I" in a quotation is its speaker; a document speaks for who signed it; a
 * pronoun that fits nobody is the last speaker.
 */
export function findSpeakers(
  drafts: readonly Draft[],
  parents: readonly number[],
  ground: Ground,
): readonly Speaker[] {
  const talk: Talk = { drafts, parents, ground, issues: findIssues(ground), found: [] };
  for (const index of byDepth(parents)) talk.found[index] = speakerOf(index, talk);
  return drafts.map((_, index) => talk.found[index] ?? nobody);
}

function speakerOf(index: number, talk: Talk): Speaker {
  const { drafts, parents, ground, issues, found } = talk;
  const draft = drafts[index];
  const range = draft?.source[0] ?? draft?.speaker[0];
  if (!draft || !range) return nobody;
  const word = wordOf(range, ground);
  if (selves.has(word)) {
    const actor = found[parents[index] ?? -1]?.actor ?? null;
    return actor ? { actor, implied: "quoted-speaker" } : nobody;
  }
  const same = goesOn(index, word, talk) ? lastSpeaker(index, 1, talk) : nobody;
  if (same.actor) return same;
  const own = ownSpeaker(range, issues, ground);
  if (own.actor) return draft.implied ? { ...own, implied: draft.implied } : own;
  return pronouns.has(word) && !relatives.has(word) ? lastSpeaker(index, BACK, talk) : nobody;
}

/** "It also called for", or "It urged" after "It called for": the pronoun opens a sentence beside the last statement's. */
function goesOn(index: number, word: string, { drafts, parents, ground }: Talk): boolean {
  const range = drafts[index]?.source[0];
  const last = drafts[index - 1]?.source[0];
  if (!/^(?:it|they)$/.test(word) || !range || !last || (parents[index] ?? -1) >= 0) return false;
  const { tokens, sentences } = ground.analysis;
  const own = tokens[range.from]?.sentence ?? -1;
  const before = tokens[last.from]?.sentence ?? -1;
  if (sentences[own]?.from !== range.from || own - before > NEAR) return false;
  return wordOf(last, ground) === word || isAdding(drafts[index], ground);
}

function lastSpeaker(index: number, reach: number, { parents, found }: Talk): Speaker {
  for (let before = index - 1; before >= Math.max(0, index - reach); before--) {
    if ((parents[before] ?? -1) >= 0) continue;
    const actor = found[before]?.actor;
    if (actor) return { actor, implied: "last-speaker" };
  }
  return nobody;
}

function wordOf(range: TokenRange, { analysis, tree }: Ground): string {
  return wordAt(tree, headOfRange(analysis.tokens, range));
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
