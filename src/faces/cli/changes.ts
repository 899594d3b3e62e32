import type { Command } from "commander";
import { Option } from "commander";
import {
  type AskOptions,
  addAskOptions,
  addNextOption,
  type NextOption,
  parseDay,
  parseReport,
  parseVersion,
} from "./ask/options.js";
import { UsageError } from "./errors.js";
import type { Outcome } from "./program.js";

interface ChangesOptions extends AskOptions, NextOption {
  readonly since?: string;
  readonly before?: number;
  readonly after?: number;
}

export function addChanges(program: Command, _outcome: Outcome): void {
  const command = program
    .command("changes")
    .summary("what changed between versions of a report")
    .description(
      "Lists the reports that came again changed, latest first. With the number of one: which statements, demands, events, figures, actors and times appeared, went or changed from one version to the next.",
    )
    .argument("[report]", "number of a report", parseReport)
    .addOption(
      new Option("--since <date>", "only versions added on or after this day").argParser((value) =>
        parseDay("--since", value, "first"),
      ),
    )
    .addOption(
      new Option(
        "--before <version>",
        "the older version; the last but one unless given",
      ).argParser(parseVersion),
    )
    .addOption(
      new Option("--after <version>", "the newer version; the last unless given").argParser(
        parseVersion,
      ),
    );
  addAskOptions(addNextOption(command)).action(
    async (report: number | undefined, options: ChangesOptions) => {
      refuseUnfit(report, options);
      const { runChanges } = await import("./ask/lists/changes.js");
      await runChanges({ report: report ?? null, ...options });
    },
  );
}

/** Options that say nothing about what is asked for would be passed over without a word. */
function refuseUnfit(report: number | undefined, { since, before, after }: ChangesOptions): void {
  if (report === undefined && (before ?? after) !== undefined)
    throw new UsageError("--before and --after are versions of one report: name its number too.");
  if (report !== undefined && since !== undefined)
    throw new UsageError("--since is for the list of changed reports: leave it or the number out.");
}
