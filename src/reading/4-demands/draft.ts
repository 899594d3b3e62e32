import type { Analysis, TokenRange } from "../../language/analysis.js";
import type { ActorIndex } from "../2-actors/actor-index.js";
import type { Tree } from "../2-actors/tree.js";
import type { Actor, Statement } from "../reading.js";

/** What the rules of this stage look at; made once a report. */
export interface Ground {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly index: ActorIndex;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly statements: readonly Statement[];
  /** For each token the innermost statement that tells it, null in the report's own voice. */
  readonly owners: readonly (Statement | null)[];
}

/** A demand in the making. */
export interface Draft {
  readonly by: string | null;
  readonly of: readonly string[];
  /** In text order, never empty. */
  readonly action: readonly TokenRange[];
  readonly statement: string | null;
}

export type Finder = (ground: Ground) => readonly Draft[];
