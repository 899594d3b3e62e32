import type { People } from "../4-demands/cast.js";
import type { EventType, Factuality, TimeEntry } from "../reading.js";
import type { Pattern } from "./read-patterns.js";

/** What the rules of this stage look at; made once a report. */
export interface Ground extends People {
  readonly times: readonly TimeEntry[];
  /** The publication date as ISO 8601, or null. */
  readonly published: string | null;
}

/**
 * An event in the making. Rules take drafts and give new ones; none is changed.
 * `head` is the verb or noun that tells it, `clause` the verb of its clause: the head itself, or for a noun the
 * verb that carries it ("hold" of "hold talks"), or -1 when the noun stands alone.
 */
export interface Draft {
  readonly type: EventType;
  readonly mode: string | null;
  readonly pattern: Pattern;
  readonly head: number;
  readonly clause: number;
  /** Token indices, in order, of the words that tell it. */
  readonly anchor: readonly number[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Set by a rule that knows better than the words around the anchor. */
  readonly factuality: Factuality | null;
  /** It is about a meeting. */
  readonly meeting: boolean;
  readonly offered: boolean;
  readonly rule: string;
}

export type Rule = (drafts: readonly Draft[], ground: Ground) => readonly Draft[];
