import type { Command } from "commander";
import {
  type AskOptions,
  addAskOptions,
  addNextOption,
  addScopeOptions,
  type NextOption,
  parseReport,
  type ScopeOptions,
} from "./ask/options.js";
import { UsageError } from "./errors.js";
import type { Outcome } from "./program.js";

export function addReports(program: Command, _outcome: Outcome): void {
  const command = program
    .command("reports")
    .summary("list reports of the archive, or show one")
    .description(
      "Lists the reports of the archive with their numbers, newest first. With a number: what was read in that report, and its versions.",
    )
    .argument("[report]", "number of a report", parseReport);
  addAskOptions(addNextOption(addScopeOptions(command))).action(
    async (report: number | undefined, options: AskOptions & NextOption & ScopeOptions) => {
      const { story, actor, from, to, outlet, next } = options;
      if (
        report !== undefined &&
        [story, actor, from, to, outlet, next].some((one) => one !== undefined)
      )
        throw new UsageError(
          "These options are for the list of reports: leave them or the number out.",
        );
      const { runReports } = await import("./ask/lists/reports.js");
      await runReports(report ?? null, options);
    },
  );
}
