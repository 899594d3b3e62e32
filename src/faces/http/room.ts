import type { Archive } from "../../archive/archive.js";
import type { Crew } from "../cli/read/crew.js";
import type { Jobs } from "./jobs/jobs.js";
import type { SavedSearches } from "./searches.js";

/** Everything that routes work with. */
export interface Room {
  readonly archive: Archive;
  /** The archive with what people decided: what is asked for answers and exports. */
  readonly reviewed: Archive;
  /** Who reads what is added; the model is loaded with the first report. */
  readonly crew: Crew;
  readonly jobs: Jobs;
  readonly searches: SavedSearches;
  /** Folder of the weights; null for those that came along. */
  readonly model: string | null;
  /** Who decides, unless a request says otherwise. */
  readonly who: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
  /** Does work that writes, one after the other: an archive has one transaction at a time. */
  write<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Milliseconds that an answer may take. */
  readonly answerTime: number;
  /** Aborted when the server stops: work that is not begun is left. */
  readonly stopping: AbortSignal;
  /** Records that were shown as proposals, by their hash. */
  readonly proposals: Map<string, string>;
}

/** One piece of work after the other, in the order in which they come. */
export function oneByOne(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
