import type { Command } from "commander";
import { type ArchiveOption, addArchiveOption } from "./archive/where.js";
import type { Outcome } from "./program.js";

export function addCheck(program: Command, outcome: Outcome): void {
  const command = program
    .command("check")
    .summary("look the archive over for damage")
    .description(
      "Looks the whole archive over: that the file is sound, that every record is there and holds, and that what is computed from records fits them; what an older Rapporteur has computed is brought up to date first. Says what is wrong and how to recover.",
    );
  addArchiveOption(command).action(async (options: ArchiveOption) => {
    const { runCheck } = await import("./archive/check.js");
    if (!(await runCheck(options))) outcome.exitCode = 1;
  });
}
