import type { Command } from "commander";
import { UsageError } from "./errors.js";
import type { Outcome } from "./program.js";

interface VerifyOptions {
  readonly against?: string;
}

export function addVerify(program: Command, outcome: Outcome): void {
  program
    .command("verify")
    .summary("prove every pin of records")
    .description(
      "Proves that records hold: their form, their text, and that every pin lies in it. With --against, looks for the words of every pin in a text that may have changed: exact (same place), elsewhere (moved) or orphan (gone).",
    )
    .argument("[records]", "a .jsonl or .json file of records; stdin unless given")
    .option("--against <file>", "a text or web page to look for the pins in")
    .action(async (records: string | undefined, options: VerifyOptions) => {
      const file = records ?? "-";
      if (records === undefined && process.stdin.isTTY) {
        throw new UsageError("Nothing to verify: name a file of records, or pipe one in.");
      }
      const { runVerify } = await import("./verify/run.js");
      if (!(await runVerify(file, options.against ?? null))) outcome.exitCode = 1;
    });
}
