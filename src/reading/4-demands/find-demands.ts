import { type Analysis, spanOf } from "../../language/analysis.js";
import { tokensOf } from "../3-statements/owners-of.js";
import type { Actor, Demand, Statement } from "../reading.js";
import { carryOn } from "./carry-on.js";
import { gatherPeople, type People, withAdded } from "./cast.js";
import type { Draft, Finder } from "./draft.js";
import { fromDuty } from "./from-duty.js";
import { fromLists } from "./from-lists.js";
import { fromNouns } from "./from-nouns.js";
import { fromStatements } from "./from-statements.js";
import { fromUltimatums } from "./from-ultimatums.js";
import { fromVerbs } from "./from-verbs.js";

/** Where demands are looked for; of two that demand the same words the earlier one here stays. */
export const finders: readonly Finder[] = [
  fromStatements,
  fromLists,
  fromDuty,
  fromVerbs,
  fromNouns,
  fromUltimatums,
];

export interface DemandsFound {
  /** In text order of what is demanded, d1 first. */
  readonly demands: readonly Demand[];
  /** The actors given, with those that only demands name added, in text order. */
  readonly actors: readonly Actor[];
}

/** Stage 4: who wants what of whom. */
export function findDemands(
  analysis: Analysis,
  actors: readonly Actor[],
  statements: readonly Statement[],
): DemandsFound {
  const ground = gatherPeople(analysis, actors, statements);
  const found: Draft[] = [];
  for (const find of finders)
    found.push(
      ...find(ground)
        .map((draft) => withinTold(draft, ground))
        .filter((draft) => isNew(draft, found)),
    );
  const all = carryOn([...found].sort(byPlace), ground);
  const demands = [...all].sort(byPlace).map((draft, at) => ({
    id: `d${at + 1}`,
    by: draft.by,
    of: draft.of,
    action: { spans: draft.action.map((range) => spanOf(analysis, range)) },
    statement: draft.statement,
  }));
  const used = new Set(demands.flatMap(({ by, of }) => [...of, ...(by === null ? [] : [by])]));
  return { demands, actors: withAdded(actors, used, ground) };
}

/** No further than what its statement tells: "…, her spokesman, Hugo Leal, said" may hang below what is asked. */
function withinTold(draft: Draft, { analysis, statements }: People): Draft {
  const statement = statements.find(({ id }) => id === draft.statement);
  const ranges = (statement?.content.spans ?? []).map((span) => tokensOf(analysis.tokens, span));
  const action = draft.action.map(({ from, to }) => {
    const told = ranges.find((range) => range.from <= from && from < range.to);
    return { from, to: told ? Math.min(to, told.to) : to };
  });
  return { ...draft, action };
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
