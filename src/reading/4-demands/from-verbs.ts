import data from "../../language/en/demands.json" with { type: "json" };
import { dependentsBy, type Tree, wordAt } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import { doersOf, isInfinitive, isPassive } from "./clause.js";
import { readClause } from "./clause-words.js";
import type { Draft, Finder } from "./draft.js";
import { peopleOf } from "./find-people.js";
import { verbForms } from "./inflect.js";
import { rangeUnder } from "./range-under.js";
import { whoIsAsked } from "./who-is-asked.js";
import { isIntroducedBy } from "./words.js";

const plain = new Set(data.verbs.flatMap(verbForms));
const withFor = new Set(data.verbsFor.flatMap(verbForms));
const withTo = new Set(data.verbsTo.flatMap(verbForms));

/** Verbs that demand but were read as no statement's cue: "workers, demanding higher pay". */
export const fromVerbs: Finder = (ground) =>
  ground.analysis.tokens.flatMap((token) => {
    if (token.upos !== "VERB" || ground.cues.has(token.index)) return [];
    if (readClause(ground.tree, token.index).negated) return [];
    const what = whatOf(ground, token.index);
    return what === undefined ? [] : draftOf(ground, token.index, what);
  });

function draftOf(ground: People, verb: number, what: number): readonly Draft[] {
  const { tree } = ground;
  const by = doersOf(tree, verb).flatMap((at) => peopleOf(ground, at))[0] ?? null;
  if (by === null) return [];
  const range = rangeUnder(tree, what);
  const isLead = range.from < what && /^(?:for|that)$/.test(wordAt(tree, range.from));
  const from = isLead ? range.from + 1 : range.from;
  return [
    {
      by,
      of: whoIsAsked(ground, verb, by),
      action: [{ from, to: range.to }],
      statement: ground.owners[verb]?.id ?? null,
    },
  ];
}

/** Head of what is demanded: a clause with "to" or "that", what stands behind "for", the object. */
function whatOf({ tree }: People, verb: number): number | undefined {
  const word = wordAt(tree, verb);
  const clauses = dependentsBy(tree, verb, "xcomp", "ccomp", "advcl");
  const someone = dependentsBy(tree, verb, "obj", "iobj", "nsubj:pass", "obl").length > 0;
  if (withTo.has(word) && someone) {
    const to = clauses.find((at) => at > verb && isInfinitive(tree, at));
    if (to !== undefined) return to;
  }
  if (withFor.has(word)) {
    if (word.startsWith("call") && dependentsBy(tree, verb, "obj").length > 0) return undefined;
    return dependentsBy(tree, verb, "obl", "advcl").find(
      (at) => isIntroducedBy(tree, at, ["for"]) && !isBare(tree, at) && !isTime(tree, at),
    );
  }
  if (!plain.has(word)) return undefined;
  const that = clauses.find(
    (at) => at > verb && (tree.tokens[at]?.deprel !== "advcl" || isInfinitive(tree, at)),
  );
  if (that !== undefined || isPassive(tree, verb)) return that;
  return dependentsBy(tree, verb, "obj").find((at) => tree.tokens[at]?.upos !== "PRON");
}

/** "Called a session for Saturday". */
function isTime(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.mention === "time";
}

/** "Asked for this": which words say nothing. */
function isBare(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.upos === "PRON";
}
