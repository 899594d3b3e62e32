import type { Analysis } from "../../language/analysis.js";
import { type ActorIndex, indexActors } from "../2-actors/actor-index.js";
import type { Tree } from "../2-actors/tree.js";
import { cuesOf, ownersOf } from "../3-statements/owners-of.js";
import type { Actor, Statement } from "../reading.js";

/** The actors of a report and those that demands and events add: people and groups that no stage before has named. */
export interface Cast {
  readonly known: Map<string, Actor>;
  readonly added: Actor[];
  /** Actors added, by the head token of their phrase. */
  readonly byHead: Map<number, string>;
}

/** What rules look at to tell who is meant; made once a stage. `cast` alone grows while they run. */
export interface People {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly index: ActorIndex;
  readonly cast: Cast;
  readonly statements: readonly Statement[];
  /** For each token the innermost statement that tells it, null in the report's own voice. */
  readonly owners: readonly (Statement | null)[];
  /** For each token of a cue the statement that it is the cue of. */
  readonly cues: ReadonlyMap<number, Statement>;
}

export function gatherPeople(
  analysis: Analysis,
  actors: readonly Actor[],
  statements: readonly Statement[],
): People {
  const index = indexActors(analysis, actors);
  return {
    analysis,
    tree: index.tree,
    index,
    cast: {
      known: new Map(actors.map((actor) => [actor.id, actor])),
      added: [],
      byHead: new Map(),
    },
    statements,
    owners: ownersOf(analysis.tokens, statements),
    cues: cuesOf(analysis.tokens, statements),
  };
}

/** True for an actor that the report calls by a name. */
export function isNamed({ cast }: People, id: string): boolean {
  return cast.known.get(id)?.mentions.some(({ form }) => form === "name") ?? false;
}

/** The actors given and, of those added, the ones that are `used`; in text order of their first mention. */
export function withAdded(
  actors: readonly Actor[],
  used: ReadonlySet<string>,
  { cast }: People,
): readonly Actor[] {
  const added = cast.added.filter((actor) => used.has(actor.id));
  const first = (actor: Actor) => actor.mentions[0]?.span.from ?? 0;
  return [...actors, ...added].sort((a, b) => first(a) - first(b));
}
