import type { Archive } from "../../../archive/archive.js";
import { readSources } from "../../../source/read.js";
import { openUpToDate } from "../archive/up-to-date.js";
import { complain, OutputClosed, Refusal, sentenceOf } from "../errors.js";
import type { PlannedInputs } from "../input-options.js";
import { type Output, openOutput } from "../output.js";
import { boundsFor } from "../read/bounds.js";
import { type Crew, hireNobody, hireWhenNeeded, hireWorkers } from "../read/crew.js";
import { onInterrupt } from "../read/interrupt.js";
import { lookAhead } from "../read/look-ahead.js";
import { type Progress, showProgress } from "../read/progress.js";
import { pump } from "../read/pump.js";
import type { Setup } from "../read/report-reader.js";
import { type Keeper, openKeeper } from "./keep.js";
import { countFailure, openTally, sumUp, type Tally, totalOf } from "./tally.js";
import { makeWork, type Worked } from "./work.js";

export interface AddRun extends PlannedInputs {
  /** Path of the archive. */
  readonly archive: string;
  /** Reads anew what another program or model has read. */
  readonly again: boolean;
  readonly showsProgress: boolean;
  /** ISO 8601 instant. */
  readonly now: () => string;
}

/** Reads every report that is not kept yet, and keeps it. True if all could be added. */
export async function runAdd(run: AddRun): Promise<boolean> {
  const output = await openOutput(null);
  const archive = await openToAdd(run.archive);
  const tally = openTally();
  const keeper = openKeeper({ archive, tally, again: run.again, now: run.now });
  const progress = run.showsProgress ? await showProgress(run.inputs) : null;
  let crew: Crew | null = null;
  const close = async () => {
    progress?.clear();
    await crew?.close();
    await archive.close();
  };
  const calm = onInterrupt(async () => {
    await keeper.settle().catch(() => undefined);
    await close();
    await output.write(`${sumUp(tally)}, then interrupted; the same command goes on from there\n`);
  });
  try {
    const { many, results } = await lookAhead(readSources(run.inputs, run.source));
    crew = hireWhenNeeded(async () =>
      many ? hireWorkers(setupOf(run), run.jobs) : hireNobody(setupOf(run)),
    );
    const { work, end, readBack } = await makeWork(archive, crew, run);
    const take = takeTo(keeper, tally, progress);
    await pump(results, work, take, boundsFor(run.jobs));
    const { last, passedOver } = end();
    tally.kept += passedOver.length;
    for (const report of last) await take(await readBack(report));
    await keeper.settle();
    progress?.clear();
    await output.write(`${sumUp(tally)}\n`);
    await output.finish();
    return tally.failures === 0;
  } catch (error) {
    progress?.clear();
    await explain(error, tally, output);
    return false;
  } finally {
    await close();
    calm();
  }
}

/** Throws a Refusal when it can be read only. */
async function openToAdd(place: string): Promise<Archive> {
  const archive = await openUpToDate(place);
  if (!archive.readOnly) return archive;
  await archive.close();
  throw new Refusal(
    archive.damage ??
      `The archive ${place} may only be read by this user; change its permissions, or name another with --archive.`,
  );
}

/** Workers give the record itself. */
function setupOf(run: AddRun): Setup {
  return { format: "jsonl", view: { width: 80, color: false }, model: run.model };
}

function takeTo(keeper: Keeper, tally: Tally, progress: Progress | null) {
  return async (worked: Worked) => {
    if (worked.kind === "read") await keeper.keep(worked.report);
    else if (worked.kind === "kept") tally.kept++;
    else if (worked.kind === "failed") {
      countFailure(tally, worked.name);
      progress?.clear();
      complain(worked.message);
    }
    progress?.update(totalOf(tally), worked.bytesRead);
  };
}

/** What stopped the work, and what is kept all the same; an error before the first report stands for itself. */
async function explain(error: unknown, tally: Tally, output: Output): Promise<void> {
  if (error instanceof OutputClosed || totalOf(tally) === 0) throw error;
  complain(sentenceOf(error), error);
  await output.write(`${sumUp(tally)}, then stopped: the rest was not added\n`);
}
