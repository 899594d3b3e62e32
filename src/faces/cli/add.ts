import type { Command } from "commander";
import { type ArchiveOption, addArchiveOption, makeRoomForArchive } from "./archive/where.js";
import { addInputOptions, type InputOptions, planInputs } from "./input-options.js";
import type { Outcome } from "./program.js";

interface AddOptions extends InputOptions, ArchiveOption {
  readonly again?: true;
}

export function addAdd(program: Command, outcome: Outcome): void {
  const command = program
    .command("add")
    .summary("read reports into the archive")
    .description(
      "Reads reports into the archive. What is there already is passed over, so that a run that was broken off goes on where it stopped; a report that comes again changed becomes a new version. The same report is known by its id, else its address, else its file, else its text. PATHS are those of read.",
    )
    .argument("[paths...]", "files and folders to read");
  addInputOptions(addArchiveOption(command))
    .option("--again", "also read anew what another version of the program or model has read")
    .action(async (paths: string[], options: AddOptions) => {
      const planned = await planInputs(paths, options);
      const { runAdd } = await import("./add/run.js");
      const isDone = await runAdd({
        ...planned,
        archive: await makeRoomForArchive(options),
        again: options.again === true,
        showsProgress: !options.quiet && process.stderr.isTTY === true,
        now: () => new Date().toISOString(),
      });
      if (!isDone) outcome.exitCode = 1;
    });
}
