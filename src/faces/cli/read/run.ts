import type { Input } from "../../../source/input.js";
import { readSources, type SourceOptions, type SourceResult } from "../../../source/read.js";
import { complain } from "../errors.js";
import { type Output, openOutput, refuseToReplace } from "../output.js";
import { boundsFor } from "./bounds.js";
import { type Answer, type Crew, hireNobody, hireWorkers } from "./crew.js";
import { onInterrupt } from "./interrupt.js";
import { lookAhead } from "./look-ahead.js";
import { outputFormat } from "./output-format.js";
import { type Progress, showProgress } from "./progress.js";
import { pump } from "./pump.js";
import type { Setup } from "./report-reader.js";

export interface ReadRun {
  readonly inputs: readonly Input[];
  readonly source: SourceOptions;
  readonly setup: Setup;
  /** Worker threads, 1 and up. */
  readonly jobs: number;
  /** Null for stdout. */
  readonly file: string | null;
  readonly showsProgress: boolean;
}

/** What became of one input: text to write out, or a problem to tell. */
type Outcome = Answer & { readonly bytesRead: number };

/** Reads every report and writes what was read, in order. True if all could be read. */
export async function runRead(run: ReadRun): Promise<boolean> {
  const spared = run.inputs.flatMap((input) =>
    "path" in input ? [{ path: input.path, what: "one of the files to read" }] : [],
  );
  await refuseToReplace(run.file, spared);
  const output = await openOutput(run.file);
  const progress = run.showsProgress ? await showProgress(run.inputs) : null;
  let crew: Crew | null = null;
  const calm = onInterrupt(async () => {
    await output.abandon();
    await crew?.close();
  });
  try {
    const { many, results } = await lookAhead(readSources(run.inputs, run.source));
    crew = many ? hireWorkers(run.setup, run.jobs) : null;
    const writer = makeWriter(run.setup, output, progress);
    const work = makeWork(async () => {
      crew ??= await hireNobody(run.setup);
      return crew;
    });
    await pump(results, work, writer.take, boundsFor(run.jobs));
    return await writer.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  } finally {
    progress?.clear();
    await crew?.close();
    calm();
  }
}

/**
 * Hands reports to the crew. A format may write the first report in another way than the others, so the
 * others wait until one has been read; reports after it are numbered in order, whoever reads them.
 */
function makeWork(crewOf: () => Promise<Crew>): (result: SourceResult) => Promise<Outcome> {
  let index = 0;
  let isFirstRead = Promise.resolve(false);
  return async (result) => {
    const { bytesRead } = result;
    if (!result.ok) return { ok: false, message: result.problem.message, bytesRead };
    const answer = isFirstRead.then(async (isRead) => {
      const task = { source: result.source, index: isRead ? ++index : 0 };
      return (await crewOf()).read(task);
    });
    isFirstRead = isFirstRead.then((isRead) => isRead || answer.then(({ ok }) => ok));
    isFirstRead.catch(() => undefined);
    return { ...(await answer), bytesRead };
  };
}

function makeWriter(setup: Setup, output: Output, progress: Progress | null) {
  const format = outputFormat(setup);
  let written = 0;
  let problems = 0;
  return {
    async take(outcome: Outcome): Promise<void> {
      if (outcome.ok) {
        if (written === 0) await output.write(format.begin?.() ?? "");
        await output.write(outcome.text);
        written++;
      } else {
        problems++;
        progress?.clear();
        complain(outcome.message);
      }
      progress?.update(written, outcome.bytesRead);
    },
    /** A file in which nothing could be written is not made. */
    async finish(): Promise<boolean> {
      if (written === 0) await output.abandon();
      else {
        await output.write(format.end?.() ?? "");
        await output.finish();
      }
      return problems === 0;
    },
  };
}
