import type { Token, TokenRange } from "../../language/analysis.js";
import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, hasCase, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import { actorAt, type Draft, type Ground } from "./draft.js";
import { subtreeOf, wholePhrase } from "./phrases.js";

/** Stands for the network's probability of the cue. */
const SCORE = 0.7;
/** How far behind a count's noun the number may stand. */
const FAR = 24;
const estimating = new Set(speech.estimating);
const revising = new Set(speech.revising);
/** What is done to numbers themselves as well: "cut the number of seats to 40". */
const changing = new Set(speech.changing);
const giving = new Set(speech.giving);
const naming = new Set(speech.naming);
const estimates = new Set(speech.estimates);
const counts = new Set([...speech.counts, ...speech.estimates]);

/** What a verb that puts a figure on something is followed by, or null. */
type Shape = (verb: number, tree: Tree) => TokenRange | null;

/** Verbs and what follows them; `byAnyone`: the subject may be a thing ("an estimate put the damage at"). */
const shapes: readonly {
  readonly verbs: ReadonlySet<string>;
  readonly byAnyone: boolean;
  readonly amountOf: Shape;
}[] = [
  { verbs: estimating, byAnyone: true, amountOf: putAt },
  { verbs: revising, byAnyone: false, amountOf: raisedTo(counts) },
  { verbs: changing, byAnyone: false, amountOf: raisedTo(estimates) },
  { verbs: giving, byAnyone: false, amountOf: givenAs },
  { verbs: naming, byAnyone: false, amountOf: spokenOf },
];

/**
 * Whoever puts a figure on something says so: "the guild put the number of dead at 19", "raised its estimate to 19", "gave a
 * figure of 19", "spoke of 19".
 */
export function addEstimates(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  const taken = new Set(drafts.flatMap(({ cue }) => (cue ? rangeOf(cue) : [])));
  const found = tokens.flatMap((token): Draft[] => {
    if (token.upos !== "VERB" || ground.depthAt[token.index] !== 0) return [];
    if (taken.has(token.index)) return [];
    const draft = estimateOf(token, ground);
    return draft ? [draft] : [];
  });
  return [...drafts, ...found];
}

function rangeOf({ from, to }: TokenRange): readonly number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

function estimateOf({ index: verb }: Token, ground: Ground): Draft | null {
  const { tree } = ground;
  const lemma = lemmaAt(tree, verb);
  const subject = dependentsBy(tree, verb, "nsubj").find((at) => at < verb);
  if (subject === undefined) return null;
  for (const { verbs, byAnyone, amountOf } of shapes) {
    if (!verbs.has(lemma) || !(byAnyone || isSomebody(subject, ground))) continue;
    const content = amountOf(verb, tree);
    if (!content) continue;
    return {
      cue: { from: verb, to: verb + 1 },
      source: [wholePhrase(tree, subject, (at) => at >= verb)],
      content: [content],
      score: SCORE,
      speaker: [],
      implied: null,
    };
  }
  return null;
}

/** A storm raises a toll as well: only people and bodies say so. */
function isSomebody(subject: number, ground: Ground): boolean {
  const mention = ground.tree.tokens[subject]?.mention;
  const actor = actorAt(ground, { from: subject, to: subject + 1 });
  return actor !== null || mention === "person" || mention === "organization";
}

/** "put the damage at 400 million marks" */
function putAt(verb: number, tree: Tree): TokenRange | null {
  const thing = dependentsBy(tree, verb, "obj").find((at) => at > verb);
  const amount = dependentsBy(tree, verb, "obl", "obj").find(
    (at) => at > verb && hasCase(tree, at, "at"),
  );
  if (thing === undefined || amount === undefined || amount < thing || !isAmount(tree, amount))
    return null;
  return spanning(tree, verb, thing, amount);
}

/** "raised the number of dead to 38", wherever the tree hangs the 38 */
function raisedTo(things: ReadonlySet<string>): Shape {
  return (verb, tree) => {
    const thing = dependentsBy(tree, verb, "obj").find((at) => at > verb);
    if (thing === undefined || !things.has(lemmaAt(tree, thing))) return null;
    const { sentence } = tree.tokens[verb] ?? {};
    for (let at = thing + 1; at < thing + FAR && tree.tokens[at]?.sentence === sentence; at++) {
      const amount = tree.tokens[at]?.head ?? -1;
      if (/^[,;:]$/.test(wordAt(tree, at))) return null;
      if (wordAt(tree, at) === "to" && amount > at && isAmount(tree, amount))
        return spanning(tree, verb, thing, amount);
    }
    return null;
  };
}

/** "gave a figure of 61" */
function givenAs(verb: number, tree: Tree): TokenRange | null {
  const thing = dependentsBy(tree, verb, "obj").find((at) => at > verb);
  if (thing === undefined || !counts.has(lemmaAt(tree, thing))) return null;
  const amount = dependentsBy(tree, thing, "nmod").find((at) => hasCase(tree, at, "of"));
  return amount !== undefined && isAmount(tree, amount)
    ? spanning(tree, verb, thing, amount)
    : null;
}

/** "spoke of 44 dead" */
function spokenOf(verb: number, tree: Tree): TokenRange | null {
  const amount = dependentsBy(tree, verb, "obl").find((at) => at > verb && hasCase(tree, at, "of"));
  return amount !== undefined && isAmount(tree, amount) ? subtreeOf(tree, amount, verb + 2) : null;
}

function isAmount(tree: Tree, at: number): boolean {
  return [at, ...dependentsBy(tree, at, "nummod")].some((one) => tree.tokens[one]?.upos === "NUM");
}

function spanning(tree: Tree, verb: number, thing: number, amount: number): TokenRange | null {
  const first = subtreeOf(tree, thing, verb + 1);
  const last = subtreeOf(tree, amount, verb + 1);
  return first && last ? { from: first.from, to: last.to } : null;
}
