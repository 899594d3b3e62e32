import { type Command, Option } from "commander";
import { addInputOptions, type InputOptions, planInputs } from "./input-options.js";
import type { Outcome } from "./program.js";
import { formatOfFile, outputFormats } from "./read/output-format.js";
import type { ReadRun } from "./read/run.js";
import { addScreenOptions, planScreen, type ScreenOptions } from "./view-options.js";

interface ReadOptions extends InputOptions, ScreenOptions {
  readonly format?: string;
  readonly output?: string;
}

export function addRead(program: Command, outcome: Outcome): void {
  const command = program
    .command("read")
    .summary("read reports and write their records")
    .description(
      "Reads reports and writes their records: who said what to whom, in order. PATHS are text files, web pages, JSON lines, or folders of them; - is stdin, which is read too when nothing is named.",
    )
    .argument("[paths...]", "files and folders to read")
    .addOption(
      new Option(
        "-f, --format <name>",
        "how to write records; by the ending of --output unless given",
      ).choices(outputFormats),
    )
    .option("-o, --output <file>", "write to a file, whole or not at all; stdout unless given");
  addScreenOptions(addInputOptions(command)).action(
    async (paths: string[], options: ReadOptions) => {
      const run = await planRun(paths, options);
      const { runRead } = await import("./read/run.js");
      if (!(await runRead(run))) outcome.exitCode = 1;
    },
  );
}

async function planRun(paths: readonly string[], options: ReadOptions): Promise<ReadRun> {
  const file = options.output ?? null;
  const toTerminal = (file === null || file === "-") && process.stdout.isTTY === true;
  const { inputs, source, jobs, model } = await planInputs(paths, options);
  return {
    inputs,
    source,
    jobs,
    setup: {
      format: options.format ?? formatOfFile(file),
      view: planScreen(options, toTerminal),
      model,
    },
    file,
    // On a terminal that shows the records themselves a bar would stand in their way.
    showsProgress: !options.quiet && process.stderr.isTTY === true && !toTerminal,
  };
}
