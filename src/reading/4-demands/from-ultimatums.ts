import type { TokenRange } from "../../language/analysis.js";
import data from "../../language/en/demands.json" with { type: "json" };
import events from "../../language/en/events.json" with { type: "json" };
import { dependentsBy, lemmaAt, type Tree, wordAt } from "../2-actors/tree.js";
import type { People } from "./cast.js";
import { doersOf, isInfinitive } from "./clause.js";
import type { Draft, Finder } from "./draft.js";
import { peopleOf } from "./find-people.js";
import { rangeUnder } from "./range-under.js";
import { introducedBy } from "./words.js";

const rights = new Set(events.rights);
const threats = new Set(data.threats);
const leavings = new Set(data.leavings);
const terms = new Set(data.terms);
const will = /^(?:will|would|'ll|’ll|wo)$/;

/**
 * Demands without a word of asking: "gave Varna 48 hours to pull its troops back", and what somebody threatens to end
 * ("threatened to strike unless the board raises wages").
 */
export const fromUltimatums: Finder = (ground) =>
  ground.analysis.tokens.flatMap((token) => {
    if (token.upos !== "VERB") return [];
    const { index } = token;
    return lemmaAt(ground.tree, index) === "give"
      ? fromTerm(ground, index)
      : fromThreat(ground, index);
  });

/** "Gave the guild two days, until Monday, an ultimatum to leave". */
function fromTerm(ground: People, verb: number): readonly Draft[] {
  const { tree } = ground;
  const given = dependentsBy(
    tree,
    verb,
    "obj",
    "iobj",
    "obl",
    "obl:unmarked",
    "xcomp",
    "nsubj:pass",
  );
  const term = given.find((at) => isTerm(tree, at));
  if (term === undefined) return [];
  const of = given
    .filter((at) => at !== term && introducedBy(tree, at).length === 0)
    .flatMap((at) => peopleOf(ground, at));
  const clause = [...given, verb]
    .flatMap((at) => dependentsBy(tree, at, "acl", "xcomp", "advcl"))
    .find((at) => at > term && isInfinitive(tree, at));
  if (clause === undefined || rights.has(lemmaAt(tree, clause)) || of.length === 0) return [];
  return draftOf(ground, verb, of, clause);
}

/** A length of time, "until Monday", or the word itself. */
function isTerm(tree: Tree, at: number): boolean {
  if (terms.has(lemmaAt(tree, at))) return true;
  return introducedBy(tree, at).includes("until");
}

/** "Will boycott the cup unless the hosts give way". */
function fromThreat(ground: People, verb: number): readonly Draft[] {
  const { tree } = ground;
  if (!isThreat(tree, verb)) return [];
  const below = [verb, ...dependentsBy(tree, verb, "xcomp", "ccomp")];
  const clause = below
    .flatMap((at) => dependentsBy(tree, at, "advcl"))
    .find((at) => introducedBy(tree, at).includes("unless"));
  if (clause === undefined) return [];
  const of = dependentsBy(tree, clause, "nsubj")
    .filter((at) => at < clause)
    .flatMap((at) => peopleOf(ground, at));
  return of.length === 0 ? [] : draftOf(ground, verb, of, clause);
}

/** "Threatened", "vowed", and "will leave" or "would strike". */
function isThreat(tree: Tree, verb: number): boolean {
  const lemma = lemmaAt(tree, verb);
  if (threats.has(lemma)) return true;
  return (
    leavings.has(lemma) && dependentsBy(tree, verb, "aux").some((at) => will.test(wordAt(tree, at)))
  );
}

/** No further than the statement goes: "…, the envoy, Orla Fenn, said" may hang below the clause. */
function whatIsTold({ owners }: People, clause: number, range: TokenRange): TokenRange {
  let to = clause + 1;
  while (to < range.to && owners[to] === owners[clause]) to++;
  return { from: range.from, to };
}

function draftOf(
  ground: People,
  verb: number,
  of: readonly string[],
  clause: number,
): readonly Draft[] {
  const { tree, owners } = ground;
  const by = doersOf(tree, verb).flatMap((at) => peopleOf(ground, at))[0] ?? null;
  const asked = [...new Set(of)].filter((id) => id !== by);
  if (by === null || asked.length === 0) return [];
  const range = whatIsTold(ground, clause, rangeUnder(tree, clause));
  const from = wordAt(tree, range.from) === "unless" ? range.from + 1 : range.from;
  return [
    { by, of: asked, action: [{ from, to: range.to }], statement: owners[clause]?.id ?? null },
  ];
}
