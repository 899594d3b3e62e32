import type { Archive } from "../archive/archive.js";
import type { KeptDecision } from "../archive/decisions.js";

/** Who decides, when (ISO 8601 instant) and why. */
export interface Judgement {
  readonly who: string;
  readonly at: string;
  readonly reason: string | null;
}

/** Keeps a decision about groups: no report's own, with what it is about, and which decision it takes back. */
export function keepGrouping(
  archive: Archive,
  act: "merge" | "split" | "undo",
  { who, at, reason }: Judgement,
  about: object,
  undoes: number | null = null,
): Promise<KeptDecision> {
  return archive.decisions.decide({
    ...{ act, at, who, reason, undoes },
    ...{ report: null, version: null, entry: null, before: null, after: about },
  });
}
