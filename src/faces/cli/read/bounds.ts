import type { SourceResult } from "../../../source/read.js";
import type { Bounds } from "./pump.js";

/** Reports in work for each worker: enough that none waits for the disk, nor while some are kept together. */
const aheadPerJob = 8;
/** UTF-16 units in work at a time. */
const mostUnits = 4_000_000;

/** How far reading sources may run ahead of so many workers. */
export function boundsFor(jobs: number): Bounds<SourceResult> {
  return {
    most: aheadPerJob * jobs,
    weigh: (result) => (result.ok ? result.source.text.length : 0),
    mostWeight: mostUnits,
  };
}
