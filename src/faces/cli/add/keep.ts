import { setImmediate } from "node:timers/promises";
import type { Archive } from "../../../archive/archive.js";
import { ArchiveProblem, type ArchiveProblemCode } from "../../../archive/problem.js";
import { keepAndPlace } from "../../../dossier/place.js";
import type { ReportRecord } from "../../../record/schema.js";
import { complain, sentenceOf } from "../errors.js";
import { countFailure, type Tally } from "./tally.js";

/** A report that was read, on its way into the archive. */
export interface ToKeep {
  readonly key: string;
  /** For people, when it cannot be kept. */
  readonly name: string;
  /** The record as JSON. */
  readonly text: string;
}

/** Keeps reports in the order in which they come, some at a time. */
export interface Keeper {
  /** Takes a report in; it is counted as soon as it is on the disk. */
  keep(report: ToKeep): Promise<void>;
  /** Keeps those that wait. Rejects, as `keep` does, when the archive takes no more. */
  settle(): Promise<void>;
}

/** One write to the disk for so many reports, or for those of so many milliseconds. */
const batchSize = 20;
const batchTime = 1000;

interface Keeping {
  readonly archive: Archive;
  readonly tally: Tally;
  readonly again: boolean;
  readonly now: () => string;
}

export function openKeeper(keeping: Keeping): Keeper {
  let waiting: ToKeep[] = [];
  let timer: NodeJS.Timeout | null = null;
  let work = Promise.resolve();
  const settle = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    work = work.then(() => keepBatch(waiting.splice(0), keeping));
    // Whoever comes next hears of it.
    work.catch(() => undefined);
    return work;
  };
  return {
    async keep(report) {
      waiting = [...waiting, report];
      if (waiting.length >= batchSize) return settle();
      timer ??= setTimeout(settle, batchTime);
      return work;
    },
    settle,
  };
}

/** All of a batch in one go; when one of it cannot be kept, each alone, so that the others are. */
async function keepBatch(batch: readonly ToKeep[], keeping: Keeping): Promise<void> {
  if (batch.length === 0) return;
  const { archive, tally } = keeping;
  try {
    const outcomes = await archive.together(async () => {
      const done: Outcome[] = [];
      for (const report of batch) {
        done.push(await keepOne(report, keeping));
        // Those who read hand over what they have and get more to do: the database never leaves this thread to them.
        await setImmediate();
      }
      return done;
    });
    for (const outcome of outcomes) tally[outcome]++;
  } catch (error) {
    if (isOfArchive(error)) throw error;
    const [only] = batch;
    if (batch.length > 1) for (const report of batch) await keepBatch([report], keeping);
    else if (only) {
      countFailure(tally, only.name);
      complain(`${only.name}: ${sentenceOf(error)}`, error);
    }
  }
}

type Outcome = "added" | "changed" | "kept";

async function keepOne(report: ToKeep, { archive, again, now }: Keeping): Promise<Outcome> {
  const read = JSON.parse(report.text) as ReportRecord;
  const how = { key: report.key, at: now(), ...(again ? { again } : {}) };
  const added = await keepAndPlace(archive, read, how);
  if (added.outcome === "same") return "kept";
  return added.outcome === "new" ? "added" : "changed";
}

/** The archive itself takes no more (it is full, damaged or locked), rather than one of the reports. */
function isOfArchive(error: unknown): boolean {
  return error instanceof ArchiveProblem && !ofReport.has(error.code);
}

const ofReport: ReadonlySet<ArchiveProblemCode> = new Set(["wrong-record", "wrong-entry"]);
