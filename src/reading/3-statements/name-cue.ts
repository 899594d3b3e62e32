import type { Token } from "../../language/analysis.js";
import cues from "../../language/en/cues.json" with { type: "json" };
import { dependentsBy, dependentsOf, headOfRange, lemmaAt, wordAt } from "../2-actors/tree.js";
import { type Act, acts } from "../reading.js";
import { cueLemma } from "./cue-lemma.js";
import type { Draft, Ground } from "./draft.js";
import { actOfWords } from "./lexicon.js";
import { holds } from "./ranges.js";

const LONGEST = 5;
const negated: Readonly<Record<string, string>> = cues.negated;
const light = new Set(cues.light);
const negations = new Set(cues.negations);

interface CueName {
  /** "say", "call for", "according to"; null without a cue. */
  readonly lemma: string | null;
  readonly act: Act;
}

/**
 * Names a cue by its words in the lexicon of acts: the longest phrase that holds the cue's head, particles and
 * prepositions that follow it included. What the lexicon does not know is "say".
 */
export function nameCue(draft: Draft, ground: Ground): CueName {
  if (!draft.cue) return { lemma: null, act: "say" };
  const head = cueHead(draft, ground);
  const asked = askedTo(head, ground);
  if (asked) return { lemma: verbAt(head, ground), act: asked };
  const words = wordsOfCue(draft, head, ground);
  const phrase = withParticle(head, ground) ?? longestKnown(words, head);
  const lemma = phrase ? withoutTo(phrase.words) : bareLemma(head, ground);
  const act = actOfWords(phrase?.words ?? "") ?? "say";
  return {
    lemma,
    act: isNegated(head, phrase?.words ?? "", ground) ? asAct(negated[act], act) : act,
  };
}

/** The token that the cue hangs on: its verb if the tree's head is an auxiliary or a mark. */
export function cueHead(draft: Draft, ground: Ground): number {
  const { tokens } = ground.analysis;
  if (!draft.cue) return -1;
  const head = headOfRange(tokens, draft.cue);
  const token = tokens[head];
  if (token && token.upos !== "AUX" && token.upos !== "PUNCT" && token.upos !== "ADV") return head;
  for (let at = draft.cue.from; at < draft.cue.to; at++) {
    if (/^(?:VERB|NOUN|ADJ)$/.test(tokens[at]?.upos ?? "")) return at;
  }
  return head;
}

/** "ruled that out": the particle is the verb's wherever it stands. */
function withParticle(head: number, ground: Ground): { words: string } | null {
  const [particle] = dependentsBy(ground.tree, head, "compound:prt");
  if (particle === undefined || particle === head + 1) return null;
  const words = `${verbAt(head, ground)} ${lemmaAt(ground.tree, particle)}`;
  return actOfWords(words) ? { words } : null;
}

interface Word {
  readonly at: number;
  readonly lemma: string;
  readonly form: string;
}

/** The cue's own words without auxiliaries, and two more that may belong to it ("called" "for"). */
function wordsOfCue(draft: Draft, head: number, ground: Ground): readonly Word[] {
  const { tokens } = ground.analysis;
  const cue = draft.cue ?? { from: 0, to: 0 };
  const found: Word[] = [];
  for (let at = cue.from; at < cue.to + 2; at++) {
    const token = tokens[at];
    if (!token || (at >= cue.to && !mayFollow(token, at, cue.to, draft, tokens))) break;
    const word = { at, lemma: cueLemma(token.form, token.lemma), form: token.form.toLowerCase() };
    if (at === head || cue.to - cue.from === 1 || !isLight(token, word.lemma)) found.push(word);
  }
  return found;
}

function mayFollow(
  token: Token,
  at: number,
  end: number,
  draft: Draft,
  tokens: readonly Token[],
): boolean {
  if (draft.source.some((range) => holds(range, at))) return false;
  const particle = token.upos === "ADP" || token.upos === "PART" || token.upos === "SCONJ";
  const governed = token.head === end - 1 || (token.head > at && token.head <= at + 12);
  return (
    particle && token.form.toLowerCase() !== "that" && governed && tokens[end - 1] !== undefined
  );
}

function isLight(token: Token, lemma: string): boolean {
  if (negations.has(lemma)) return false;
  return token.upos === "AUX" || token.upos === "PUNCT" || token.upos === "ADV" || light.has(lemma);
}

function longestKnown(words: readonly Word[], head: number): { words: string } | null {
  const place = Math.max(
    0,
    words.findIndex((word) => word.at === head),
  );
  for (let size = Math.min(LONGEST, words.length); size > 0; size--) {
    for (let from = Math.max(0, place - size + 1); from <= place; from++) {
      const window = words.slice(from, from + size);
      if (window.length < size) break;
      const lemmas = window.map((word) => word.lemma).join(" ");
      if (actOfWords(lemmas)) return { words: lemmas };
      const forms = window.map((word) => word.form).join(" ");
      if (actOfWords(forms)) return { words: forms };
      const mixed = [window[0]?.lemma, ...window.slice(1).map((word) => word.form)].join(" ");
      if (actOfWords(mixed)) return { words: mixed };
    }
  }
  return null;
}

/** "asked the board to leave" is a demand: the verb, someone it is said to, and what they are to do. */
function askedTo(head: number, ground: Ground): Act | null {
  const { tree } = ground;
  const act = actOfWords(`${verbAt(head, ground)} … to`);
  if (!act || dependentsBy(tree, head, "obj", "iobj").length === 0) return null;
  const told = dependentsBy(tree, head, "xcomp", "ccomp", "advcl").some((verb) =>
    dependentsBy(tree, verb, "mark").some((mark) => wordAt(tree, mark) === "to"),
  );
  return told ? act : null;
}

function isNegated(head: number, words: string, ground: Ground): boolean {
  if (words.split(" ").some((word) => negations.has(word))) return false;
  return dependentsOf(ground.tree, head).some(
    (at) => at < head && negations.has(lemmaAt(ground.tree, at)),
  );
}

function asAct(name: string | undefined, other: Act): Act {
  return acts.find((act) => act === name) ?? other;
}

/** "plan to" is the verb "plan"; "object to" and "according to" stay. */
function withoutTo(words: string): string {
  const infinitive = actOfWords(words.replace(/ to$/, "")) && cues.infinitive.includes(words);
  return infinitive ? words.replace(/ to$/, "") : words;
}

function bareLemma(head: number, ground: Ground): string {
  const particle = dependentsBy(ground.tree, head, "compound:prt")[0];
  const lemma = verbAt(head, ground);
  return particle === undefined ? lemma : `${lemma} ${lemmaAt(ground.tree, particle)}`;
}

function verbAt(head: number, ground: Ground): string {
  const token = ground.analysis.tokens[head];
  return token ? cueLemma(token.form, token.lemma) : "";
}
