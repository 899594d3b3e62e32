import type { DecisionRequest } from "../../http/api/decisions.js";
import type { Entry } from "../../http/api/entries.js";

/** One decision to be made: about an entry as it stands, and what it is to be. */
export interface Change {
  readonly act: DecisionRequest["act"];
  readonly entry: Entry;
  /** Null when it is accepted or rejected. */
  readonly after: Entry | null;
}
