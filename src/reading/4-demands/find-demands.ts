import { type Analysis, spanOf } from "../../language/analysis.js";
import { indexActors } from "../2-actors/actor-index.js";
import type { Actor, Demand, Statement } from "../reading.js";
import { carryOn } from "./carry-on.js";
import type { Draft, Finder, Ground } from "./draft.js";
import { fromDuty } from "./from-duty.js";
import { fromLists } from "./from-lists.js";
import { fromNouns } from "./from-nouns.js";
import { fromStatements } from "./from-statements.js";
import { fromVerbs } from "./from-verbs.js";
import { ownersOf } from "./owners-of.js";

/** Where demands are looked for; of two that demand the same words the earlier one here stays. */
export const finders: readonly Finder[] = [
  fromStatements,
  fromLists,
  fromDuty,
  fromVerbs,
  fromNouns,
];

/** Stage 4: who wants what of whom, in text order of what is demanded. */
export function findDemands(
  analysis: Analysis,
  actors: readonly Actor[],
  statements: readonly Statement[],
): readonly Demand[] {
  const index = indexActors(analysis, actors);
  const ground: Ground = {
    analysis,
    tree: index.tree,
    index,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    statements,
    owners: ownersOf(analysis.tokens, statements),
  };
  const found: Draft[] = [];
  for (const find of finders) found.push(...find(ground).filter((draft) => isNew(draft, found)));
  const all = carryOn([...found].sort(byPlace), ground);
  return [...all].sort(byPlace).map((draft, at) => ({
    id: `d${at + 1}`,
    by: draft.by,
    of: draft.of,
    action: { spans: draft.action.map((range) => spanOf(analysis, range)) },
    statement: draft.statement,
  }));
}

/** A part of something demanded already is no demand of its own. */
function isNew({ action }: Draft, others: readonly Draft[]): boolean {
  return !others.some((other) =>
    other.action.some((range) => action.some((own) => own.from < range.to && range.from < own.to)),
  );
}

function byPlace(a: Draft, b: Draft): number {
  return (a.action[0]?.from ?? 0) - (b.action[0]?.from ?? 0);
}
