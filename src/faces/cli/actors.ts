import type { Command } from "commander";
import { type AskOptions, addAskOptions, addNextOption, type NextOption } from "./ask/options.js";
import type { Outcome } from "./program.js";

export function addActors(program: Command, _outcome: Outcome): void {
  const command = program
    .command("actors")
    .summary("who takes part, across reports")
    .description(
      "Lists the people and bodies of the archive, those in most reports first. With the name or number of one: the names and roles that reports give it, what it said, demanded and did, whom it met, and why the reports' actors were taken for one.",
    )
    .argument("[name]", "words of a name, or a number");
  addAskOptions(addNextOption(command)).action(
    async (name: string | undefined, options: AskOptions & NextOption) => {
      const { runActors } = await import("./ask/lists/actors.js");
      await runActors(name ?? null, options);
    },
  );
}
