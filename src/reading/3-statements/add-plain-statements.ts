import type { Token, TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, type Tree, wordAt } from "../2-actors/tree.js";
import { cueLemma } from "./cue-lemma.js";
import type { Draft, Ground } from "./draft.js";
import { actOfWords } from "./lexicon.js";
import { subtreeOf, wholePhrase } from "./phrases.js";

/** Stands for the network's probability of the cue. */
const SCORE = 0.6;
/**
 * Only texts of at most so many tokens are looked at. The network learned on whole reports and passes plain
 * statements over where there is nothing around them; in reports 4 of 27 such finds were right (PolNeAR dev).
 */
const shortText = 80;
const nobody = new Set(speech.nobody);
const ofThings = new Set<string>(speech.actsOnThings);

/**
 * What the network passes over though the grammar is plain, as in a text of one sentence: the main verb is in
 * the lexicon, it has a subject and something said, and nobody else speaks in the sentence.
 */
export function addPlainStatements(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  if (tokens.length > shortText) return drafts;
  const told = new Set(drafts.flatMap(({ cue }) => (cue ? tokens[cue.from]?.sentence : [])));
  const found = tokens.flatMap((token): Draft[] => {
    const main = token.upos === "VERB" && token.head === -1 && ground.depthAt[token.index] === 0;
    const draft = main && !told.has(token.sentence) ? plainStatement(token, ground) : null;
    return draft ? [draft] : [];
  });
  return [...drafts, ...found];
}

function plainStatement(verb: Token, ground: Ground): Draft | null {
  const { tree } = ground;
  const subject = dependentsBy(tree, verb.index, "nsubj")[0];
  if (subject === undefined || subject > verb.index) return null;
  const content = contentOf(verb, ground);
  if (nobody.has(wordAt(tree, subject)) || !content) return null;
  const phrasal =
    content.from === verb.index + 2 &&
    !isAfterTime(verb, tree) &&
    tree.tokens[verb.index + 1]?.upos !== "PUNCT";
  return {
    cue: { from: verb.index, to: verb.index + (phrasal ? 2 : 1) },
    source: [wholePhrase(tree, subject, (at) => at >= verb.index)],
    content: [content],
    score: SCORE,
    speaker: [],
    implied: null,
  };
}

/** A clause ("said it was safe"), an aim ("promised to go"), what follows a preposition of the cue, or what an act is done to. */
function contentOf(verb: Token, { tree }: Ground): TokenRange | null {
  const lemma = cueLemma(verb.form, verb.lemma);
  const next = wordAt(tree, verb.index + 1);
  const first = (...relations: string[]) =>
    dependentsBy(tree, verb.index, ...relations).find((at) => at > verb.index);
  const act = actOfWords(lemma);
  const clause = first("ccomp");
  if (clause !== undefined && act) return subtreeOf(tree, clause, verb.index + 1);
  const aim = first("xcomp");
  if (
    aim !== undefined &&
    (next === "to" || isAfterTime(verb, tree)) &&
    actOfWords(`${lemma} to`)
  ) {
    const [start = aim] = dependentsBy(tree, aim, "mark");
    return subtreeOf(tree, aim, start);
  }
  const thing = first("obj");
  if (thing !== undefined && aim !== undefined && thing < aim && act) {
    return joined(subtreeOf(tree, thing, verb.index + 1), subtreeOf(tree, aim, verb.index + 1));
  }
  const theme = first("obl", "advcl");
  if (
    theme !== undefined &&
    !isAfterTime(verb, tree) &&
    isIntroduced(tree, theme, verb.index + 1)
  ) {
    const phrasal = actOfWords(`${lemma} ${next}`);
    const goal = dependentsBy(tree, verb.index, "xcomp", "advcl").find((at) => at > theme);
    if (phrasal && phrasal !== "say") {
      const rest = goal === undefined ? null : subtreeOf(tree, goal, verb.index + 2);
      return joined(subtreeOf(tree, theme, verb.index + 2), rest);
    }
  }
  const done = thing !== undefined && act !== null && ofThings.has(act);
  if (!done) return null;
  const object = subtreeOf(tree, thing, verb.index + 1);
  const charge = act === "accuse" ? first("obl", "advcl") : undefined;
  return joined(object, charge === undefined ? null : subtreeOf(tree, charge, verb.index + 1));
}

/** "agreed on Friday to go": the preposition is no part of the cue. */
function isAfterTime(verb: Token, tree: Tree): boolean {
  const next = tree.tokens[verb.index + 1];
  const over = tree.tokens[next?.head ?? -1];
  return next?.mention === "time" || (next?.upos === "ADP" && over?.mention === "time");
}

/** True if the word at `at` is the preposition or the mark of the phrase or clause at `head`. */
function isIntroduced(tree: Tree, head: number, at: number): boolean {
  return dependentsBy(tree, head, "case", "mark").includes(at);
}

/** The first with the second when that follows at once. */
function joined(first: TokenRange | null, second: TokenRange | null): TokenRange | null {
  return first && second?.from === first.to ? { from: first.from, to: second.to } : first;
}
