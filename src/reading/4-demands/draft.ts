import type { TokenRange } from "../../language/analysis.js";
import type { People } from "./cast.js";

/** A demand in the making. */
export interface Draft {
  readonly by: string | null;
  readonly of: readonly string[];
  /** In text order, never empty. */
  readonly action: readonly TokenRange[];
  readonly statement: string | null;
}

export type Finder = (ground: People) => readonly Draft[];
